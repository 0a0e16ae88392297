"""Parts of a page that are made alike: cards, stories one after another on an endless page, folded sections.

Whether such a part belongs to the story is for the model to say; it needs to know which of how many it is, how large
it is among its like, whether it holds the headline, and whether it begins with a link, as a card does.
"""

from collections import defaultdict

import numpy as np
import numpy.typing as npt

from clipper.extract.body.layout import Floats, Layout
from clipper.extract.body.promise import Promise

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SHORTEST = 100
"""Promising characters of a part."""
_NO_UNIT = -1.0


def units_of(layout: Layout, promise: Promise, title_at: int) -> dict[str, Floats]:
    """The columns by name, each with one number a passage; -1 where a passage is in no such part."""
    document = layout.document
    groups: dict[tuple[int, str, tuple[str, ...]], list[int]] = defaultdict(list)
    for index in np.flatnonzero(promise.elements >= _SHORTEST).tolist():
        element = document.elements[index]
        if element.parent is not None and element.tag != "p":
            groups[element.parent.index, element.tag, element.names].append(index)
    columns = {
        name: np.full(len(document.passages), _NO_UNIT, np.float32)
        for name in ("unit", "units", "unit share", "unit has title", "unit begins linked", "unit prose")
    }
    # Groups are found in document order: an outer one first, whose inner ones then overwrite nothing of it.
    free = np.ones(len(document.passages), np.bool_)
    for members in groups.values():
        if len(members) < 2:
            continue
        total = sum(float(promise.elements[index]) for index in members)
        claimed = []
        for ordinal, index in enumerate(members):
            first, last = document.elements[index].first, document.elements[index].last
            if not free[first:last].all():
                continue
            claimed.append((first, last))
            opening = document.passages[first]
            values = {
                "unit": ordinal,
                "units": len(members),
                "unit share": float(promise.elements[index]) / max(total, 1.0),
                "unit has title": first <= title_at < last,
                "unit begins linked": opening.link_density,
                "unit prose": float(promise.elements[index]) / max(promise.total, 1.0),
            }
            for name, value in values.items():
                columns[name][first:last] = value
        for first, last in claimed:
            free[first:last] = False
    return columns


def headings_of(layout: Layout, evidence: Floats, title_at: int) -> dict[str, Floats]:
    """The columns by name: what the last heading before each passage was, and how many like the headline came since."""
    passages = layout.document.passages
    headings = [passage for passage in passages if passage.element.tag in _HEADINGS]
    at = np.array([heading.index for heading in headings], np.intp)
    index = np.arange(len(passages))
    # Which heading is the last up to each passage: 0 is none, 1 the first.
    last = np.searchsorted(at, index, side="right")
    title_tag = passages[title_at].element.tag if title_at >= 0 else "h1"
    like_title = np.array([heading.index > title_at and heading.element.tag == title_tag for heading in headings])

    def of_heading(nothing: float, values: npt.ArrayLike) -> Floats:
        return np.concatenate(([nothing], np.asarray(values, np.float32)))[last].astype(np.float32)

    distance = of_heading(0, at)
    return {
        "heading distance": np.where(last > 0, index - distance, 99).astype(np.float32),
        "heading level": of_heading(0, [int(heading.element.tag[1]) for heading in headings]),
        "heading density": of_heading(0, [heading.link_density for heading in headings]),
        "heading evidence": of_heading(0, evidence[at]),
        "heading length": of_heading(0, [len(heading.text) for heading in headings]),
        "headlines": of_heading(0, np.cumsum(like_title)),
    }
