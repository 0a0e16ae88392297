"""How a review is made: what the user can choose about it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Paper(StrEnum):
    """A sheet. The values are the ones that settings files hold."""

    A4 = "a4"
    LETTER = "us-letter"


@dataclass(frozen=True, slots=True)
class ReviewOptions:
    """Choices for a review. Every format takes from them what it has a use for."""

    title: str = ""
    """What stands on the cover; empty for the selection's own title."""
    organisation: str = ""
    """Who issues the review; printed on the cover if there is one."""
    language: str = ""
    """The language of the review's own words and dates, as a BCP 47 tag; empty for the system's."""
    paper: Paper = Paper.A4
    contents: bool = True
    """Whether a table of contents follows the cover."""
    pictures: bool = True
    """Whether pictures are printed."""
    notes: bool = False
    """Whether the user's own notes are printed with the clippings."""
    day: date | None = None
    """The day on the cover; None for the day on which the newest of the clippings was taken in."""
