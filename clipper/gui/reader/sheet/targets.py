"""What can be pressed on a sheet.

An anchor in the document names its target by number only, so that no address and no word of a page is ever read as
an instruction.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from clipper.clipping import Picture


class Field(StrEnum):
    """What of a clipping can be written in place."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATE = "date"
    CAPTION = "caption"
    CREDIT = "credit"


OF_FIGURES = (Field.CAPTION, Field.CREDIT)


@dataclass(frozen=True, slots=True)
class Link:
    """An address that the story links to."""

    address: str


@dataclass(frozen=True, slots=True)
class OwnTag:
    tag: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A keyword of the page that could become a tag."""

    tag: str


@dataclass(frozen=True, slots=True)
class AllSuggestions:
    """Show the keywords that were left out."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece that was cut."""

    index: int
    """Into ``Replayed.removals``."""


@dataclass(frozen=True, slots=True)
class BringBack:
    """Bring a piece back that was cut."""

    index: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the clipping that is written in place, where it stands."""

    field: Field
    figure: int = 0
    """The picture that it belongs to, counted from 1; 0 for what belongs to the whole story."""


@dataclass(frozen=True, slots=True)
class WholePiece:
    """Show the rest of a long cut piece."""

    index: int


@dataclass(frozen=True, slots=True)
class Other:
    """Another clipping that has the story."""

    number: int


@dataclass(frozen=True, slots=True)
class Enlarge:
    """A picture to be looked at as large as there is room."""

    picture: Picture


@dataclass(frozen=True, slots=True)
class TryPicture:
    """A picture, or a page of the story, that could not be had, to be fetched now."""

    picture: str
    """As ``Figure.picture`` names it; empty for a page."""


Target: TypeAlias = (
    Link | OwnTag | Suggestion | AllSuggestions | Piece | BringBack | Part | WholePiece | Other | Enlarge | TryPicture
)
