"""Tables for the typesetter: every column gets its share of the width."""

import re
from typing import Any

from clipper.article import runs_text
from clipper.export.grid import Grid
from clipper.export.review.printable import columns as width_of

MOST_COLUMNS = 12
"""A wider table cannot be read on the page; it is printed row by row instead."""

_NUMBER = re.compile(r"[^\w]*[\d][\d\s.,:/'’()%+\-−–]*\s?\w{0,3}[^\w]*")
_NARROWEST, _WIDEST = 5, 42
"""Shares are in letters; one long cell must not starve the other columns."""


def layout(grid: Grid) -> dict[str, Any]:
    """Shares of the columns, which of them hold figures, and the size of the type in points."""
    shares = [float(_NARROWEST)] * grid.columns
    figures = [0] * grid.columns
    others = [0] * grid.columns
    for x, _, cell in grid.cells:
        text = runs_text(cell.runs).strip()
        if cell.columns == 1:
            shares[x] = max(shares[x], min(width_of(text), _WIDEST))
            if text and not cell.header:
                (figures if _NUMBER.fullmatch(text) else others)[x] += 1
    size = 8.6 if grid.columns <= 4 else 7.8 if grid.columns <= 7 else 6.6
    return {
        "widths": shares,
        "numeric": [number > 2 * word for number, word in zip(figures, others, strict=True)],
        "size": size,
    }
