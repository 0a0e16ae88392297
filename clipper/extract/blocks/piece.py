"""What blocks are built from."""

from dataclasses import dataclass, field

from clipper.article import Divider, Figure, Quote, Runs, runs_text
from clipper.markup import Element, Passage


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """What becomes one leaf of the story: the runs of a passage, a figure, a divider, or an embedded post."""

    element: Element
    content: Runs | Figure | Divider | Quote
    passage: Passage | None = None
    is_cut: bool = False
    """True for what was cut: it is built with the rest, to be brought back, but decides nothing about the rest."""
    text: str = field(init=False)

    def __post_init__(self) -> None:
        # Asked for five times over while blocks are built.
        object.__setattr__(self, "text", runs_text(self.runs))

    @property
    def runs(self) -> Runs:
        """Its text; empty for all but a passage."""
        return self.content if isinstance(self.content, tuple) else ()
