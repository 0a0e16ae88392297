"""What stands before and after each passage."""

from typing import Any

import numpy as np
import numpy.typing as npt

from clipper.extract.body.layout import Floats, as_columns
from clipper.extract.body.promise import Promise

_STEPS = {"evidence": (-3, -2, -1, 1, 2, 3), "log length": (-1, 1), "density": (-1, 1), "tag": (-1, 1)}
"""How far one looks for which column: to know a neighbour's evidence tells most, its looks a little."""
_WINDOW = 5


def neighbours_of(promise: Promise, columns: dict[str, Floats]) -> dict[str, Floats]:
    """Columns by name: some of ``columns``, moved by some steps, and how much prose stands around."""
    moved: dict[str, npt.ArrayLike] = {
        f"{name} {step:+d}": _moved(columns[name], step) for name, steps in _STEPS.items() for step in steps
    }
    sums = np.concatenate(([0.0], np.cumsum(promise.passages, dtype=np.float64)))
    count = len(promise.passages)
    index = np.arange(count)
    total = max(promise.total, 1.0)
    moved["prose just before"] = (sums[index] - sums[np.maximum(0, index - _WINDOW)]) / total
    moved["prose just after"] = (sums[np.minimum(count, index + 1 + _WINDOW)] - sums[index + 1]) / total
    moved["prose before"] = sums[index] / total
    return as_columns(moved)


def _moved(column: npt.NDArray[Any], step: int) -> npt.NDArray[Any]:
    """``column`` as seen ``step`` further; -1 beyond its ends."""
    moved = np.full_like(column, -1)
    if step > 0:
        moved[:-step] = column[step:]
    else:
        moved[-step:] = column[:step]
    return moved
