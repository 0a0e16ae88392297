"""How far long work is."""

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """What the work is at; front ends have the words for it."""

    TAKING_IN = "taking in"
    WAITING = "waiting"
    FETCHING = "fetching"
    PAGES = "pages"
    """Further pages of a story; ``done`` is the number of the one that is being fetched."""
    CLEANING = "cleaning"
    DRAWING = "drawing"
    """A page whose scripts are run."""
    PICTURES = "pictures"
    KEEPING = "keeping"
    GATHERING = "gathering"
    PREPARING = "preparing"
    TYPESETTING = "typesetting"
    WRITING = "writing"
    CHECKING = "checking"
    COMPARING = "comparing"


@dataclass(frozen=True, slots=True)
class Progress:
    stage: Stage
    done: int = 0
    total: int | None = None
    """In the same unit as ``done`` (bytes, pictures, clippings); None when it is not known."""
