"""What of an archive cannot be used, and why."""

from dataclasses import dataclass
from enum import Enum, auto


class Fault(Enum):
    MISSING = auto()
    """It is named and not there, or is no file."""
    UNREADABLE = auto()
    """The system does not give it out."""
    TOO_LARGE = auto()
    ALTERED = auto()
    """It is not what its checksum says."""
    MALFORMED = auto()
    """It is not a record of what it should be."""
    NEWER = auto()
    """It is in the format of a later version of the program."""


@dataclass(frozen=True, slots=True)
class Unusable:
    path: str
    """Within the folder, with slashes."""
    fault: Fault
    detail: str = ""
    """The system's or the parser's own words, or empty."""
