"""What stands on a row that is shown in columns, and where."""

from collections.abc import Callable, Iterable, Sequence
from typing import cast

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextLayout

from clipper.clipping import Card, State
from clipper.gui.cards.columns import Cell, Column, cell_words
from clipper.gui.cards.face import CardFace, Letters, Piece, line_height, shown_marks
from clipper.gui.cards.lines import text_lines
from clipper.gui.theme import scaled
from clipper.jobs import Progress

_LEFT, _RIGHT = 14, 4
_ROOM_FOR_DOT = "\u00a0" * 4
_DOT_IN = 4.0
"""From the beginning of the room to the middle of the dot, in pixels."""

ShadeOf = Callable[[str], str]
"""Gives the colour of a tag as ``#rrggbb``, empty for none."""


def line_face(
    card: Card, progress: Progress | None, cells: Sequence[Cell], height: float, letters: Letters, shade_of: ShadeOf
) -> CardFace:
    """The face of ``card`` on a row that is ``height`` pixels high: a line in each of ``cells``."""
    return CardFace(tuple(_piece(card, progress, cell, height, letters, shade_of) for cell in cells))


def _piece(
    card: Card, progress: Progress | None, cell: Cell, height: float, letters: Letters, shade_of: ShadeOf
) -> Piece:
    heading = cell.column is Column.TITLE
    font = scaled(letters.line, 1.0, bold=heading and not card.read)
    place = QPointF(cell.left + _LEFT, (height - line_height(font)) / 2)
    width = max(1, cell.width - _LEFT - _RIGHT)
    if cell.column is Column.TAGS:
        return _tags(card, place, font, width, shade_of)
    words = cell_words(card, cell.column, progress)
    marks = _moved(shown_marks(card), len(words) - len(card.title)) if heading else ()
    lines = text_lines(words, font, width, 1, marks, letters.hit)
    return Piece(lines, place, font, _colour(card, cell.column))


def _tags(card: Card, place: QPointF, font: QFont, width: float, shade_of: ShadeOf) -> Piece:
    """One after another, a dot in its colour before each that has one."""
    words, shades = "", []
    for tag in card.tags:
        words += ", " if words else ""
        if shade := shade_of(tag):
            shades.append((len(words), shade))
            words += _ROOM_FOR_DOT
        words += tag
    # As marks, though set like the rest: a text with marks keeps its blanks.
    rooms = [(at, at + len(_ROOM_FOR_DOT)) for at, _ in shades]
    lines = text_lines(words, font, width, 1, rooms)
    dots = [(dot, shade) for line in lines for at, shade in shades if (dot := _dot(line, at, font))]
    return Piece(lines, place, font, _colour(card, Column.TAGS), tuple(dots))


def _dot(line: QTextLayout, at: int, font: QFont) -> QPointF | None:
    """The middle of the room for a dot that begins ``at``, unless it has been elided."""
    if not line.text().startswith(_ROOM_FOR_DOT, at):
        return None
    units = len(line.text()[:at].encode("utf-16-le")) // 2
    begin, end = (cast("tuple[float, int]", line.lineAt(0).cursorToX(each))[0] for each in (units, units + 1))
    return QPointF(begin + (_DOT_IN if begin < end else -_DOT_IN), line_height(font) / 2)


def _moved(marks: Iterable[tuple[int, int]], by: int) -> tuple[tuple[int, int], ...]:
    return tuple((start + by, end + by) for start, end in marks)


def _colour(card: Card, column: Column) -> str:
    """A name of ``Colours``."""
    if column is Column.SOURCE and card.state is State.FAILED:
        return "attention"
    return "ink" if column is Column.TITLE and not card.read else "soft"
