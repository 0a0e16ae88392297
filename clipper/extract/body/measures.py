"""How much text, linked text and promising text every element holds, and which element holds the story."""

from collections.abc import Sequence
from dataclasses import dataclass

from clipper.extract.body.holders import DOUBTFUL, HOLDERS
from clipper.extract.purpose import Purpose, purposes_of
from clipper.markup import Document, Element, Passage
from clipper.patterns import deferred

_SHORTEST_PROMISING = 80
_MOST_LINKED = 0.35
_SHARE_OF_CONTAINER = 0.7
_DOUBTFUL = (
    Purpose.COMMENTS
    | Purpose.RELATED
    | Purpose.NAVIGATION
    | Purpose.SHARE
    | Purpose.FOOT
    | Purpose.ADVERTISEMENT
    | Purpose.SIGN_UP
    | Purpose.AUTHOR
    | Purpose.POPUP
)
_IN_DOUBT = 0.3
_SAMPLE = 100_000
_WIDE = deferred("[\u1100-\u11ff\u3040-\ud7af]+")


@dataclass(frozen=True, slots=True)
class Measures:
    """Columns over ``Document.elements``, by element index, and one over ``Document.passages``."""

    text: Sequence[int]
    """Characters within the element."""
    linked: Sequence[int]
    """Linked characters within the element."""
    promising: Sequence[float]
    """Characters within the element that look like prose."""
    around: Sequence[int]
    """Purpose flags of the element and everything around it but the body."""
    within: Sequence[int]
    """Holder flags of the element and everything around it."""
    passages: Sequence[float]
    """Promising characters of each passage."""
    container: Element
    """The innermost element that holds most of the promising text."""


def measure(document: Document) -> Measures:
    """Measure all elements of ``document``, once."""
    around, within = _inherited(document)
    count = len(document.elements)
    text, linked, promising = [0] * count, [0] * count, [0.0] * count
    passages = [_promise(passage, around, within) for passage in document.passages]
    for passage in document.passages:
        index = passage.element.index
        text[index] += len(passage.text)
        linked[index] += min(passage.linked, len(passage.text))
        promising[index] += passages[passage.index]
    for element in reversed(document.elements):
        if element.parent is not None:
            parent = element.parent.index
            text[parent] += text[element.index]
            linked[parent] += linked[element.index]
            promising[parent] += promising[element.index]
    container = _container(document, promising)
    return Measures(text, linked, promising, around, within, passages, container)


def _inherited(document: Document) -> tuple[list[int], list[int]]:
    around: list[int] = []
    within: list[int] = []
    for element in document.elements:
        if element.parent is None:
            around.append(0)
            within.append(0)
        else:
            parent = element.parent.index
            around.append(around[parent] | purposes_of(element.names))
            within.append(within[parent] | HOLDERS.get(element.tag, 0))
    return around, within


def _promise(passage: Passage, around: Sequence[int], within: Sequence[int]) -> float:
    length = weight_of(passage.text)
    if length < _SHORTEST_PROMISING or passage.link_density >= _MOST_LINKED or passage.hidden:
        return 0.0
    promise = length * (1 - passage.link_density)
    flags = around[passage.element.index]
    if flags & _DOUBTFUL and not flags & Purpose.CONTENT:
        promise *= _IN_DOUBT
    if within[passage.element.index] & DOUBTFUL:
        promise *= _IN_DOUBT
    return promise


def weight_of(text: str) -> int:
    """The length of ``text`` in letters of an alphabet: those of Chinese, Japanese and Korean count double."""
    if text.isascii():
        return len(text)
    sample = text[:_SAMPLE]
    wide = sum(map(len, _WIDE.findall(sample)))
    return len(text) + wide * len(text) // len(sample)


def _container(document: Document, promising: Sequence[float]) -> Element:
    total = promising[0]
    best = document.elements[0]
    for element in document.elements:
        if promising[element.index] >= _SHARE_OF_CONTAINER * total > 0 and element.depth > best.depth:
            best = element
    return best
