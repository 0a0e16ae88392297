"""What stands on a row that is shown in columns, and where."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF

from clipper.clipping import Card, State
from clipper.gui.cards.columns import Cell, Column, cell_words
from clipper.gui.cards.face import CardFace, Letters, Piece, line_height, shown_marks
from clipper.gui.cards.lines import text_lines
from clipper.gui.theme import scaled
from clipper.jobs import Progress

_LEFT, _RIGHT = 14, 4


def line_face(
    card: Card, progress: Progress | None, cells: Sequence[Cell], height: float, letters: Letters
) -> CardFace:
    """The face of ``card`` on a row that is ``height`` pixels high: a line in each of ``cells``."""
    return CardFace(tuple(_piece(card, progress, cell, height, letters) for cell in cells))


def _piece(card: Card, progress: Progress | None, cell: Cell, height: float, letters: Letters) -> Piece:
    words = cell_words(card, cell.column, progress)
    heading = cell.column is Column.TITLE
    font = scaled(letters.line, 1.0, bold=heading and not card.read)
    place = QPointF(cell.left + _LEFT, (height - line_height(font)) / 2)
    marks = _moved(shown_marks(card), len(words) - len(card.title)) if heading else ()
    lines = text_lines(words, font, max(1, cell.width - _LEFT - _RIGHT), 1, marks, letters.hit)
    return Piece(lines, place, font, _colour(card, cell.column))


def _moved(marks: Iterable[tuple[int, int]], by: int) -> tuple[tuple[int, int], ...]:
    return tuple((start + by, end + by) for start, end in marks)


def _colour(card: Card, column: Column) -> str:
    """A name of ``Colours``."""
    if column is Column.SOURCE and card.state is State.FAILED:
        return "attention"
    return "ink" if column is Column.TITLE and not card.read else "soft"
