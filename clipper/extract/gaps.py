"""What goes out of the middle of a passage that stays, and how it is put back."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from clipper.article import RemovalKind, Run, Runs, Stretch, runs_text
from clipper.article.insertion import inserted, spaced
from clipper.article.leaves import Leaf
from clipper.extract.blocks import cut_spans, runs_of
from clipper.extract.noise import Cut
from clipper.extract.selection import Selection
from clipper.markup import UNSEEN, Passage, fold, passage_text

_MOST_APART = 100
"""So many hidden texts of a passage are listed one by one."""
_UNSEEN = Cut(RemovalKind.INVISIBLE, "invisible.inline", "Kept out of sight by the page", 0.95)


class Gap(NamedTuple):
    """A cut inside a passage that stays: where it stood in what stays of the passage, and what it was."""

    at: int
    runs: Runs
    cut: Cut

    @property
    def length(self) -> int:
        return len(runs_text(self.runs))


def gaps_in(selection: Selection, passage: Passage) -> Iterator[Gap]:
    """What goes of a passage that stays, in order; hidden text behind what it stands in or at."""
    parts = selection.parts.get(passage.index, ())
    unseen = tuple(_unseen(passage))
    if not parts and not unseen:
        return
    runs = runs_of(passage, selection.base)
    kept = runs_text(cut_spans(runs, [span for span, _ in parts]))
    found = []
    gone = 0
    for (start, end), cut in parts:
        found.append((start, Gap(start - gone, cut_spans(runs, [(0, start), (end, len(passage.text))]), cut)))
        gone += end - start
    for text, offset in unseen:
        at = offset - sum(min(end, offset) - start for (start, end), _ in parts if start < offset)
        words = spaced(text, kept[:at][-1:], kept[at : at + 1])
        found.append((offset, Gap(at, (Run(words),), _UNSEEN)))
    yield from (gap for _, gap in sorted(found, key=lambda each: each[0]))


def _unseen(passage: Passage) -> Iterator[tuple[str, int]]:
    """The hidden texts inside a passage, each with the position in its text where it stands.

    The last of very many are told as one.
    """
    hidden = [
        (number, text) for number, part in enumerate(passage.parts) if part.style & UNSEEN and (text := fold(part.text))
    ]
    apart, rest = hidden[:_MOST_APART], hidden[_MOST_APART:]
    if rest:
        apart.append((rest[0][0], " ".join(text for _, text in rest)))
    for number, text in apart:
        before = passage_text(passage.parts[:number], preformatted=passage.preformatted)
        yield text, min(len(before), len(passage.text))


def filled(leaf: Leaf, gaps: Iterable[tuple[int, Gap]]) -> Leaf:
    """``leaf`` with the text of ``gaps``, which are in order, each with its place in the leaf."""
    return inserted(leaf, [(at, gap.runs) for at, gap in gaps])


def stretches_of(gaps: Iterable[tuple[int, Gap]]) -> Iterator[tuple[Stretch, Gap]]:
    """Where the text of ``gaps`` stands in their leaf once it is filled."""
    longer = 0
    for at, gap in gaps:
        yield Stretch(at + longer, at + longer + gap.length), gap
        longer += gap.length
