"""What passes between the program and the child that typesets."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done."""

    output: str
    """The path to write the PDF to."""
    timestamp: int
    """When the document says it was made, in seconds since 1970."""
    languages: tuple[str, ...]
    """The keys of the font chains that the record names."""


@dataclass(slots=True)
class Result:
    """What came of it."""

    standard: str | None = None
    """The standards that the document keeps, joined by a plus; None if there is no document."""
    missing: list[str] = field(default_factory=list)
    """The letters that no font had."""
    diagnostic: str = ""
    """What the typesetter said last, if there is no document."""
