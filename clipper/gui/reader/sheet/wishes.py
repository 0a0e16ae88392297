"""What the user wants to see of a clipping."""

from dataclasses import dataclass, field

from clipper.article import ReadingOptions


@dataclass(frozen=True, slots=True)
class Wishes:
    """What to show of a clipping."""

    cuts: bool = False
    """What was cut, in its place."""
    all_tags: bool = False
    """Every keyword of the page."""
    whole_pieces: frozenset[int] = frozenset()
    """Indices of the cut pieces to show in full."""
    changes: bool = False
    """What the user may write in place, and how to bring pieces back, as something to press."""
    reading: ReadingOptions = field(default_factory=ReadingOptions)
