"""Which passages look like prose, and which elements hold most of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from clipper.extract.body.holders import DOUBTFUL
from clipper.extract.body.layout import Floats, Layout
from clipper.extract.body.naming import Naming
from clipper.extract.purpose import Purpose
from clipper.markup import Passage

_DOUBLE = re.compile(r"[\u1100-\u11ff\u3040-\ud7af]")
_SAMPLE = 200
_SHORTEST = 80
_MOST_LINKED = 0.35
_SHARE_OF_CONTAINER = 0.7
_IN_DOUBT = 0.3
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
_HOLD_PARAGRAPHS = frozenset({"article", "body", "div", "main", "section", "td"})


@dataclass(frozen=True, slots=True)
class Promise:
    """How much of a page looks like prose, and where."""

    passages: Floats
    """Promising characters of each passage."""
    elements: Floats
    """Promising characters within each element."""
    container: int
    """The innermost element that holds most of the promising text."""
    scored: int
    """The element with the best paragraphs in it, those of its children counted by half."""

    @property
    def total(self) -> float:
        """Promising characters of the page."""
        return float(self.elements[0])


def promise_of(layout: Layout, naming: Naming) -> Promise:
    """Measure the prose of a page."""
    passages = layout.document.passages
    weight = np.array([weight_of(passage.text) for passage in passages], np.float32)
    density = layout.linked / np.maximum(layout.length, 1)
    around = np.array(naming.around)[layout.own]
    within = np.array(naming.within)[layout.own]
    promising = np.where((weight >= _SHORTEST) & (density < _MOST_LINKED) & ~layout.hidden, weight * (1 - density), 0.0)
    promising *= np.where((around & _DOUBTFUL != 0) & (around & Purpose.CONTENT == 0), _IN_DOUBT, 1.0)
    promising *= np.where(within & DOUBTFUL != 0, _IN_DOUBT, 1.0)
    elements = layout.within(promising.astype(np.float32))
    enough = (elements >= _SHARE_OF_CONTAINER * elements[0]) & (elements > 0)
    container = int(np.argmax(np.where(enough, layout.depth, -1)))
    return Promise(promising.astype(np.float32), elements, container, _scored(layout, passages, promising))


def weight_of(text: str) -> int:
    """The length of ``text`` in letters of an alphabet: those of Chinese, Japanese and Korean count double."""
    if text.isascii():
        return len(text)
    # The beginning tells the script; ten million letters in one passage are no reason to look at each.
    sample = text[:_SAMPLE]
    return len(text) + len(text) * len(_DOUBLE.findall(sample)) // len(sample)


def _scored(layout: Layout, passages: Sequence[Passage], promising: Floats) -> int:
    """The element with the most points: a paragraph gives points to its parent, and half of them to the next."""
    scores = np.zeros(len(layout.parent), np.float64)
    for index in np.flatnonzero(promising).tolist():
        passage = passages[index]
        points = 1 + passage.text.count(",") + min(len(passage.text) / 100, 3)
        element = passage.element
        target = element if element.tag in _HOLD_PARAGRAPHS else element.parent or element
        scores[target.index] += points
        if target.parent is not None:
            scores[target.parent.index] += points / 2
    text, linked = layout.within(layout.length), layout.within(layout.linked)
    return int(np.argmax(scores * (1 - linked / np.maximum(text, 1))))
