"""A text in so many lines: wrapped, the last one ended with an ellipsis, right-to-left where the text is."""

import unicodedata
from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPainter, QTextCharFormat, QTextLayout, QTextOption

_UTF16 = "utf-16-le"


def text_lines(
    text: str,
    font: QFont,
    width: float,
    most: int,
    marks: Iterable[tuple[int, int]] = (),
    marked_as: QTextCharFormat | None = None,
) -> tuple[QTextLayout, ...]:
    """``text`` in at most ``most`` lines of ``width`` pixels, each a layout of its own.

    ``marks`` are stretches that are set ``marked_as``, in characters of a text that is on one line already. It may
    change colours and nothing by which letters would need another room.
    """
    form = marked_as or QTextCharFormat()
    marked = [(_units(text[:start]), _units(text[start:end])) for start, end in marks]
    units = (text if marked else " ".join(text.split())).encode(_UTF16)
    lines: list[QTextLayout] = []
    at = 0
    while units and len(lines) < most:
        rest = units.decode(_UTF16)
        stretches = [_stretch(start - at, length, form) for start, length in marked if start + length > at]
        layout, length = _first_line(rest, font, width, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere, stretches)
        units = units[length * 2 :]
        at += length
        if units and len(lines) == most - 1:
            elided = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
            layout, _ = _first_line(elided, font, width, QTextOption.WrapMode.NoWrap, stretches)
        lines.append(layout)
    return tuple(lines)


def _units(text: str) -> int:
    """How many UTF-16 units ``text`` has, in which Qt counts."""
    return len(text.encode(_UTF16)) // 2


def draw_lines(
    painter: QPainter, lines: tuple[QTextLayout, ...], place: QPointF, spacing: float, ascent: float
) -> None:
    """Draw ``lines`` in the pen's colour from ``place`` on, ``spacing`` pixels from one to the next.

    Their baselines stand ``ascent`` below the top of each line, whatever taller letters of other scripts they hold.
    """
    for number, layout in enumerate(lines):
        baseline = number * spacing + ascent
        layout.draw(painter, place + QPointF(0, baseline - layout.lineAt(0).ascent()))


def _first_line(
    text: str, font: QFont, width: float, wrap: QTextOption.WrapMode, stretches: list[QTextLayout.FormatRange]
) -> tuple[QTextLayout, int]:
    """The first line of ``text``, and how many UTF-16 units it holds."""
    option = QTextOption()
    option.setWrapMode(wrap)
    direction = _direction(text)
    leftward = direction is Qt.LayoutDirection.RightToLeft
    option.setTextDirection(direction)
    option.setAlignment(Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setFormats(stretches)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    return layout, line.textLength()


def _stretch(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    stretch = QTextLayout.FormatRange()
    # What began on the line before goes on from the beginning of this one.
    stretch.start, stretch.length = max(0, start), length + min(0, start)
    stretch.format = form
    return stretch


def _direction(text: str) -> Qt.LayoutDirection:
    """That of its first letter, as the Unicode algorithm has it."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("R", "AL"):
            return Qt.LayoutDirection.RightToLeft
        if kind == "L":
            return Qt.LayoutDirection.LeftToRight
    return QGuiApplication.layoutDirection()
