"""A story as an editor has it on the desk: everything that stood on the page, with pieces struck out."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property

from clipper.article.blocks import Figure
from clipper.article.concordance import Concordance
from clipper.article.extraction import Extraction
from clipper.article.fair_copy import FairCopy, fair_copy, starts_of, whole_text
from clipper.article.leaves import OBJECT, Leaf, leaf_text, leaves_of
from clipper.article.removal import Removal, Stretch
from clipper.article.woven import woven


class Manuscript:
    """The whole of one extraction. Striking out and bringing back only mark it, so their order does not matter.

    ``text`` is that of all leaves, a line feed between two; a figure or divider counts as one character, OBJECT.
    """

    def __init__(self, extraction: Extraction) -> None:
        if not extraction.whole:
            extraction = woven(extraction)
        self._whole = extraction.whole
        self._leaves: list[Leaf] = list(leaves_of(extraction.whole))
        texts = [leaf_text(leaf) for leaf in self._leaves]
        self._starts = starts_of(texts)
        self.text = whole_text(texts)
        self._struck = [removal for removal in extraction.removals if removal.stretch is not None]

    @cached_property
    def concordance(self) -> Concordance:
        """Where words stand, struck out or not."""
        return Concordance(self.text)

    @property
    def kept_text(self) -> str:
        """``text`` with blanks in place of what is struck out: the same characters stand at the same places."""
        text, pieces, done = self.text, [], 0
        for stretch in sorted(self._stretches(), key=lambda stretch: stretch.start):
            pieces += [text[done : stretch.start], " " * len(stretch)]
            done = stretch.end
        return "".join([*pieces, text[done:]])

    def is_struck(self, stretch: Stretch) -> bool:
        """True if all of ``stretch`` but white space is struck out."""
        return not any(self.text[gap.start : gap.end].strip() for gap in self._gaps(stretch))

    def strike(self, stretch: Stretch, removal: Removal) -> None:
        """Strike out ``stretch``, for the reason that ``removal`` gives; what was struck out within it joins it."""
        if self.is_struck(stretch):
            return
        for other in list(self._struck):
            if other.stretch is not None and other.stretch.overlaps(stretch):
                self._leave(other, stretch)
        self._struck.append(replace(removal, stretch=stretch))

    def restore(self, stretch: Stretch) -> None:
        """Bring ``stretch`` back; of what was struck out with it, the rest stays so."""
        for removal in list(self._struck):
            if removal.stretch is not None and removal.stretch.overlaps(stretch):
                self._leave(removal, stretch)

    def _leave(self, removal: Removal, without: Stretch) -> None:
        """Keep of ``removal`` what lies outside ``without``."""
        self._struck.remove(removal)
        whole = removal.stretch or without
        for rest in (Stretch(whole.start, without.start), Stretch(without.end, whole.end)):
            if _has_words(self.text[rest.start : rest.end]):
                self._struck.append(replace(removal, stretch=rest))

    def _stretches(self) -> Iterator[Stretch]:
        return (removal.stretch for removal in self._struck if removal.stretch is not None)

    def _gaps(self, stretch: Stretch) -> Iterator[Stretch]:
        """The parts of ``stretch`` that are not struck out."""
        start = stretch.start
        for other in sorted(self._stretches(), key=lambda other: other.start):
            if other.overlaps(stretch):
                yield Stretch(start, max(start, other.start))
                start = max(start, other.end)
        yield Stretch(start, max(start, stretch.end))

    # Leaves

    def leaf_at(self, stretch: Stretch) -> int | None:
        """The number of the leaf that holds all of ``stretch``, if one does."""
        number = bisect_right(self._starts, stretch.start) - 1
        return number if stretch.end < self._starts[number + 1] else None

    def leaf(self, number: int) -> Leaf:
        return self._leaves[number]

    def put_leaf(self, number: int, leaf: Leaf) -> None:
        """Put ``leaf``, of the same text, in the place of another one."""
        self._leaves[number] = leaf

    def put_leaves(self, change: Callable[[Leaf], Leaf]) -> None:
        """Put what ``change`` makes of each leaf, of the same text, in its place."""
        self._leaves = [change(leaf) for leaf in self._leaves]

    def figures(self, picture: str, caption: str | None) -> tuple[int, ...]:
        """The numbers of the leaves that are figures with this address, and this caption where one is named.

        An address is enough where there is one.
        """
        return tuple(
            number
            for number, leaf in enumerate(self._leaves)
            if isinstance(leaf, Figure)
            and leaf.picture == picture
            and (bool(picture) or caption is None or leaf.caption == caption)
        )

    def stretch_of(self, number: int) -> Stretch:
        """Where a leaf stands in the text."""
        return Stretch(self._starts[number], self._starts[number + 1] - 1)

    def fair_copy(self) -> FairCopy:
        """The story without what is struck out."""
        return fair_copy(self._whole, self._struck, self._leaves)


def _has_words(piece: str) -> bool:
    return bool(piece.replace(OBJECT, "").strip())
