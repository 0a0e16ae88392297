"""One passage, with what is known about it when it is to be decided whether it is part of the story."""

from dataclasses import dataclass

from clipper.markup import Passage


@dataclass(slots=True)
class Candidate:
    """What the decision looks at. Lengths are in characters, shares from 0 to 1."""

    passage: Passage
    length: int
    link_density: float
    inside: bool
    """Within the container that holds most of the prose."""
    distance: int
    """How many elements up from its own the path to the container is met; 0 inside."""
    own: int
    """Purpose flags of its element and of the inline elements in it."""
    around: int
    """Purpose flags of everything around it."""
    within: int
    """Holder flags of what is around it."""
    sentence: bool
    """Ends as a sentence does."""
    promise: float
    """Characters that look like prose."""
    parent_density: float
    """The share of linked text in the element around its own."""
    prose_around: float
    """The share of the page's prose that stands in the element around its own."""
    copies: int
    """How many passages of the page have the same text."""
    after_prose: bool
    """Nothing that looks like prose follows within the container."""
    before_inside: bool
    """The next passage is within the container."""
    after_title: int
    """How many passages after the headline it stands; negative before it."""
    is_title: bool
    described: bool
    """It is the page's own description of the story, or contains it."""
    quoted: float
    """The share of it that the page's JSON-LD has in the story's text; -1 where the page does not say."""
    hidden: bool
