"""One passage, with what the steps after the decision ask about it."""

from dataclasses import dataclass

from clipper.markup import Passage


@dataclass(slots=True)
class Candidate:
    """A passage and what is known about it. Lengths are in characters, shares from 0 to 1."""

    passage: Passage
    length: int
    link_density: float
    own: int
    """Purpose flags of its element and of the inline elements in it."""
    around: int
    """Purpose flags of everything around it."""
    within: int
    """Holder flags of what is around it."""
    sentence: bool
    """Ends as a sentence does."""
    is_title: bool
    hidden: bool
