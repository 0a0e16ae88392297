"""What is painted under letters of one block: the chips of tags, what the user marked, and search hits."""

import re
from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextFragment, QTextLine

from clipper.gui.reader.sheet.marks import Chip, Mark, number, words
from clipper.gui.theme import Colours

_CHIP_HEIGHT = 1.35
"""In heights of its letters."""
_DOT, _DOT_AT = 0.32, 0.45
"""How large the dot of a tag's colour is, and how far from the chip's beginning its middle, in heights of the chip."""
_NOTED = 1.5


def paint_chips(painter: QPainter, block: QTextBlock, origin: QPointF, colours: Colours) -> None:
    """Paint the chips of ``block``, which stands at ``origin``."""
    for fragment in _fragments(block):
        chip = words(fragment.charFormat(), Mark.CHIP)
        if not chip:
            continue
        shade = words(fragment.charFormat(), Mark.SHADE)
        begin = fragment.position() - block.position()
        for line_number, rect in enumerate(_stretch(block, origin, begin, begin + fragment.length())):
            height = min(rect.height() * _CHIP_HEIGHT, block.blockFormat().lineHeight() - 4)
            pill = QRectF(rect.left(), rect.center().y() - height / 2, rect.width(), height)
            if chip == Chip.OWN:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.pill))
            else:
                pill.adjust(0.5, 0.5, -0.5, -0.5)
                painter.setPen(QPen(QColor(colours.hairline), 1, Qt.PenStyle.DashLine))
                painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(pill, height / 2, height / 2)
            if shade and not line_number:
                leftward = block.textDirection() is Qt.LayoutDirection.RightToLeft
                x = pill.right() - height * _DOT_AT if leftward else pill.left() + height * _DOT_AT
                painter.setBrush(QColor(shade))
                painter.drawEllipse(QPointF(x, pill.center().y()), height * _DOT / 2, height * _DOT / 2)
    painter.setPen(Qt.PenStyle.NoPen)


def paint_highlights(painter: QPainter, block: QTextBlock, origin: QPointF, colours: Colours) -> None:
    """Paint what the user marked in ``block``, which stands at ``origin``; a line below tells of a remark on it."""
    soft = QColor(colours.soft)
    for fragment in _fragments(block):
        colour = words(fragment.charFormat(), Mark.COLOUR)
        if colour:
            begin = fragment.position() - block.position()
            for rect in _stretch(block, origin, begin, begin + fragment.length()):
                painter.fillRect(rect, QColor(getattr(colours, colour)))
                if number(fragment.charFormat(), Mark.NOTED):
                    painter.fillRect(QRectF(rect.left(), rect.bottom() - _NOTED, rect.width(), _NOTED), soft)


def paint_hits(painter: QPainter, block: QTextBlock, origin: QPointF, colours: Colours, hits: re.Pattern[str]) -> None:
    """Mark what ``hits`` finds in ``block``, which stands at ``origin``."""
    text = block.text()
    for hit in hits.finditer(text):
        begin = _units(text[: hit.start()])
        for rect in _stretch(block, origin, begin, begin + _units(hit.group())):
            painter.fillRect(rect.adjusted(-1, 0, 1, 0), QColor(colours.highlight))


def _stretch(block: QTextBlock, origin: QPointF, begin: int, end: int) -> Iterator[QRectF]:
    """Where letters of a block stand, a rectangle for each line."""
    layout = block.layout()
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        first, last = max(begin, line.textStart()), min(end, line.textStart() + line.textLength())
        if first < last:
            one, other = _x(line, first), _x(line, last)
            rect = line.rect()
            yield QRectF(min(one, other), rect.top(), abs(other - one), rect.height()).translated(origin)


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    place = block.begin()
    while not place.atEnd():
        yield place.fragment()
        place += 1


def _x(line: QTextLine, position: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x


def _units(text: str) -> int:
    """The length of ``text`` as Qt counts it: a letter beyond the first plane is two."""
    return len(text) + sum(1 for letter in text if letter > "\uffff")
