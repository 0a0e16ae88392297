"""A selection of passages becomes a whole of blocks, and a story, which is what cuts leave of the whole."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from clipper.article import Block, Divider, Place, Removal, Stretch
from clipper.article.fair_copy import fair_copy, starts_of, whole_text
from clipper.article.leaves import leaf_text, leaves_of, rebuilt
from clipper.extract.blocks import Piece, cut_spans, embeds_of, grouped_blocks, runs_of
from clipper.extract.gaps import Gap, filled, gaps_in, stretches_of
from clipper.extract.located import located
from clipper.extract.noise import Cut
from clipper.extract.selection import Selection
from clipper.markup import Element, Passage


class Assembled(NamedTuple):
    blocks: tuple[Block, ...]
    removals: tuple[Removal, ...]
    whole: tuple[Block, ...]
    """The blocks with all that was cut in its place."""


class _Struck(NamedTuple):
    """A part of the whole that goes, and why."""

    stretch: Stretch
    cut: Cut
    widget: int
    """The part of the page that it belongs to, which goes as one removal; -1 for a part of a passage."""


def assemble(selection: Selection, instead_of: Selection | None = None) -> Assembled:
    """The blocks of the story, and the removals in reading order.

    ``instead_of`` is what the page shows of a story that was found elsewhere: all of it goes.
    """
    whole, struck = _whole(selection)
    if instead_of is not None:
        shown, gone = _whole(instead_of)
        length = starts_of(map(leaf_text, leaves_of(shown)))[-1]
        whole = (*shown, *whole)
        struck = [*gone, *(part._replace(stretch=_moved(part.stretch, length)) for part in struck)]
    copy = fair_copy(whole, _removals(whole, struck))
    return Assembled(copy.blocks, copy.removals, whole)


def _whole(selection: Selection) -> tuple[tuple[Block, ...], list[_Struck]]:
    """Everything in the region as blocks, and what goes of it.

    The blocks are built with what goes inside a passage left out, because words that are not the story's should not
    decide how it is set; then those words are put into their gaps.
    """
    pieces = _pieces(selection)
    groups = grouped_blocks(selection.document, pieces, selection.region.root, selection.described)
    blocks = tuple(block for _, built in groups for block in built)
    leaves = list(leaves_of(blocks))
    spots = located(pieces, leaves)
    gaps: dict[int, list[tuple[int, Gap]]] = {}
    for passage in selection.kept():
        spot = spots.get(passage.index)
        if spot is not None:
            for gap in gaps_in(selection, passage):
                gaps.setdefault(spot.leaf, []).append((min(spot.start + gap.at, spot.end), gap))
    for leaf, listed in gaps.items():
        listed.sort(key=lambda found: found[0])
        leaves[leaf] = filled(leaves[leaf], listed)
    starts = starts_of(map(leaf_text, leaves))
    struck = [
        _Struck(_moved(stretch, starts[leaf]), gap.cut, -1)
        for leaf, listed in gaps.items()
        for stretch, gap in stretches_of(listed)
    ]
    kept = sorted(passage.index for passage in selection.kept())
    for index, cut in selection.whole.items():
        spot = spots.get(index)
        if spot is not None:
            start = starts[spot.leaf] + spot.start
            start += sum(gap.length for at, gap in gaps.get(spot.leaf, ()) if at <= spot.start)
            widget = _widget(selection, selection.document.passages[index], kept).index
            struck.append(_Struck(Stretch(start, start + spot.end - spot.start), cut, widget))
    return rebuilt(blocks, leaves).blocks if gaps else blocks, struck


def _pieces(selection: Selection) -> list[Piece]:
    """Passages, figures, embedded things and dividers in reading order."""
    figures = sorted(selection.figures, key=lambda found: found.before)
    kept = [passage.index for passage in selection.kept()]
    embeds = list(embeds_of(selection.document, kept[0], kept[-1] + 1, selection.base)) if kept else []
    dividers = set(selection.document.dividers)
    pieces: list[Piece] = []
    after_text = False
    for passage in selection.document.passages[selection.region.first : selection.region.last]:
        while embeds and embeds[0][0] <= passage.index:
            pieces.append(embeds.pop(0)[1])
            after_text = False
        while figures and figures[0].before <= passage.index:
            pieces.append(Piece(figures[0].element, figures.pop(0).figure))
            after_text = False
        runs = runs_of(passage, selection.base)
        if passage.index in selection.whole:
            pieces.append(Piece(passage.element, runs, passage, is_cut=True))
            continue
        if after_text and passage.index in dividers:
            pieces.append(Piece(selection.region.root, Divider()))
        pieces.append(Piece(passage.element, cut_spans(runs, selection.spans(passage)), passage))
        after_text = True
    pieces.extend(piece for _, piece in embeds)
    pieces.extend(Piece(found.element, found.figure) for found in figures)
    return pieces


def _moved(stretch: Stretch, by: int) -> Stretch:
    return Stretch(stretch.start + by, stretch.end + by)


def _removals(whole: Sequence[Block], struck: Iterable[_Struck]) -> list[Removal]:
    """A removal for each part, but one for neighbours that one rule cut out of one widget."""
    text = whole_text(map(leaf_text, leaves_of(whole)))
    groups: list[list[_Struck]] = []
    for part in sorted(struck, key=lambda part: part.stretch.start):
        last = groups[-1][-1] if groups else None
        if last and _together(last, part) and text[last.stretch.end : part.stretch.start].isspace():
            groups[-1].append(part)
        else:
            groups.append([part])
    return [_removal(group) for group in groups]


def _together(one: _Struck, other: _Struck) -> bool:
    whole = one.widget == other.widget >= 0
    return whole and (one.cut.kind, one.cut.rule) == (other.cut.kind, other.cut.rule)


def _removal(parts: Sequence[_Struck]) -> Removal:
    cut = parts[0].cut
    confidence = round(min(part.cut.confidence for part in parts), 3)
    stretch = Stretch(parts[0].stretch.start, parts[-1].stretch.end)
    return Removal("", cut.kind, cut.rule, cut.reason, confidence, Place(0), stretch=stretch)


def _widget(selection: Selection, passage: Passage, kept: Sequence[int]) -> Element:
    """The largest element around ``passage`` within the region of which nothing stays.

    ``kept`` are the indices of the passages that stay.
    """
    widget, region = passage.element, selection.region
    for element in passage.element.ancestry():
        outside = element.first < region.first or element.last > region.last or element.contains(region.root)
        if outside or bisect_left(kept, element.first) < bisect_left(kept, element.last):
            break
        widget = element
    return widget
