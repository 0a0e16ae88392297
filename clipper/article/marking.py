"""Where highlights stand in a story as it is now: after corrections, another cut, another version of the page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import pairwise

from clipper.article.article import Article
from clipper.article.blocks import Cell, Heading, Paragraph, Run, Runs
from clipper.article.concordance import Concordance, Words
from clipper.article.fair_copy import starts_of, whole_text
from clipper.article.highlight import Highlight
from clipper.article.leaves import OBJECT, Leaf, leaf_text, leaves_of, paths_of, rebuilt
from clipper.article.removal import Stretch
from clipper.article.typography import plain_type


@dataclass(frozen=True, slots=True)
class Spot:
    """Characters ``start`` to before ``end`` of what is set in one piece, such as a paragraph or a cell."""

    path: tuple[int, ...]
    """The way to it, as ``leaves.paths_of`` tells it."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """A highlight and where it is."""

    highlight: Highlight
    spots: tuple[Spot, ...]
    """In reading order; none where its words are not in the story now."""


@dataclass(frozen=True, slots=True)
class MarkedRun(Run):
    """A run that is marked; it stands in stories that are about to be shown, and never in one that is kept."""

    highlights: tuple[Highlight, ...] = ()
    """One over the other, the newest last."""
    ending: tuple[Highlight, ...] = ()
    """Those of them that go no further."""


def text_of(article: Article) -> str:
    """What can be marked: the body, a line for each piece that is set as one."""
    return whole_text(map(leaf_text, leaves_of(article.blocks)))


def words_in_plain_type(words: Words) -> Words:
    """``words`` for a text that ``plain_type`` has made."""
    return replace(words, text=plain_type(words.text), before=plain_type(words.before), after=plain_type(words.after))


def find_highlights(article: Article, highlights: Iterable[Highlight]) -> tuple[Found, ...]:
    """Where ``highlights`` stand in ``article``, in their order.

    By their words, wherever they are now; by what stands around them, where the words are there more than once. If
    they are not there: in other type, rewritten between the same surroundings, or nearly the same anywhere.
    """
    highlights = tuple(highlights)
    if not highlights:
        return ()
    reading = _Reading(article)
    return tuple(Found(highlight, tuple(reading.spots(highlight.words))) for highlight in highlights)


def marked(article: Article, found: Iterable[Found]) -> Article:
    """``article`` with a ``MarkedRun`` for all that is marked. What is no run, such as code, stays as it is."""
    marks: dict[tuple[int, ...], list[tuple[Spot, Highlight]]] = {}
    with_runs = dict(zip(paths_of(article.blocks), leaves_of(article.blocks), strict=True))
    last: dict[int, Spot] = {}
    for each in found:
        for spot in each.spots:
            if isinstance(with_runs[spot.path], Paragraph | Heading | Cell):
                marks.setdefault(spot.path, []).append((spot, each.highlight))
                last[each.highlight.number] = spot
    if not marks:
        return article
    leaves = [_marked(leaf, marks.get(path, ()), last) for path, leaf in with_runs.items()]
    return replace(article, blocks=rebuilt(article.blocks, leaves).blocks)


class _Reading:
    """One story, looked through for words."""

    def __init__(self, article: Article) -> None:
        texts = [leaf_text(leaf) for leaf in leaves_of(article.blocks)]
        self._paths = tuple(paths_of(article.blocks))
        self._starts = starts_of(texts)
        self._text = whole_text(texts)
        self._exact = Concordance(self._text)
        self._plain: Concordance | None = None

    def spots(self, words: Words) -> Iterator[Spot]:
        stretch = self._exact.best(words, _any) or self._less_exactly(words)
        if stretch is None:
            return
        for path, (start, end) in zip(self._paths, pairwise(self._starts), strict=True):
            first, last = max(start, stretch.start), min(end - 1, stretch.end)
            if self._text[first:last].replace(OBJECT, "").strip():
                yield Spot(path, first - start, last - start)

    def _less_exactly(self, words: Words) -> Stretch | None:
        if self._plain is None:
            self._plain = Concordance(plain_type(self._text))
        plain = words_in_plain_type(words)
        return self._plain.best(plain, _any) or self._plain.near(plain)


def _any(_: Stretch) -> bool:
    return True


def _marked(leaf: Leaf, marks: Sequence[tuple[Spot, Highlight]], last: Mapping[int, Spot]) -> Leaf:
    match leaf:
        case Paragraph(runs) | Heading(runs) | Cell(runs):
            return replace(leaf, runs=tuple(_runs(runs, marks, last))) if marks else leaf
        case _:
            return leaf


def _runs(runs: Runs, marks: Sequence[tuple[Spot, Highlight]], last: Mapping[int, Spot]) -> Iterator[Run]:
    """``runs`` split where a mark begins or ends."""
    edges = {edge for spot, _ in marks for edge in (spot.start, spot.end)}
    start = 0
    for run in runs:
        end = start + len(run.text)
        if not run.text:
            yield run
            continue
        cuts = [start, *sorted(edge for edge in edges if start < edge < end), end]
        for first, until in pairwise(cuts):
            part = replace(run, text=run.text[first - start : until - start])
            on = tuple((spot, highlight) for spot, highlight in marks if spot.start <= first < spot.end)
            ending = tuple(h for spot, h in on if spot.end == until and last[h.number] is spot)
            yield _marked_run(part, tuple(highlight for _, highlight in on), ending) if on else part
        start = end


def _marked_run(run: Run, highlights: tuple[Highlight, ...], ending: tuple[Highlight, ...]) -> MarkedRun:
    look = {part.name: getattr(run, part.name) for part in fields(run)}
    return MarkedRun(**look, highlights=highlights, ending=ending)
