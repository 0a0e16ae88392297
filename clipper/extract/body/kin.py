"""Passages made alike, by the names of their element and its parent: the paragraphs of a story, or its boxes."""

import numpy as np

from clipper.extract.body.layout import Flags, Floats, Layout, as_columns
from clipper.extract.body.naming import Naming
from clipper.extract.body.promise import Promise


def kin_of(layout: Layout, naming: Naming, promise: Promise, inside: Flags) -> dict[str, Floats]:
    """The columns by name: how many a passage's kin are, what share of the prose they hold, and how they look."""
    kinds = np.array(naming.kinds)
    # Two kinds as one number: as many as there are elements is more than there are kinds.
    pairs = kinds[layout.own] * len(kinds) + kinds[layout.parent[layout.own]]
    group = np.unique(pairs, return_inverse=True)[1]

    def sums(column: Floats | Flags) -> Floats:
        return np.asarray(np.bincount(group, weights=column)[group], np.float32)

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
