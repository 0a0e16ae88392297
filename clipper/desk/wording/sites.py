"""Words for what can be wrong with rules for sites."""

from clipper.desk.wording.explanation import Explanation
from clipper.languages import later, say
from clipper.sites import BadHost, BadRule, BadSiteFile, BadXPath, NoSuchRule, Problem, SiteRuleError, Skipped

_WORDS = {
    Problem.NOT_TOML: later("it is no TOML (%1)"),
    Problem.NOT_TEXT: later("it is no text in UTF-8"),
    Problem.UNKNOWN_KEY: later("there is no key “%1”"),
    Problem.WRONG_KIND: later("“%1” is of the wrong kind"),
    Problem.NO_CHOICE: later("“%1” is missing, or none of the values that it may have here"),
    Problem.NOWHERE: later("it does not say which parts of a page it is about"),
    Problem.NOT_ALONE: later("“%1” cannot be said together with anything else about the parts of a page"),
    Problem.UNSUPPORTED: later("“%1” is not supported"),
    Problem.NO_DIRECTIVE: later("“%1” is no directive"),
    Problem.BAD_XPATH: later("“%1” is no XPath that Clipper understands"),
    Problem.NO_PAIR: later("“%1” stands alone"),
    Problem.TOO_LONG: later("it is too long"),
}


def explain_site_rule(error: SiteRuleError) -> Explanation:
    """The words for an error of a rule or of a rule file."""
    match error:
        case BadSiteFile(name=name, line=line, problem=problem, detail=detail):
            where = say("%1, line %2", name, line) if line else name
            return Explanation(
                f"{where}: {problem_words(problem, detail)}.", say("Correct it; until then it does not count.")
            )
        case BadXPath(expression=expression, position=position, expected=expected):
            return Explanation(
                say(
                    "“%1” is no XPath that Clipper understands: %2 was expected at %3.",
                    expression,
                    expected,
                    position + 1,
                )
            )
        case BadRule(problem=problem, detail=detail):
            return Explanation(say("This is no rule: %1.", problem_words(problem, detail)))
        case BadHost(host=host):
            return Explanation(say("“%1” is not the name of a site.", host), say("Give one such as example.org."))
        case NoSuchRule(host=host, rule_number=0):
            return Explanation(
                say("There are no rules for %1.", host), say("“clipper site list” names the sites that have some.")
            )
        case NoSuchRule(host=host, rule_number=number):
            return Explanation(
                say("There is no rule %1 for %2.", number, host), say("“clipper site show %1” numbers them.", host)
            )
        case _:
            return Explanation(say("The rule could not be followed."))


def skipped_words(name: str, skipped: tuple[Skipped, ...]) -> str:
    """One sentence for all lines of a file that are passed over; empty if there are none."""
    if not skipped:
        return ""
    first = skipped[0]
    why = problem_words(first.problem, first.detail)
    if len(skipped) == 1:
        return say("%1: line %2 passed over (%3).", name, first.line, why)
    return say("%1: line %2 and %n more passed over (%3).", name, first.line, why, count=len(skipped) - 1)


def problem_words(problem: Problem, detail: str) -> str:
    """What is wrong, as the end of a sentence."""
    return say(_WORDS[problem], detail)
