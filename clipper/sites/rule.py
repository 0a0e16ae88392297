"""A rule for the pages of a site: what is to be done, with which parts of the page, and since when."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clipper.article import RemovalKind
from clipper.sites.errors import BadRule, Problem
from clipper.sites.xpath import XPath


class Action(StrEnum):
    """What a rule does with the parts it is about. The values stand in files, so they are never renamed."""

    CUT = "cut"
    KEEP = "keep"
    """They are part of the story, whatever the cleaner thinks."""
    TITLE = "title"
    BYLINE = "byline"
    DATE = "date"
    BODY = "body"
    """They are the story, and nothing else is."""


FIELDS = frozenset({Action.TITLE, Action.BYLINE, Action.DATE})
"""The actions that take a text from the page."""


_NOT_KEPT = frozenset({RemovalKind.BOILERPLATE, RemovalKind.INVISIBLE})
"""To keep all of either would be to keep the whole page."""


@dataclass(frozen=True, slots=True)
class Where:
    """The parts of a page that a rule is about: all that is said must hold. What is empty says nothing."""

    tag: str = ""
    classes: tuple[str, ...] = ()
    """Words of the ``class`` attribute, all of which it must have."""
    id: str = ""
    named: str = ""
    """A piece of the ``class`` or ``id``."""
    text: str = ""
    """The whole text, white space and case aside."""
    begins: str = ""
    """What the text begins with, white space and case aside."""
    kind: RemovalKind | None = None
    """What the cleaner takes it for, for what is to be kept; nothing else is said then, as with the two that follow."""
    picture: str = ""
    """A piece of a picture's address."""
    xpath: XPath | None = None

    @property
    def names_elements(self) -> bool:
        """True if it says something about elements, not only about text."""
        return bool(self.tag or self.classes or self.id or self.named or self.picture or self.xpath)

    @property
    def says_something(self) -> bool:
        return self.names_elements or bool(self.text or self.begins or self.kind)


@dataclass(frozen=True, slots=True)
class Rule:
    """``checked`` makes sure that it can be followed."""

    action: Action
    where: Where
    name: str = ""
    """What the user calls it, or empty."""
    reason: str = ""
    """Why, in the user's words, or empty."""
    made: date | None = None
    clipping: int = 0
    """The number of the clipping that it was made from; 0 for none."""
    kind: RemovalKind = RemovalKind.BOILERPLATE
    """What a cut piece is listed as."""
    off: bool = False
    """Kept, but not followed."""

    def does_as(self, other: "Rule") -> bool:
        """Whether both do the same, whatever they are called."""
        return (self.action, self.where, self.kind) == (other.action, other.where, other.kind)


def checked(rule: Rule) -> Rule:
    """``rule``, if it says where, and says nothing that does not go together. Raises BadRule."""
    where = rule.where
    if not where.says_something:
        raise BadRule(Problem.NOWHERE)
    if where.kind is not None and (rule.action is not Action.KEEP or where.kind in _NOT_KEPT):
        raise BadRule(Problem.NO_CHOICE, "kind")
    if where.picture and rule.action is not Action.CUT:
        raise BadRule(Problem.NO_CHOICE, "picture")
    for name, alone in (
        ("kind", Where(kind=where.kind)),
        ("picture", Where(picture=where.picture)),
        ("xpath", Where(xpath=where.xpath)),
    ):
        if getattr(where, name) and where != alone:
            raise BadRule(Problem.NOT_ALONE, name)
    if (rule.action in FIELDS or rule.action is Action.BODY) and not where.names_elements:
        raise BadRule(Problem.NOWHERE, rule.action.value)
    return rule
