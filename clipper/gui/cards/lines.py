"""A text in so many lines: wrapped, the last one ended with an ellipsis, right-to-left where the text is."""

import unicodedata
from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPainter, QTextCharFormat, QTextLayout, QTextOption

_UTF16 = "utf-16-le"
_FOR_BOLD = 12
"""Pixels that bold letters may need more than those by which a line is measured."""


def text_lines(
    text: str, font: QFont, width: float, most: int, marks: Iterable[tuple[int, int]] = ()
) -> tuple[QTextLayout, ...]:
    """``text`` in at most ``most`` lines of ``width`` pixels, each a layout of its own.

    ``marks`` are the stretches that are set in bold, in characters of a text that is on one line already.
    """
    marked = [(_units(text[:start]), _units(text[start:end])) for start, end in marks]
    units = (text if marked else " ".join(text.split())).encode(_UTF16)
    lines: list[QTextLayout] = []
    at = 0
    while units and len(lines) < most:
        rest = units.decode(_UTF16)
        bold = [(start - at, length) for start, length in marked if start + length > at]
        layout, length = _first_line(rest, font, width, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere, bold)
        units = units[length * 2 :]
        at += length
        if units and len(lines) == most - 1:
            elided = QFontMetricsF(font).elidedText(
                rest, Qt.TextElideMode.ElideRight, width - (_FOR_BOLD if bold else 0)
            )
            layout, _ = _first_line(elided, font, width, QTextOption.WrapMode.NoWrap, bold)
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
    text: str, font: QFont, width: float, wrap: QTextOption.WrapMode, bold: Iterable[tuple[int, int]] = ()
) -> tuple[QTextLayout, int]:
    """The first line of ``text``, and how many UTF-16 units it holds; ``bold`` are beginnings and lengths in them."""
    option = QTextOption()
    option.setWrapMode(wrap)
    direction = _direction(text)
    leftward = direction is Qt.LayoutDirection.RightToLeft
    option.setTextDirection(direction)
    option.setAlignment(Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setFormats([_bold_range(start, length) for start, length in bold])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    return layout, line.textLength()


def _bold_range(start: int, length: int) -> QTextLayout.FormatRange:
    stretch = QTextLayout.FormatRange()
    # What began on the line before goes on from the beginning of this one.
    stretch.start, stretch.length = max(0, start), length + min(0, start)
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
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
