"""The record of what a library holds beside its clippings."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Item:
    """One place in a collection: a clipping, or a heading that stands between clippings."""

    number: int | None = None
    heading: str = ""


@dataclass(frozen=True, slots=True)
class CollectionRecord:
    name: str
    items: tuple[Item, ...] = ()
    """In their order."""


@dataclass(frozen=True, slots=True)
class TagColourRecord:
    """The colour that a tag was given; those nested in it have it too where they have none of their own."""

    tag: str
    colour: str
    """Such as ``blue``."""


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """A search that is kept under a name."""

    name: str
    words: str
    order: str = ""
    """Such as ``newest``; empty for the usual one."""


@dataclass(frozen=True, slots=True)
class TwinChoice:
    """The user's word that two clippings tell the same story, or do not."""

    one: int
    other: int
    joined: bool


@dataclass(frozen=True, slots=True)
class LibraryRecord:
    exported_at: datetime
    clippings: int
    """How many there are."""
    tags: tuple[str, ...] = ()
    """All the user's tags, the oldest first. A slash nests: ``politics/eu`` is in ``politics``."""
    tag_colours: tuple[TagColourRecord, ...] = ()
    collections: tuple[CollectionRecord, ...] = ()
    saved_searches: tuple[SearchRecord, ...] = ()
    twin_choices: tuple[TwinChoice, ...] = ()
