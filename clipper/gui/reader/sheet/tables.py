"""Tables: cells that span others put into their places, the head set apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QFontMetricsF, QTextFrameFormat, QTextLength, QTextTableCell, QTextTableFormat

from clipper.article import Cell, Table, runs_text
from clipper.gui.reader.direction import LEFTWARD
from clipper.gui.reader.sheet.cuts import InlineCuts
from clipper.gui.reader.sheet.scale import CELL, TABLE_CAPTION
from clipper.gui.reader.sheet.text import write_runs
from clipper.gui.reader.sheet.wide_tables import WideTable, wanted_width
from clipper.gui.reader.sheet.writer import Standing, Writer

_WIDEST_SPAN = 1000
"""What the HTML standard allows."""
_MOST_CELLS = 1500
"""More than that are not laid out as a table, which would hold up the window for a third of a second and more."""
_BELOW = 22.0
_PADDING = 6.0
_SLACK = 4.0
"""Pixels that the layout needs besides."""
_LINE = replace(CELL, below=4)


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell and the part of the grid that it takes."""

    cell: Cell
    row: int
    column: int
    rows: int
    columns: int


def write_table(writer: Writer, standing: Standing, table: Table, cuts: InlineCuts) -> None:
    """Write ``table`` across the column, its caption above it."""
    if table.caption:
        writer.start(TABLE_CAPTION, standing, table.caption)
        writer.write(table.caption, writer.formats.letters(TABLE_CAPTION))
    cells, columns = place(table.rows)
    if len(cells) * columns > _MOST_CELLS:
        _write_lines(writer, standing, table, cuts)
    elif columns:
        _write_grid(writer, standing, cells, columns, cuts)


def _write_grid(
    writer: Writer, standing: Standing, cells: Sequence[Sequence[PlacedCell]], columns: int, cuts: InlineCuts
) -> None:
    backwards = standing.direction is LEFTWARD
    setting = QTextTableFormat()
    setting.setTopMargin(writer.formats.pixels(4))
    setting.setCellPadding(writer.formats.pixels(_PADDING))
    setting.setBorderCollapse(True)
    if backwards:
        setting.setRightMargin(standing.inset)
        setting.setLeftMargin(standing.inset_end)
    else:
        setting.setLeftMargin(standing.inset)
        setting.setRightMargin(standing.inset_end)
    rest = QTextLength(QTextLength.Type.VariableLength, 0)
    grid = writer.table(len(cells), [rest] * columns, setting, writer.formats.pixels(_BELOW))
    writer.wide_tables.append(WideTable(grid, _wanted_widths(writer, cells, columns, backwards=backwards)))
    inside = replace(standing, inset=0, inset_end=0)
    head = replace(CELL, bold=True)
    start = 0
    for row in cells:
        for placed in row:
            text = runs_text(placed.cell.runs)
            column = columns - placed.column - placed.columns if backwards else placed.column
            if placed.rows > 1 or placed.columns > 1:
                grid.mergeCells(placed.row, column, placed.rows, placed.columns)
            _underline(writer, grid.cellAt(placed.row, column), strong=placed.cell.header)
            cell_style = head if placed.cell.header else CELL
            pen = writer.write_cell(grid, placed.row, column, writer.block_format(cell_style, inside, text))
            write_runs(writer, pen, cell_style, placed.cell.runs, cuts, start)
            start += len(text) + 1
        if not row:
            start += 1


def _wanted_widths(
    writer: Writer, cells: Sequence[Sequence[PlacedCell]], columns: int, *, backwards: bool
) -> tuple[float, ...]:
    """What each column would like to have, from left to right; cells that span several do not count."""
    texts: list[list[str]] = [[] for _ in range(columns)]
    for placed in (each for row in cells for each in row if each.columns == 1):
        texts[placed.column].append(runs_text(placed.cell.runs))
    metrics = QFontMetricsF(writer.formats.letters(replace(CELL, bold=True)).font())
    sides = 2 * writer.formats.pixels(_PADDING) + _SLACK
    zoom = writer.formats.pixels(1)
    widths = tuple(wanted_width(each, metrics, zoom) + sides for each in texts)
    return widths[::-1] if backwards else widths


def _write_lines(writer: Writer, standing: Standing, table: Table, cuts: InlineCuts) -> None:
    """A table too large to be laid out as one, row by row."""
    letters = writer.formats.letters(_LINE)
    start = 0
    for row in table.rows:
        writer.start(_LINE, standing, "".join(runs_text(cell.runs) for cell in row))
        for number, cell in enumerate(row):
            if number:
                writer.write("\t", letters)
            write_runs(writer, writer, _LINE, cell.runs, cuts, start)
            start += len(runs_text(cell.runs)) + 1
        if not row:
            start += 1


def place(rows: Sequence[Sequence[Cell]]) -> tuple[list[list[PlacedCell]], int]:
    """Each row's cells where HTML would put them, and the number of columns.

    Columns in which no cell begins are left out, so that a cell that spans a thousand of them costs one.
    """
    placed = list(_place(rows))
    begins = sorted({cell.column for row in placed for cell in row})
    narrow = {column: number for number, column in enumerate(begins)}

    def squeezed(cell: PlacedCell) -> PlacedCell:
        end = cell.column + cell.columns
        return replace(
            cell, column=narrow[cell.column], columns=sum(1 for column in begins if cell.column <= column < end)
        )

    return [[squeezed(cell) for cell in row] for row in placed], len(begins)


def _place(rows: Sequence[Sequence[Cell]]) -> Iterator[list[PlacedCell]]:
    hanging: dict[int, int] = {}
    """For each column, how many rows more a cell from above reaches down."""
    for number, row in enumerate(rows):
        here: list[PlacedCell] = []
        column = 0
        for cell in row:
            while hanging.get(column, 0):
                column += 1
            columns = 1
            while columns < min(cell.columns, _WIDEST_SPAN) and not hanging.get(column + columns, 0):
                columns += 1
            height = max(1, min(cell.rows, len(rows) - number))
            here.append(PlacedCell(cell, number, column, height, columns))
            column += columns
        hanging = {column: left - 1 for column, left in hanging.items() if left > 1}
        for placed in here:
            if placed.rows > 1:
                hanging |= dict.fromkeys(range(placed.column, placed.column + placed.columns), placed.rows - 1)
        yield here


def _underline(writer: Writer, cell: QTextTableCell, *, strong: bool) -> None:
    setting = cell.format().toTableCellFormat()
    setting.setBottomBorder(1)
    setting.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    setting.setBottomBorderBrush(writer.formats.brush("soft" if strong else "hairline"))
    cell.setFormat(setting)
