"""From rules to what the form shows, and from what is typed to a rule."""

from clipper.article import RemovalKind
from clipper.desk import Action, Rule, SiteFile, Where, checked, parse_xpath, rule_words, sentence, skipped_words
from clipper.gui.site_rules.typed import RuleRow, SiteRow, Typed


def site_row(file: SiteFile) -> SiteRow:
    """How a rule file is listed."""
    if file.site is None:
        host = file.name.rpartition(".")[0].lstrip(".")
        return SiteRow(host, sentence(file.problem) if file.problem else "", ())
    host, foreign = file.site.host.lstrip("."), file.site.foreign
    rules = tuple(
        RuleRow(number, rule.name or rule_words(rule), _hint(rule), not rule.off, typed_of(host, rule), not foreign)
        for number, rule in enumerate(file.site.rules, start=1)
    )
    return SiteRow(host, skipped_words(file.name, file.site.skipped), rules)


def typed_of(host: str, rule: Rule) -> Typed:
    where = rule.where
    texts = {
        "classes": " ".join(where.classes),
        "kind": where.kind.value if where.kind else "",
        "xpath": where.xpath.text if where.xpath else "",
    } | {key: getattr(where, key) for key in ("id", "tag", "named", "text", "begins", "picture")}
    return Typed(host, rule.action.value, {key: text for key, text in texts.items() if text}, rule.name, rule.reason)


def rule_of(typed: Typed) -> Rule:
    """Raises BadRule, BadXPath."""
    texts = dict(typed.where)
    kind, xpath, classes = texts.pop("kind", ""), texts.pop("xpath", ""), texts.pop("classes", "")
    where = Where(
        classes=tuple(classes.replace(".", " ").split()),
        kind=RemovalKind(kind) if kind else None,
        xpath=parse_xpath(xpath) if xpath else None,
        **texts,
    )
    return checked(Rule(Action(typed.action), where, name=typed.name, reason=typed.reason))


def _hint(rule: Rule) -> str:
    return "\n".join(part for part in (rule_words(rule), rule.reason) if part)
