"""What passes between the program and the child that typesets."""

from dataclasses import dataclass

BEST_STANDARD = "a-2a+ua-1"
"""Archival (PDF/A-2a) and accessible (PDF/UA-1)."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done."""

    output: str
    """The path to write the PDF to."""
    timestamp: int
    """When the document says it was made, in seconds since 1970."""
    languages: tuple[str, ...]
    """The keys of the font chains that the record names."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of it."""

    standard: str | None
    """The standards that the document keeps, joined by a plus, or empty; None if there is no document."""
    missing: list[str]
    """The letters that no font had."""
    diagnostic: str
    """The last of what the typesetter refused; why it is not the best standard, or why there is no document."""
