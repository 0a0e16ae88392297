"""What a feed says."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    address: str
    """``http`` or ``https``, as the feed has it; whether it can be fetched is not looked at."""
    title: str
    """In one line; the address if it has none."""
    published: datetime | None = None
    """In UTC; None if the feed does not say, or not in a way that is understood."""
    source: str = ""
    """Who published it, as far as the feed says."""


@dataclass(frozen=True, slots=True)
class Feed:
    address: str
    """Where it was asked for: of a file its ``file:`` address."""
    title: str
    """The address if it has none."""
    entries: tuple[Entry, ...]
    """Newest first, those without a date last and in the feed's order; each address once."""
    without_address: int = 0
    """How many more there are that lead nowhere."""
