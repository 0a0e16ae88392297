"""What a saved page consists of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

MOST_PARTS = 5_000
"""Of one bundle; a page with all its pictures and scripts has some hundred. What comes after is left out."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the page; its bytes are unpacked only when they are wanted."""

    media_type: str
    charset: str
    unpack: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Bundle:
    page: Part
    """The page itself."""
    address: str
    """Where it was saved from, as the file says; empty if it does not."""
    parts: Mapping[str, Part]
    """All of it by address: where each was had from, or ``cid:`` and a name."""
    saved_at: datetime | None = None
    """When, as the file says."""
