"""Facts that an act may change, and what is told of each that it has changed."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple, TypeAlias


class FactKind(StrEnum):
    """What a fact is about. What ``number`` is: that of a clipping, unless it is told here."""

    STARRED = "starred"
    """Since when, in microseconds, as for the next two."""
    READ = "read"
    TRASHED = "trashed"
    TAKEN_IN = "taken in"
    """True for what the act has brought into the library."""
    TAG = "tag"
    """True where the clipping has the tag that the topic names."""
    TAG_COLOUR = "tag colour"
    """The colour of the tag whose key the topic names; ``number`` is 0."""
    NOTE = "note"
    CORRECTIONS = "corrections"
    """The records of its edits, oldest first."""
    HIGHLIGHT = "highlight"
    """Record and time of the highlight whose row the topic names."""
    SEARCH = "search"
    """Name, words and order of the saved search whose key the topic names; ``number`` is 0."""
    COLLECTION = "collection"
    """The name of the collection whose row is ``number``."""
    OUTLINE = "outline"
    """The clippings and headings of the collection whose row is ``number``, or a stretch of them."""
    CHOICE = "choice"
    """Whether the user has joined (1) or parted (0) the clipping and the one that the topic names."""
    STORY = "story"
    """The group of twins that it is in."""
    RULES = "rules"
    """What the rule file that the topic names says; ``number`` is 0."""


OF_CLIPPINGS = frozenset(FactKind) - {
    FactKind.TAG_COLOUR,
    FactKind.SEARCH,
    FactKind.COLLECTION,
    FactKind.OUTLINE,
    FactKind.RULES,
}
"""Those whose ``number`` is that of a clipping."""

Value: TypeAlias = bool | int | str | tuple["Value", ...] | None
"""None where there is no such thing."""


class Topic(NamedTuple):
    kind: FactKind
    name: str = ""


class Change(NamedTuple):
    before: Value
    after: Value


Facts: TypeAlias = Mapping[Topic, Mapping[int, Value]]
Changes: TypeAlias = Mapping[Topic, Mapping[int, Change]]
