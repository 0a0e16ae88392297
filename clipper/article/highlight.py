"""What a user marked in a story, and what they wrote on it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from clipper.article.concordance import Words


class Colour(StrEnum):
    """The ground of marked words. The values are stored, so they are never renamed."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"


@dataclass(frozen=True, slots=True)
class Highlight:
    """Words of a story that the user marked, named by what they say: ``standing`` finds where they are now."""

    number: int
    """What the user calls it; no other highlight of the library has it."""
    words: Words
    """As they were read when they were marked."""
    made_at: datetime
    """In UTC."""
    colour: Colour = Colour.YELLOW
    remark: str = ""
    """The user's own words on it; may be empty."""
