"""The fair copy of a story: all that stood in its region, without what is struck out, and where each piece stood."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from itertools import accumulate, groupby
from operator import attrgetter

from clipper.article.blocks import Block, Cell, Code, Heading, Paragraph, Run, Runs
from clipper.article.leaves import OBJECT, Leaf, leaf_text, leaves_of, offsets_of, rebuilt
from clipper.article.plain import block_text
from clipper.article.removal import Place, Removal, Stretch

CLOSING = ".,;:!?…。、،؛؟)"
"""Before these no blank is wanted."""

_UNFOLDED = re.compile(rf"[\s{OBJECT}]{{2,}}|[^\S ]|{OBJECT}")
_LOOK = attrgetter(*(part.name for part in fields(Run) if part.name != "text"))
"""How a run is set."""
_BETWEEN = "\n"
"""Divides two leaves in the text of a whole story."""


def starts_of(texts: Iterable[str]) -> tuple[int, ...]:
    """Where each leaf begins in the text of all of them; and, last, where another would."""
    return tuple(accumulate((len(text) + len(_BETWEEN) for text in texts), initial=0))


def whole_text(texts: Iterable[str]) -> str:
    """The text of all leaves, which stretches are counted in."""
    return _BETWEEN.join(texts)


@dataclass(frozen=True, slots=True)
class FairCopy:
    blocks: tuple[Block, ...]
    removals: tuple[Removal, ...]
    """In reading order, each with its text and its place among ``blocks``."""


def fair_copy(whole: Sequence[Block], removals: Iterable[Removal], leaves: Sequence[Leaf] | None = None) -> FairCopy:
    """What is left of ``whole`` without ``removals``: their stretches count, which must not overlap.

    Their text and place are worked out here. ``leaves`` are those of ``whole``, changed perhaps but in no length.
    """
    leaves = tuple(leaves_of(whole)) if leaves is None else leaves
    texts = tuple(map(leaf_text, leaves))
    starts = starts_of(texts)
    struck = sorted(
        ((removal.stretch, removal) for removal in removals if removal.stretch is not None),
        key=lambda found: found[0].start,
    )
    cuts = tuple(_cuts_of(texts, starts, [stretch for stretch, _ in struck]))
    left = [_without(leaf, text, cut) if cut else leaf for leaf, text, cut in zip(leaves, texts, cuts, strict=True)]
    built = rebuilt(whole, left)
    places = _Places(built.blocks, built.order, starts, cuts)
    text = whole_text(texts)
    return FairCopy(
        built.blocks,
        tuple(
            replace(
                removal,
                text=_folded(text[stretch.start : stretch.end]) or removal.text,
                place=places.of(stretch),
                blocks=(),
            )
            for stretch, removal in struck
        ),
    )


def _folded(text: str) -> str:
    # Not by splitting: a list of the words of a long text takes ten times its memory.
    return _UNFOLDED.sub(" ", text).strip()


def _cuts_of(texts: Sequence[str], starts: Sequence[int], struck: Sequence[Stretch]) -> Iterator[tuple[Stretch, ...]]:
    """What goes of each leaf, counted from its own beginning."""
    number = 0
    for text, start in zip(texts, starts, strict=False):
        end = start + len(text)
        mine = []
        while number < len(struck) and struck[number].start < end:
            if struck[number].end > start:
                mine.append(Stretch(max(0, struck[number].start - start), min(len(text), struck[number].end - start)))
            if struck[number].end > end:
                break
            number += 1
        yield tuple(_joined(text, mine)) if mine else ()


def _joined(text: str, cuts: Sequence[Stretch]) -> Iterator[Stretch]:
    """``cuts``, those that touch made one, and each a blank wider or narrower where what it leaves asks for it."""
    merged: list[Stretch] = []
    for cut in cuts:
        if merged and merged[-1].end == cut.start:
            merged[-1] = Stretch(merged[-1].start, cut.end)
        else:
            merged.append(cut)
    done = 0
    for cut in merged:
        fitted = _fitted(text, cut)
        start = max(done, fitted.start)
        done = max(done, fitted.end)
        yield Stretch(start, done)


def _fitted(text: str, cut: Stretch) -> Stretch:
    """``cut`` so that it leaves one blank between two words, and none at the ends or before a full stop."""
    start, end = cut.start, cut.end
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if not before:
        return Stretch(0, len(text) - len(text[end:].lstrip()))
    if not after:
        return Stretch(len(text[:start].rstrip()), len(text))
    if before.isspace() and after.isspace():
        return Stretch(start - 1, end) if after == "\n" else Stretch(start, end + 1)
    if before == " " and after in CLOSING:
        return Stretch(start - 1, end)
    if not before.isspace() and not after.isspace() and after not in CLOSING:
        if text[end - 1 : end].isspace():
            return Stretch(start, end - 1)
        if text[start].isspace():
            return Stretch(start + 1, end)
    return cut


def _without(leaf: Leaf, text: str, cuts: Sequence[Stretch]) -> Leaf | None:
    """What ``cuts`` leave of ``leaf``, which has ``text``; None if that is nothing."""
    if len(cuts[0]) == len(text):
        return None
    match leaf:
        case str():
            return _string_without(leaf, cuts) or None
        case Paragraph(runs) | Heading(runs) | Cell(runs):
            kept = runs_without(runs, cuts)
            return replace(leaf, runs=kept) if kept else None
        case Code():
            kept_code = _string_without(text, cuts)
            return replace(leaf, text=kept_code) if kept_code.strip() else None
        case _:
            return None


def _string_without(text: str, cuts: Iterable[Stretch]) -> str:
    kept, done = [], 0
    for cut in cuts:
        kept.append(text[done : cut.start])
        done = cut.end
    return "".join(kept) + text[done:]


def runs_without(runs: Runs, cuts: Sequence[Stretch]) -> Runs:
    """``runs`` without the characters of ``cuts``, which are counted over all their text, in order and apart."""
    kept: list[Run] = []
    position = number = 0
    for run in runs:
        until = position + len(run.text)
        mine = []
        while number < len(cuts) and cuts[number].start < until:
            cut = cuts[number]
            mine.append(Stretch(max(cut.start, position) - position, min(cut.end, until) - position))
            if cut.end > until:
                break
            number += 1
        kept.append(replace(run, text=_string_without(run.text, mine)) if mine else run)
        position = until
    return joined_runs(kept)


def joined_runs(runs: Iterable[Run]) -> Runs:
    """``runs`` with neighbours that are set alike made one, and without empty ones."""
    with_text = [run for run in runs if run.text]
    if len(with_text) < 2:
        return tuple(with_text)
    groups = [tuple(alike) for _, alike in groupby(with_text, key=_LOOK)]
    return tuple(
        replace(alike[0], text="".join([run.text for run in alike])) if len(alike) > 1 else alike[0] for alike in groups
    )


class _Places:
    """Where stretches of the whole stood among the blocks that are left of it."""

    def __init__(
        self,
        blocks: Sequence[Block],
        order: Sequence[int],
        starts: Sequence[int],
        cuts: Sequence[Sequence[Stretch]],
    ) -> None:
        """``order`` names the leaf of the whole for each leaf of ``blocks``; ``cuts`` is what went of each."""
        self._order = order
        self._starts = starts
        self._cuts = cuts
        self._gone: dict[int, list[int]] = {}
        self._blocks = len(blocks)
        self._lengths = [len(block_text(block)) for block in blocks]
        self._at = [(number, offset) for number, block in enumerate(blocks) for offset in offsets_of(block)]

    def of(self, stretch: Stretch) -> Place:
        # What begins between two leaves begins with the second one.
        leaf = bisect_right(self._starts, stretch.start + len(_BETWEEN)) - 1
        index = bisect_left(self._order, leaf)
        if index == len(self._order):
            return Place(self._blocks)
        number, offset = self._at[index]
        if self._order[index] == leaf:
            within = max(0, stretch.start - self._starts[leaf])
            return Place(number, min(offset + within - self._gone_before(leaf, within), self._lengths[number]))
        return Place(number, min(offset, self._lengths[number])) if offset else Place(number)

    def _gone_before(self, leaf: int, position: int) -> int:
        """How many characters of a leaf went before ``position`` of it."""
        cuts = self._cuts[leaf]
        if leaf not in self._gone:
            self._gone[leaf] = list(accumulate((len(cut) for cut in cuts), initial=0))
        earlier = bisect_left(cuts, position, key=lambda cut: cut.start)
        within = max(0, cuts[earlier - 1].end - position) if earlier else 0
        return self._gone[leaf][earlier] - within
