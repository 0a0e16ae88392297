"""The whole of extractions that were recorded without it: every cut piece is put back where it is said to have stood.

A piece that stood between two items of a list or cells of a table becomes part of the one that followed it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from clipper.article.blocks import Block, Cell, Code, Heading, Paragraph, Run
from clipper.article.extraction import Extraction
from clipper.article.fair_copy import starts_of
from clipper.article.insertion import inserted, spaced
from clipper.article.leaves import Leaf, leaf_text, leaves_of, offsets_of, rebuilt
from clipper.article.plain import blocks_text
from clipper.article.removal import Removal, Stretch


def woven(extraction: Extraction) -> Extraction:
    """``extraction`` with a whole, and with stretches of it for its removals; those without any words go."""
    blocks = extraction.article.blocks
    before: dict[int, list[Removal]] = {}
    inside: dict[int, list[Removal]] = {}
    for removal in extraction.removals:
        number = min(max(removal.place.block, 0), len(blocks))
        is_inside = removal.place.offset is not None and number < len(blocks) and _has_text(blocks[number])
        if removal.text.strip():
            (inside if is_inside else before).setdefault(number, []).append(removal)
    loom = _Loom()
    for number, block in enumerate(blocks):
        loom.add_removed(before.get(number, ()))
        loom.add_block(block, inside.get(number, ()))
    loom.add_removed(before.get(len(blocks), ()))
    return loom.extraction(extraction)


def _has_text(block: Block) -> bool:
    return any(isinstance(leaf, Paragraph | Heading | Cell | Code) for leaf in leaves_of([block]))


@dataclass(slots=True)
class _Piece:
    """Where a removal went: characters of one leaf, or several leaves whole."""

    removal: Removal
    first: int
    last: int
    start: int = 0
    length: int | None = None


@dataclass(slots=True)
class _Loom:
    whole: list[Block] = field(default_factory=list)
    leaves: list[Leaf] = field(default_factory=list)
    pieces: list[_Piece] = field(default_factory=list)

    def add_removed(self, removals: Iterable[Removal]) -> None:
        """Add pieces that stood between two blocks."""
        for removal in removals:
            blocks: tuple[Block, ...] = (Paragraph((Run(removal.text),)),)
            if blocks_text(removal.blocks).split() == removal.text.split():
                blocks = removal.blocks
            first = len(self.leaves)
            self._extend(blocks)
            self.pieces.append(_Piece(removal, first, len(self.leaves) - 1))

    def add_block(self, block: Block, removals: Sequence[Removal]) -> None:
        """Add a block that was kept, with the pieces that stood inside it."""
        first = len(self.leaves)
        leaves = list(leaves_of([block]))
        offsets = list(offsets_of(block))
        longer = [0] * len(leaves)
        for removal in sorted(removals, key=lambda removal: removal.place.offset or 0):
            offset = removal.place.offset or 0
            number = _leaf_at(leaves, offsets, offset)
            text = leaf_text(leaves[number])
            at = min(max(0, offset - offsets[number]) + longer[number], len(text))
            insertion = spaced(removal.text, text[:at][-1:], text[at : at + 1])
            leaves[number] = inserted(leaves[number], [(at, (Run(insertion),))])
            longer[number] += len(insertion)
            self.pieces.append(_Piece(removal, first + number, first + number, at, len(insertion)))
        self._extend(rebuilt([block], leaves).blocks)

    def _extend(self, blocks: Sequence[Block]) -> None:
        self.whole.extend(blocks)
        self.leaves.extend(leaves_of(blocks))

    def extraction(self, extraction: Extraction) -> Extraction:
        texts = [leaf_text(leaf) for leaf in self.leaves]
        starts = starts_of(texts)
        removals = []
        for piece in self.pieces:
            start = starts[piece.first] + piece.start
            end = starts[piece.last] + len(texts[piece.last]) if piece.length is None else start + piece.length
            removals.append(replace(piece.removal, stretch=Stretch(start, end)))
        return replace(extraction, removals=tuple(removals), whole=tuple(self.whole))


def _leaf_at(leaves: Sequence[Leaf], offsets: Sequence[int], offset: int) -> int:
    """The number of the last leaf with text that begins at or before ``offset``, else of the first."""
    with_text = [number for number, leaf in enumerate(leaves) if isinstance(leaf, Paragraph | Heading | Cell | Code)]
    return next((number for number in reversed(with_text) if offsets[number] <= offset), with_text[0])
