"""Cells in their places."""

from hypothesis import given

from clipper.article import Cell, Run, Table, runs_text
from clipper.export.grid import grid_of
from tests.article import strategies


def cell(text, **how):
    return Cell((Run(text),), **how)


def places(grid):
    return {runs_text(one.runs): (x, y) for x, y, one in grid.cells}


def test_spans_push_the_cells_that_follow():
    grid = grid_of(
        Table(
            (
                (cell("a", header=True, rows=2), cell("b", header=True, columns=2)),
                (cell("c", header=True), cell("d", header=True)),
                (cell("e"), cell("f"), cell("g")),
            )
        )
    )
    assert places(grid) == {"a": (0, 0), "b": (1, 0), "c": (1, 1), "d": (2, 1), "e": (0, 2), "f": (1, 2), "g": (2, 2)}
    assert (grid.columns, grid.rows, grid.header_rows) == (3, 3, 2)


def test_headers_that_reach_into_the_body_are_not_repeated():
    assert grid_of(Table(((cell("a", header=True, rows=2),), (cell("b"),)))).header_rows == 0


def test_a_table_of_headers_has_a_last_row_that_is_not_repeated():
    assert grid_of(Table(((cell("a", header=True),), (cell("b", header=True),)))).header_rows == 1


@given(strategies.rows)
def test_no_two_cells_ever_share_a_place(rows):
    grid = grid_of(Table(rows))
    taken = [
        (x + right, y + down) for x, y, one in grid.cells for right in range(one.columns) for down in range(one.rows)
    ]
    assert len(set(taken)) == len(taken) == len({place for place in taken if place < (grid.columns, grid.rows)})
    assert len(grid.cells) == sum(map(len, rows))
    assert all(x < grid.columns and y < grid.rows for x, y in taken)
