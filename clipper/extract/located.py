"""Where the text of each passage stands among the leaves of the blocks that were built from it."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from clipper.article import Cell, Heading, Paragraph
from clipper.article.leaves import Leaf, leaf_text
from clipper.extract.blocks import Piece

_AROUND = "—–―- \n\t,"
"""Goes from both ends of a line that is told as the source of a quotation."""
_FAR = 80
"""How many leaves away from its neighbours a passage may have been put."""


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
    passages = [piece.passage.index for piece in pieces if piece.passage is not None]
    if len(spots) == len(passages):
        return spots
    search = _Search(leaves, spots)
    following = _following(passages, spots, len(leaves) - 1)
    before = 0
    for piece in pieces:
        if piece.passage is not None:
            index = piece.passage.index
            spot = spots.get(index) or search.find(piece.text, before, following[index])
            if spot is not None:
                spots[index] = spot
                before = spot.leaf
    return spots


def _following(passages: Sequence[int], spots: Mapping[int, Spot], last: int) -> dict[int, int]:
    """The leaf of the next passage whose spot is known, for each passage; ``last`` where none follows."""
    following: dict[int, int] = {}
    for index in reversed(passages):
        last = spots[index].leaf if index in spots else last
        following[index] = last
    return following


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
    """Looks for texts in leaves where nothing else has been found."""

    def __init__(self, leaves: Sequence[Leaf], spots: Mapping[int, Spot]) -> None:
        self._leaves = leaves
        self._taken: dict[int, list[Spot]] = {}
        for spot in spots.values():
            self._taken.setdefault(spot.leaf, []).append(spot)

    def find(self, text: str, before: int, after: int) -> Spot | None:
        """Where ``text`` stands, which was built between these two leaves or near them; the spot is taken then."""
        # The source of a quotation stands after all that was said, the caption of a table before its cells.
        near = [
            *range(before, min(after + 1, before + _FAR)),
            *range(after + 1, min(after + _FAR, len(self._leaves))),
            *range(before - 1, max(-1, before - _FAR), -1),
        ]
        stripped = text.strip(_AROUND).replace("\n", ", ")
        found = chain(
            (self._spot(leaf, text) for leaf in near),
            (self._spot(leaf, stripped) for leaf in near),
            (self._beginning(leaf, text) for leaf in near),
        )
        spot = next(filter(None, found), None)
        if spot is not None:
            self._taken.setdefault(spot.leaf, []).append(spot)
        return spot

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
