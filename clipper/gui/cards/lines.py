"""A text in so many lines: wrapped, the last one ended with an ellipsis, right-to-left where the text is."""

import unicodedata

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPainter, QTextLayout, QTextOption

_UTF16 = "utf-16-le"


def text_lines(text: str, font: QFont, width: float, most: int) -> tuple[QTextLayout, ...]:
    """``text`` in at most ``most`` lines of ``width`` pixels, each a layout of its own."""
    units = " ".join(text.split()).encode(_UTF16)
    lines: list[QTextLayout] = []
    while units and len(lines) < most:
        rest = units.decode(_UTF16)
        layout, length = _first_line(rest, font, width, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        units = units[length * 2 :]
        if units and len(lines) == most - 1:
            elided = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
            layout, _ = _first_line(elided, font, width, QTextOption.WrapMode.NoWrap)
        lines.append(layout)
    return tuple(lines)


def draw_lines(
    painter: QPainter, lines: tuple[QTextLayout, ...], place: QPointF, spacing: float, ascent: float
) -> None:
    """Draw ``lines`` in the pen's colour from ``place`` on, ``spacing`` pixels from one to the next.

    Their baselines stand ``ascent`` below the top of each line, whatever taller letters of other scripts they hold.
    """
    for number, layout in enumerate(lines):
        baseline = number * spacing + ascent
        layout.draw(painter, place + QPointF(0, baseline - layout.lineAt(0).ascent()))


def _first_line(text: str, font: QFont, width: float, wrap: QTextOption.WrapMode) -> tuple[QTextLayout, int]:
    """The first line of ``text``, and how many UTF-16 units it holds."""
    option = QTextOption()
    option.setWrapMode(wrap)
    direction = _direction(text)
    leftward = direction is Qt.LayoutDirection.RightToLeft
    option.setTextDirection(direction)
    option.setAlignment(Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    return layout, line.textLength()


def _direction(text: str) -> Qt.LayoutDirection:
    """That of its first letter, as the Unicode algorithm has it."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("R", "AL"):
            return Qt.LayoutDirection.RightToLeft
        if kind == "L":
            return Qt.LayoutDirection.LeftToRight
    return QGuiApplication.layoutDirection()
