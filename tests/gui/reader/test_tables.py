"""Tables: cells that span others stand where HTML would put them, and nothing of a table is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.article import Cell, Run, Table, block_text
from clipper.gui.reader.sheet.tables import place
from tests.gui.reader.clippings import clipping, table


def cell(text="", columns=1, rows=1):
    return Cell((Run(text),), columns=columns, rows=rows)


def grid(rows):
    placed, columns = place(rows)
    return [[(each.row, each.column, each.rows, each.columns) for each in row] for row in placed], columns


def test_a_cell_from_above_pushes_the_others_aside():
    rows = ((cell(rows=2), cell(), cell()), (cell(), cell()))

    assert grid(rows) == ([[(0, 0, 2, 1), (0, 1, 1, 1), (0, 2, 1, 1)], [(1, 1, 1, 1), (1, 2, 1, 1)]], 3)


def test_a_cell_that_spans_a_million_columns_costs_no_more_than_it_covers():
    rows = ((cell(columns=10**6),), (cell(), cell()))

    assert grid(rows) == ([[(0, 0, 1, 2)], [(1, 0, 1, 1), (1, 1, 1, 1)]], 2)


def test_a_cell_does_not_reach_below_the_table():
    assert grid(((cell(rows=99), cell()),)) == ([[(0, 0, 1, 1), (0, 1, 1, 1)]], 2)


ROWS = st.lists(
    st.lists(st.builds(cell, st.just("x"), st.integers(0, 4), st.integers(0, 4)), max_size=4).map(tuple), max_size=5
)


@given(ROWS)
def test_no_two_cells_take_the_same_place(rows):
    placed, columns = place(tuple(rows))
    taken = [
        (row, column)
        for line in placed
        for each in line
        for row in range(each.row, each.row + each.rows)
        for column in range(each.column, each.column + each.columns)
    ]

    assert len(taken) == len(set(taken))
    assert all(row < len(rows) and column < columns for row, column in taken)
    assert [len(line) for line in placed] == [len(row) for row in rows]


def test_a_very_large_table_is_written_as_lines(reader, eyes):
    rows = [(f"a{number}", f"b{number}", f"c{number}") for number in range(2000)]
    large = table(*rows)
    reader.show_clipping(clipping(large))

    assert "\n".join(eyes.lines[1:]) == block_text(large)


@pytest.mark.parametrize("rows", [(), ((),), ((), (cell("a"),), ())])
def test_empty_tables_are_no_trouble(reader, eyes, rows):
    reader.show_clipping(clipping(Table(rows)))

    assert eyes.lines[1:] == [text for text in block_text(Table(rows)).split() if text]
