"""What stands before and after each passage."""

from typing import Any

import numpy as np
import numpy.typing as npt

from clipper.extract.body.layout import Floats, Layout, as_columns
from clipper.extract.body.promise import Promise

_STEPS = (-3, -2, -1, 1, 2, 3)
_WINDOW = 5


def neighbours_of(layout: Layout, promise: Promise, columns: dict[str, Floats]) -> dict[str, Floats]:
    """Columns by name: those of ``columns``, moved by some steps, and how much prose stands around."""
    moved: dict[str, npt.ArrayLike] = {
        f"{name} {step:+d}": _moved(column, step) for name, column in columns.items() for step in _STEPS
    }
    sums = np.concatenate(([0.0], np.cumsum(promise.passages, dtype=np.float64)))
    count = len(promise.passages)
    index = np.arange(count)
    total = max(promise.total, 1.0)
    moved["prose just before"] = (sums[index] - sums[np.maximum(0, index - _WINDOW)]) / total
    moved["prose just after"] = (sums[np.minimum(count, index + 1 + _WINDOW)] - sums[index + 1]) / total
    moved["prose before"] = sums[index] / total
    parent = layout.parent[layout.own]
    for step in (-1, 1):
        moved[f"same element {step:+d}"] = layout.own == _moved(layout.own, step)
        moved[f"same parent {step:+d}"] = parent == _moved(parent, step)
    return as_columns(moved)


def _moved(column: npt.NDArray[Any], step: int) -> npt.NDArray[Any]:
    """``column`` as seen ``step`` further; -1 beyond its ends."""
    moved = np.full_like(column, -1)
    if step > 0:
        moved[:-step] = column[step:]
    else:
        moved[-step:] = column[:step]
    return moved
