"""Lists, tables, quotes and texts divided by line breaks stand or fall as wholes: nobody tells half a list."""

from collections.abc import Collection, Iterator, Sequence

from clipper.extract.blocks.tables import is_data_table
from clipper.extract.body.candidate import Candidate
from clipper.markup import Document

_WHOLES = frozenset({"blockquote", "dl", "ol", "table", "ul"})
_MOST = 200
"""Passages; what is longer is a layout, not a list."""
_ENOUGH = 0.4
_ALL_LINK = 0.9
_NOT_UNLIKELY = 0.15
_MOST_BROTHERS = 0.6


def coherent(
    document: Document, candidates: Sequence[Candidate], taken: Sequence[bool], closed: Collection[int]
) -> list[bool]:
    """``taken``, with every list, data table and quote taken whole of which enough of the text is.

    The passages with an index in ``closed``, the headline and links alone stay as they are.
    """
    whole = list(taken)
    for group in (*_holders(document, candidates), *_divided_texts(candidates)):
        if _is_mostly_taken(group, taken):
            for candidate in group:
                if candidate.passage.index not in closed and _may_join(candidate):
                    whole[candidate.passage.index] = True
    return whole


def _holders(document: Document, candidates: Sequence[Candidate]) -> Iterator[Sequence[Candidate]]:
    """The passages of each list, data table and quote."""
    for element in document.elements:
        if element.tag in _WHOLES and (element.tag != "table" or is_data_table(document, element)):
            yield candidates[element.first : element.last]


def _divided_texts(candidates: Sequence[Candidate]) -> Iterator[Sequence[Candidate]]:
    """The sentences that stand in one element without elements of their own."""
    elements: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        if candidate.sentence:
            elements.setdefault(candidate.passage.element.index, []).append(candidate)
    yield from elements.values()


def _may_join(candidate: Candidate) -> bool:
    return not (candidate.hidden or candidate.is_title) and candidate.link_density < _ALL_LINK


def _is_mostly_taken(group: Sequence[Candidate], taken: Sequence[bool]) -> bool:
    if not 1 < len(group) <= _MOST:
        return False
    kept = sum(candidate.length for candidate in group if taken[candidate.passage.index])
    return kept > _ENOUGH * sum(candidate.length for candidate in group)


def with_kin(candidates: Sequence[Candidate], scores: Sequence[float], taken: Sequence[bool]) -> list[bool]:
    """``taken``, with sentences that follow the story, most of whose like are taken, and are not unlikely themselves.

    A short paragraph among the paragraphs of a story looks like many other things; its brothers tell what it is.
    """
    brothers: dict[tuple[int, str, tuple[str, ...]], list[int]] = {}
    for candidate in candidates:
        element = candidate.passage.element
        if element.parent is not None:
            key = (element.parent.index, element.tag, element.names)
            brothers.setdefault(key, []).append(candidate.passage.index)
    joined = list(taken)
    for family in brothers.values():
        if sum(taken[index] for index in family) < _MOST_BROTHERS * len(family):
            continue
        for index in family:
            candidate = candidates[index]
            if index and taken[index - 1] and scores[index] >= _NOT_UNLIKELY and _may_join(candidate):
                joined[index] = taken[index] or candidate.sentence
    return joined
