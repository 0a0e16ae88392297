"""Where the cells of a table stand once their spans have pushed the others aside."""

from dataclasses import dataclass, replace

from clipper.article import Cell, Table

_WIDEST_SPAN = 100
"""A page may claim any span; this many columns nobody prints."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells with their column and row, counted from 0, and how many of each there are."""

    cells: tuple[tuple[int, int, Cell], ...]
    columns: int
    rows: int
    header_rows: int
    """How many rows at the top are nothing but headers, and can be repeated on each page."""


def grid_of(table: Table) -> Grid:
    """Every cell of ``table`` in its place, as a browser puts it; a span never reaches past the last row."""
    taken: set[tuple[int, int]] = set()
    placed = []
    for y, row in enumerate(table.rows):
        x = 0
        for cell in row:
            while (x, y) in taken:
                x += 1
            rows = max(1, min(cell.rows, len(table.rows) - y))
            columns = 1
            while columns < min(cell.columns, _WIDEST_SPAN) and (x + columns, y) not in taken:
                columns += 1
            taken.update((x + right, y + down) for right in range(columns) for down in range(rows))
            placed.append((x, y, replace(cell, columns=columns, rows=rows)))
            x += columns
    columns = max((x for x, _ in taken), default=-1) + 1
    return Grid(tuple(placed), columns, len(table.rows), _header_rows(table))


def _header_rows(table: Table) -> int:
    count = 0
    for row in table.rows[:-1]:
        if not row or not all(cell.header for cell in row):
            break
        count += 1
    reach = max((y + cell.rows for y, row in enumerate(table.rows[:count]) for cell in row), default=0)
    return count if reach <= count else 0
