"""The extractions of a story's parts become one: what a part tells again is cut, so that it can be brought back."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

from clipper.article import Block, Extraction, Figure, LackingPage, Place, Removal, RemovalKind, Stretch
from clipper.article.fair_copy import fair_copy, starts_of
from clipper.article.leaves import OBJECT, Leaf, leaf_text, leaves_of
from clipper.article.woven import woven

_REASON = "A page of the story before this one tells it too"
_SHORT = 40
"""Characters: what is shorter may well be said twice, but for what stands at the beginning of a part."""
_START = attrgetter("start")
_BEGINNING = 6
"""Leaves of a part among which its headline, standfirst and byline stand."""


def joined(parts: Sequence[Extraction], lacking: Iterable[LackingPage] = ()) -> Extraction:
    """One story of the extractions of its pages, in order, with the fields of the first."""
    first = parts[0]
    article = first.article
    known = {_key(text) for text in (article.title, *article.other_titles, article.standfirst, article.byline) if text}
    known |= {_key(name) for name in article.authors}
    pictures: set[str] = set()
    whole: list[Block] = []
    removals: list[Removal] = []
    length = 0
    for place, part in enumerate(each if each.whole else woven(each) for each in parts):
        leaves = tuple(leaves_of(part.whole))
        starts = starts_of(map(leaf_text, leaves))
        struck = [removal for removal in part.removals if removal.stretch is not None]
        gone = sorted((each.stretch for each in struck if each.stretch is not None), key=_START)
        kept = [
            (leaf, Stretch(start, end - 1), at < _BEGINNING)
            for at, (leaf, start, end) in enumerate(zip(leaves, starts, starts[1:], strict=False))
            if not _is_gone(gone, start, end - 1)
        ]
        if place:
            struck += [
                Removal("", RemovalKind.REPETITION, "further.repetition", _REASON, 0.9, Place(0), stretch=stretch)
                for leaf, stretch, early in kept
                if _is_told(leaf, known, pictures, early=early) and not _is_touched(gone, stretch)
            ]
        for leaf, _, _ in kept:
            _learn(leaf, known, pictures)
        whole += part.whole
        removals += [_moved(removal, length) for removal in struck]
        length += starts[-1]
    copy = fair_copy(whole, removals)
    fields = replace(
        article,
        blocks=copy.blocks,
        authors=next((part.article.authors for part in parts if part.article.authors), ()),
        published=next((part.article.published for part in parts if part.article.published), None),
    )
    return replace(first, article=fields, removals=copy.removals, whole=tuple(whole), lacking_pages=tuple(lacking))


def with_body_of(first: Extraction, whole: Extraction) -> Extraction:
    """The story on the page ``whole``, with what the page ``first``, which shows its beginning, tells of it."""
    mine, other = first.article, whole.article
    article = replace(
        mine,
        blocks=other.blocks,
        standfirst=mine.standfirst or other.standfirst,
        authors=mine.authors or other.authors,
        published=mine.published or other.published,
        tags=mine.tags or other.tags,
    )
    return replace(first, article=article, removals=whole.removals, whole=whole.whole)


def _is_gone(gone: Sequence[Stretch], start: int, end: int) -> bool:
    """Whether one of ``gone``, which are in order and apart, holds all from ``start`` to ``end``."""
    at = bisect_right(gone, start, key=_START) - 1
    return at >= 0 and end <= gone[at].end


def _is_touched(gone: Sequence[Stretch], stretch: Stretch) -> bool:
    """Whether one of ``gone`` has a part of ``stretch``."""
    at = bisect_left(gone, stretch.end, key=_START) - 1
    return at >= 0 and gone[at].overlaps(stretch)


def _is_told(leaf: Leaf, known: set[str], pictures: set[str], *, early: bool) -> bool:
    if isinstance(leaf, Figure):
        return bool(leaf.picture) and _picture(leaf) in pictures
    key = _key(leaf_text(leaf))
    return bool(key) and key != OBJECT and key in known and (early or len(key) >= _SHORT)


def _learn(leaf: Leaf, known: set[str], pictures: set[str]) -> None:
    if isinstance(leaf, Figure):
        pictures.add(_picture(leaf))
    else:
        known.add(_key(leaf_text(leaf)))


def _picture(figure: Figure) -> str:
    return figure.picture.split("?")[0]


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()


def _moved(removal: Removal, by: int) -> Removal:
    stretch = removal.stretch
    return removal if stretch is None else replace(removal, stretch=Stretch(stretch.start + by, stretch.end + by))
