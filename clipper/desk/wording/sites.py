"""Words for what can be wrong with rules for sites."""

from clipper.desk.wording.explanation import Explanation
from clipper.sites import BadHost, BadRule, BadSiteFile, BadXPath, NoSuchRule, Problem, SiteRuleError, Skipped

_WORDS = {
    Problem.NOT_TOML: "it is no TOML (%)",
    Problem.NOT_TEXT: "it is no text in UTF-8",
    Problem.UNKNOWN_KEY: "there is no key “%”",
    Problem.WRONG_KIND: "“%” is of the wrong kind",
    Problem.NO_CHOICE: "“%” is missing, or none of the values that it may have here",
    Problem.NOWHERE: "it does not say which parts of a page it is about",
    Problem.NOT_ALONE: "“%” cannot be said together with anything else about the parts of a page",
    Problem.UNSUPPORTED: "“%” is not supported",
    Problem.NO_DIRECTIVE: "“%” is no directive",
    Problem.BAD_XPATH: "“%” is no XPath that Clipper understands",
    Problem.NO_PAIR: "“%” stands alone",
    Problem.TOO_LONG: "it is too long",
}


def explain_site_rule(error: SiteRuleError) -> Explanation:
    """The words for an error of a rule or of a rule file."""
    match error:
        case BadSiteFile(name=name, line=line, problem=problem, detail=detail):
            where = f"{name}, line {line}" if line else name
            return Explanation(
                f"{where}: {problem_words(problem, detail)}.", "Correct it; until then it does not count."
            )
        case BadXPath(expression=expression, position=position, expected=expected):
            return Explanation(
                f"“{expression}” is no XPath that Clipper understands: {expected} was expected at {position + 1}."
            )
        case BadRule(problem=problem, detail=detail):
            return Explanation(f"This is no rule: {problem_words(problem, detail)}.")
        case BadHost(host=host):
            return Explanation(f"“{host}” is not the name of a site.", "Give one such as example.org.")
        case NoSuchRule(host=host, rule_number=0):
            return Explanation(f"There are no rules for {host}.", "“clipper site list” names the sites that have some.")
        case NoSuchRule(host=host, rule_number=number):
            return Explanation(f"There is no rule {number} for {host}.", f"“clipper site show {host}” numbers them.")
        case _:
            return Explanation("The rule could not be followed.")


def skipped_words(name: str, skipped: tuple[Skipped, ...]) -> str:
    """One sentence for all lines of a file that are passed over; empty if there are none."""
    if not skipped:
        return ""
    first = skipped[0]
    more = f" and {len(skipped) - 1} more" if len(skipped) > 1 else ""
    return f"{name}: line {first.line}{more} passed over ({problem_words(first.problem, first.detail)})."


def problem_words(problem: Problem, detail: str) -> str:
    """What is wrong, as the end of a sentence."""
    return _WORDS[problem].replace("%", detail)
