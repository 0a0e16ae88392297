"""A user's corrections: kept apart from the article and replayed, in order, on each new extraction.

An edit names what it changes by content (its words and those around them, a picture's address), never by position, so
that it survives a better cleaner. What it brings is plain text like all of an article, and never read as markup.
"""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from clipper.article.concordance import Words
from clipper.article.removal import RemovalKind


@dataclass(frozen=True, slots=True)
class Retitle:
    title: str


@dataclass(frozen=True, slots=True)
class Restandfirst:
    standfirst: str
    """Empty for a story without one."""


@dataclass(frozen=True, slots=True)
class Rebyline:
    authors: tuple[str, ...]
    """One name an entry; none for a story that nobody signed."""


@dataclass(frozen=True, slots=True)
class Redate:
    published: date | None
    """A day, or a ``datetime``; None for a story of no known date."""


@dataclass(frozen=True, slots=True)
class Recaption:
    """Give the figure that shows ``picture`` another caption; None leaves a field as it is."""

    picture: str
    caption: str | None = None
    credit: str | None = None
    was: str | None = None
    """Its caption so far, which tells figures apart that have no address; None for whatever it is."""


@dataclass(frozen=True, slots=True)
class DropPicture:
    """Leave out the figure that shows ``picture``."""

    picture: str
    was: str | None = None
    """Its caption, which tells figures apart that have no address; None for whatever it is."""


@dataclass(frozen=True, slots=True)
class Restore:
    """Bring a cut piece back to where it stood."""

    words: Words
    kind: RemovalKind = RemovalKind.BOILERPLATE
    """What it was cut as."""
    picture: str | None = None
    """The address of a picture that was dropped, which has no words of its own; None for text."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Leave out words: part of a block, all of it, or several."""

    words: Words


@dataclass(frozen=True, slots=True)
class MakeCaption:
    """Take words out of the text and print them below the figure that shows ``picture``."""

    words: Words
    picture: str
    was: str | None = None
    """The caption of that figure so far, which tells figures apart that have no address; None for whatever it is."""
    caption: str | None = None
    """What of ``words`` is the caption; None for all of them."""
    credit: str | None = None
    """What of ``words`` is the credit; None if none is."""


@dataclass(frozen=True, slots=True)
class MakeHeading:
    """Make a heading of the paragraph that has these words."""

    words: Words
    level: int = 2
    """2 to 6, as that of Heading."""


@dataclass(frozen=True, slots=True)
class MakeParagraph:
    """Make a paragraph of the heading or code that has these words."""

    words: Words


@dataclass(frozen=True, slots=True)
class MakeHeadline:
    """Take words out of the text and make them the title."""

    words: Words


Edit: TypeAlias = (
    Retitle
    | Restandfirst
    | Rebyline
    | Redate
    | Recaption
    | DropPicture
    | Restore
    | Cut
    | MakeCaption
    | MakeHeading
    | MakeParagraph
    | MakeHeadline
)
