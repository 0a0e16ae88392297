"""What a rule does, in words."""

from collections.abc import Callable
from typing import TypeAlias

from clipper.article import RemovalKind
from clipper.languages import later, placed, say
from clipper.sites.rule import Action, Rule, Where
from clipper.sites.site import Site

Teller: TypeAlias = Callable[..., str]
"""Says a sentence with values in its places: in the user's language, or as it is written here."""

_DOES = {
    Action.CUT: later("cuts %1"),
    Action.KEEP: later("keeps %1"),
    Action.TITLE: later("takes the headline from %1"),
    Action.BYLINE: later("takes the authors from %1"),
    Action.DATE: later("takes the date from %1"),
    Action.BODY: later("takes for the story %1"),
}
_KINDS = {
    RemovalKind.NAVIGATION: later("navigation"),
    RemovalKind.ADVERTISEMENT: later("advertisement"),
    RemovalKind.SHARE_BAR: later("share bar"),
    RemovalKind.RELATED_LINKS: later("related links"),
    RemovalKind.NEWSLETTER: later("newsletter"),
    RemovalKind.COMMENT_FORM: later("comment form"),
    RemovalKind.COMMENTS: later("comments"),
    RemovalKind.COPYRIGHT: later("copyright"),
    RemovalKind.CONSENT: later("consent"),
    RemovalKind.STRAY_LABEL: later("stray label"),
    RemovalKind.BOILERPLATE: later("boilerplate"),
    RemovalKind.TITLE: later("title"),
    RemovalKind.BYLINE: later("byline"),
    RemovalKind.DATE: later("date"),
    RemovalKind.TAGS: later("tags"),
    RemovalKind.CAPTION: later("caption"),
    RemovalKind.REPETITION: later("repetition"),
    RemovalKind.INVISIBLE: later("invisible"),
    RemovalKind.BY_HAND: later("by hand"),
}
_LONGEST = 60


def rule_words(rule: Rule, tell: Teller = say) -> str:
    """Such as ``cuts every div element of the class “promo”``."""
    return tell(_DOES[rule.action], where_words(rule.where, tell))


def reason_words(site: Site, rule: Rule) -> str:
    """What a cut by ``rule`` says for a reason: in English, as the reasons of all cuts that are kept."""
    said = rule.reason or rule.name or rule_words(rule, placed)
    host = site.host.lstrip(".")
    return f"Site configuration for {host}: {said}" if site.foreign else f"Your rule for {host}: {said}"


def kind_words(kind: RemovalKind, tell: Teller = say) -> str:
    return tell(_KINDS[kind])


def where_words(where: Where, tell: Teller = say) -> str:
    """Such as ``every passage that begins with “Read more”``."""
    if where.xpath is not None:
        return tell(later("what %1 finds"), _short(where.xpath.text))
    if where.picture:
        return tell(later("every picture whose address holds “%1”"), _short(where.picture))
    conditions = [tell(words, value) for words, value in _conditions(where, tell)]
    told = conditions[0] if conditions else ""
    for condition in conditions[1:]:
        told = tell(later("%1 and %2"), told, condition)
    if where.tag:
        return tell(later("every %1 element %2"), where.tag, told).strip()
    thing = later("every element %1") if where.names_elements else later("every passage %1")
    return tell(thing, told).strip()


def _conditions(where: Where, tell: Teller) -> tuple[tuple[str, str], ...]:
    """What is asked of a part of a page, each as words with a place and the value for it."""
    classes = later("of the class “%1”") if len(where.classes) == 1 else later("of the classes “%1”")
    conditions = (
        (classes, " ".join(where.classes)),
        (later("with the id “%1”"), where.id),
        (later("with “%1” in class or id"), where.named),
        (later("that says “%1”"), _short(where.text)),
        (later("that begins with “%1”"), _short(where.begins)),
        (later("that would be cut as %1"), kind_words(where.kind, tell) if where.kind else ""),
    )
    return tuple((words, value) for words, value in conditions if value)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
