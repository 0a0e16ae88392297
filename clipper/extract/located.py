"""Where the text of each passage stands among the leaves of the blocks that were built from it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from clipper.article import Cell, Heading, Paragraph
from clipper.article.leaves import Leaf, leaf_text
from clipper.extract.blocks import Piece

_AROUND = "—–―- \n\t,"
"""Goes from both ends of a line that is told as the source of a quotation."""
_FAR = 40
"""How many leaves beyond its neighbours a passage may have been put."""


class Spot(NamedTuple):
    """Characters ``start`` to before ``end`` of the leaf with this number."""

    leaf: int
    start: int
    end: int


def located(pieces: Sequence[Piece], leaves: Sequence[Leaf]) -> dict[int, Spot]:
    """The spot of each piece that is a passage, by the passage's index; none for one that no leaf shows.

    A leaf is known by the very runs it was given; where those were changed or became a string, by their text.
    """
    spots = _by_runs(pieces, leaves)
    search = _Search(pieces, leaves, spots)
    for number, piece in enumerate(pieces):
        if piece.passage is not None and piece.passage.index not in spots:
            spot = search.find(number, piece)
            if spot is not None:
                spots[piece.passage.index] = spot
    return spots


def _by_runs(pieces: Sequence[Piece], leaves: Sequence[Leaf]) -> dict[int, Spot]:
    owners = {id(run): piece.passage.index for piece in pieces if piece.passage is not None for run in piece.runs}
    spots: dict[int, Spot] = {}
    for number, leaf in enumerate(leaves):
        position = 0
        for run in leaf.runs if isinstance(leaf, Paragraph | Heading | Cell) else ():
            start, position = position, position + len(run.text)
            owner = owners.get(id(run))
            if owner is not None:
                spots[owner] = Spot(number, spots[owner].start if owner in spots else start, position)
    return spots


class _Search:
    """Looks for passages between those whose spots are known."""

    def __init__(self, pieces: Sequence[Piece], leaves: Sequence[Leaf], spots: dict[int, Spot]) -> None:
        self._pieces = pieces
        self._leaves = leaves
        self._spots = spots
        self._taken: dict[int, list[Spot]] = {}
        for spot in spots.values():
            self._taken.setdefault(spot.leaf, []).append(spot)

    def find(self, number: int, piece: Piece) -> Spot | None:
        """Where ``piece``, the one with this number, stands; the spot is taken then."""
        before = next(self._leaves_of(range(number - 1, -1, -1)), 0)
        after = next(self._leaves_of(range(number + 1, len(self._pieces))), len(self._leaves) - 1)
        # The source of a quotation stands after all that was said, the caption of a table before its cells.
        near = [
            *range(before, after + 1),
            *range(after + 1, min(after + _FAR, len(self._leaves))),
            *range(before - 1, max(-1, before - _FAR), -1),
        ]
        texts = (piece.text, piece.text.strip(_AROUND).replace("\n", ", "))
        found = [self._spot(leaf, text) for text in texts for leaf in near]
        spot = next(filter(None, [*found, *(self._beginning(leaf, piece.text) for leaf in near)]), None)
        if spot is not None:
            self._taken.setdefault(spot.leaf, []).append(spot)
        return spot

    def _leaves_of(self, numbers: range) -> Iterator[int]:
        for number in numbers:
            passage = self._pieces[number].passage
            if passage is not None and passage.index in self._spots:
                yield self._spots[passage.index].leaf

    def _spot(self, leaf: int, text: str) -> Spot | None:
        """Where ``text`` stands in a leaf that shows nothing else there."""
        own = leaf_text(self._leaves[leaf])
        start = own.find(text) if text else -1
        while start >= 0:
            spot = Spot(leaf, start, start + len(text))
            if not any(spot.start < other.end and other.start < spot.end for other in self._taken.get(leaf, ())):
                return spot
            start = own.find(text, start + 1)
        return None

    def _beginning(self, leaf: int, text: str) -> Spot | None:
        """All of a leaf that shows nothing but the beginning of ``text``, of which the rest became a source."""
        own = leaf_text(self._leaves[leaf])
        return Spot(leaf, 0, len(own)) if own and leaf not in self._taken and text.startswith(own) else None
