"""Passages made alike, by the names of their element and its parent: the paragraphs of a story, or its boxes."""

import numpy as np

from clipper.extract.body.layout import Flags, Floats, Layout, as_columns
from clipper.extract.body.promise import Promise


def kin_of(layout: Layout, promise: Promise, inside: Flags) -> dict[str, Floats]:
    """The columns by name: how many a passage's kin are, what share of the prose they hold, and how they look."""
    numbers: dict[tuple[str, tuple[str, ...], str, tuple[str, ...]], int] = {}
    of_element: dict[int, int] = {}
    group = np.empty(len(layout.own), np.intp)
    for passage in layout.document.passages:
        element = passage.element
        number = of_element.get(element.index)
        if number is None:
            outer = element.parent or element
            key = (element.tag, element.names, outer.tag, outer.names)
            number = of_element[element.index] = numbers.setdefault(key, len(numbers))
        group[passage.index] = number

    def sums(column: Floats | Flags) -> Floats:
        return np.asarray(np.bincount(group, weights=column, minlength=len(numbers))[group], np.float32)

    count, text = np.bincount(group)[group], sums(layout.length)
    return as_columns(
        {
            "kin": count,
            "kin text": text / max(float(layout.length.sum()), 1.0),
            "kin prose": sums(promise.passages) / max(promise.total, 1.0),
            "kin length": text / count,
            "kin density": sums(layout.linked) / text,
            "kin inside": sums(inside) / count,
        }
    )
