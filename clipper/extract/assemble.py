"""Kept passages and figures become blocks; everything that was cut becomes a removal at its place."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from clipper.article import Block, Divider, Place, Removal, RemovalKind, block_text
from clipper.extract.blocks import Piece, Span, build_blocks, cut_spans, embeds_of, grouped_blocks, runs_of
from clipper.extract.figures import FoundFigure
from clipper.extract.noise import Cut
from clipper.extract.region import Region
from clipper.markup import UNSEEN, Document, Element, Passage, fold, passage_text

_UNSEEN = Cut(RemovalKind.INVISIBLE, "invisible.inline", "Kept out of sight by the page", 0.95)

PartCuts = Mapping[int, tuple[tuple[Span, Cut], ...]]


@dataclass(frozen=True, slots=True)
class Selection:
    """What was decided about a region: by index of passage, what goes whole and in part; all else stays."""

    document: Document
    region: Region
    whole: Mapping[int, Cut]
    parts: PartCuts
    figures: Sequence[FoundFigure]
    base: str
    """The address that links are relative to."""
    described: Sequence[str] = ()
    """What the page says the story is about."""

    def kept(self) -> Iterator[Passage]:
        """The passages that stay, in order."""
        for passage in self.document.passages[self.region.first : self.region.last]:
            if passage.index not in self.whole:
                yield passage

    def spans(self, passage: Passage) -> tuple[Span, ...]:
        """What goes of a passage that stays."""
        return tuple(span for span, _ in self.parts.get(passage.index, ()))


def assemble(selection: Selection) -> tuple[tuple[Block, ...], tuple[Removal, ...]]:
    """The blocks of the story, and the removals in reading order."""
    blocks: list[Block] = []
    places: dict[int, Place] = {}
    for pieces, built in grouped_blocks(
        selection.document, _pieces(selection), selection.region.root, selection.described
    ):
        places.update(_places(pieces, built, len(blocks)))
        blocks.extend(built)
    removals = [*_whole_removals(selection, places, blocks), *_part_removals(selection, places)]
    removals.sort(key=lambda found: found[0])
    return tuple(blocks), tuple(removal for _, removal in removals)


def _pieces(selection: Selection) -> list[Piece]:
    """Passages, figures, embedded things and dividers in reading order."""
    figures = sorted(selection.figures, key=lambda found: found.before)
    kept = tuple(selection.kept())
    embeds = list(embeds_of(selection.document, kept[0].index, kept[-1].index + 1, selection.base)) if kept else []
    dividers = set(selection.document.dividers)
    pieces: list[Piece] = []
    for passage in kept:
        while embeds and embeds[0][0] <= passage.index:
            pieces.append(embeds.pop(0)[1])
        while figures and figures[0].before <= passage.index:
            pieces.append(Piece(figures[0].element, figures.pop(0).figure))
        if passage.index in dividers and pieces and pieces[-1].passage is not None:
            pieces.append(Piece(selection.region.root, Divider()))
        runs = cut_spans(runs_of(passage, selection.base), selection.spans(passage))
        pieces.append(Piece(passage.element, runs, passage))
    pieces.extend(piece for _, piece in embeds)
    pieces.extend(Piece(found.element, found.figure) for found in figures)
    return pieces


def _places(pieces: Iterable[Piece], built: Sequence[Block], first: int) -> Iterator[tuple[int, Place]]:
    """Where each passage begins, by its index: a group of pieces fills ``built``, which starts at block ``first``."""
    texts = [block_text(block) for block in built]
    number, offset = 0, 0
    for piece in pieces:
        if piece.passage is None or not isinstance(piece.content, tuple):
            continue
        text = "".join(run.text for run in piece.content)
        found = texts[number].find(text, offset) if number < len(texts) else -1
        while found < 0 and number + 1 < len(texts):
            number, offset = number + 1, 0
            found = texts[number].find(text)
        offset = found + len(text) if found >= 0 else offset
        yield piece.passage.index, Place(first + number, max(0, found))


def _whole_removals(
    selection: Selection, places: Mapping[int, Place], blocks: Sequence[Block]
) -> Iterator[tuple[tuple[int, int], Removal]]:
    """A removal for each group of neighbours that one rule cut out of one part of the page."""
    document, region = selection.document, selection.region
    cut = [passage for passage in document.passages[region.first : region.last] if passage.index in selection.whole]
    following = _following(selection, places, blocks)
    kept = sorted(places)

    def group_of(passage: Passage) -> tuple[RemovalKind, str, int, Place]:
        verdict = selection.whole[passage.index]
        return verdict.kind, verdict.rule, _widget(selection, passage, kept).index, following[passage.index]

    for (_, _, _, place), group in groupby(cut, key=group_of):
        passages = tuple(group)
        verdicts = [selection.whole[passage.index] for passage in passages]
        pieces = [Piece(passage.element, runs_of(passage, selection.base), passage) for passage in passages]
        removal = Removal(
            text=fold(" ".join(passage.text for passage in passages)),
            kind=verdicts[0].kind,
            rule=verdicts[0].rule,
            reason=verdicts[0].reason,
            confidence=round(min(verdict.confidence for verdict in verdicts), 3),
            place=place,
            blocks=build_blocks(document, pieces, region.root),
        )
        yield (passages[0].index, 0), removal


def _following(selection: Selection, places: Mapping[int, Place], blocks: Sequence[Block]) -> Mapping[int, Place]:
    """For each passage that went whole, the place of what stayed after it."""
    numbers = {id(block): number for number, block in enumerate(blocks)}
    figures = {
        found.before: Place(numbers[id(found.figure)])
        for found in reversed(selection.figures)
        if id(found.figure) in numbers
    }
    following: dict[int, Place] = {}
    next_place = Place(len(blocks))
    for passage in reversed(selection.document.passages[selection.region.first : selection.region.last]):
        place = places.get(passage.index)
        if place is None:
            following[passage.index] = next_place
        else:
            next_place = place if place.offset else Place(place.block)
        next_place = figures.get(passage.index, next_place)
    return following


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


def _part_removals(selection: Selection, places: Mapping[int, Place]) -> Iterator[tuple[tuple[int, int], Removal]]:
    for passage in selection.kept():
        place = places[passage.index]
        base = place.offset or 0
        gone = 0
        for span, verdict in selection.parts.get(passage.index, ()):
            text = fold(passage.text[span[0] : span[1]])
            if text:
                at = Place(place.block, base + span[0] - gone)
                yield (passage.index, span[0] + 1), _removal(text, verdict, at)
            gone += span[1] - span[0]
        left = len(passage.text) - gone
        for text, offset in _unseen(passage):
            at = Place(place.block, base + min(offset, left))
            yield (passage.index, offset + 1), _removal(text, _UNSEEN, at)


def _unseen(passage: Passage) -> Iterator[tuple[str, int]]:
    """The hidden texts inside a passage, each with the position in its text where it stands."""
    for number, part in enumerate(passage.parts):
        if part.style & UNSEEN:
            text = fold(part.text)
            if text:
                yield text, len(passage_text(passage.parts[:number], preformatted=passage.preformatted))


def _removal(text: str, verdict: Cut, place: Place) -> Removal:
    return Removal(text, verdict.kind, verdict.rule, verdict.reason, round(verdict.confidence, 3), place)
