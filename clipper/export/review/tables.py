"""Tables for the typesetter: every cell gets its place, every column its share of the width."""

import re
from typing import Any

from clipper.article import Cell, Table, runs_text
from clipper.export.review.printable import columns as width_of

MOST_COLUMNS = 12
"""A wider table cannot be read on the page; it is printed row by row instead."""

_NUMBER = re.compile(r"[^\w]*[\d][\d\s.,:/'’()%+\-−–]*\s?\w{0,3}[^\w]*")
_NARROWEST, _WIDEST = 5, 42
"""Shares are in letters; one long cell must not starve the other columns."""


def place_cells(table: Table) -> tuple[list[tuple[int, int, Cell]], int, int]:
    """The cells of ``table`` with column and row, and the number of columns and rows.

    Spans push the cells that follow aside as in a browser; a span never reaches past the last row.
    """
    taken: set[tuple[int, int]] = set()
    placed = []
    for y, row in enumerate(table.rows):
        x = 0
        for cell in row:
            while (x, y) in taken:
                x += 1
            rows = max(1, min(cell.rows, len(table.rows) - y))
            columns = max(1, min(cell.columns, MOST_COLUMNS + 1))
            while any((x + i, y) in taken for i in range(columns)) and columns > 1:
                columns -= 1
            taken.update((x + i, y + j) for i in range(columns) for j in range(rows))
            placed.append((x, y, Cell(cell.runs, cell.header, columns, rows)))
            x += columns
    width = max((x for x, _ in taken), default=-1) + 1
    return placed, width, len(table.rows)


def header_rows(table: Table) -> int:
    """How many rows at the top are nothing but headers and can be repeated on each page."""
    count = 0
    for row in table.rows[:-1]:
        if not row or not all(cell.header for cell in row):
            break
        count += 1
    reach = max((y + cell.rows for y, row in enumerate(table.rows[:count]) for cell in row), default=0)
    return count if reach <= count else 0


def layout(placed: list[tuple[int, int, Cell]], width: int) -> dict[str, Any]:
    """Shares of the columns, which of them hold figures, and the size of the type in points."""
    shares = [float(_NARROWEST)] * width
    figures = [0] * width
    others = [0] * width
    for x, _, cell in placed:
        text = runs_text(cell.runs).strip()
        if cell.columns == 1:
            shares[x] = max(shares[x], min(width_of(text), _WIDEST))
            if text and not cell.header:
                (figures if _NUMBER.fullmatch(text) else others)[x] += 1
    size = 8.6 if width <= 4 else 7.8 if width <= 7 else 6.6
    return {
        "widths": shares,
        "numeric": [number > 2 * word for number, word in zip(figures, others, strict=True)],
        "size": size,
    }
