"""What is painted under the letters: bullets, rules beside quotations, the grounds of code and of cut pieces."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
)

from clipper.gui.reader.blocks_in_sight import blocks_between
from clipper.gui.reader.direction import LEFTWARD
from clipper.gui.reader.letter_grounds import paint_chips, paint_highlights, paint_hits
from clipper.gui.reader.sheet import Sheet
from clipper.gui.reader.sheet.marks import Ground, Mark, number, words
from clipper.gui.reader.sheet.pieces import PADDING
from clipper.gui.reader.sheet.scale import BOX_PADDING
from clipper.gui.reader.sheet.writer import Rule
from clipper.gui.theme import Colours

_FIXED_LEADING = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_RULE = 3.0
_RADIUS = 6.0
_CODE_PADDING = 10.0
_DIVIDER = 64.0
_MARKER_GAP = 9.0


@dataclass(frozen=True, slots=True)
class Column:
    """The part of the document that holds text, in the document's pixels."""

    left: float
    width: float

    @property
    def right(self) -> float:
        return self.left + self.width


def column_of(sheet: Sheet) -> Column:
    """The column of ``sheet`` as it is laid out now."""
    frame = sheet.document.rootFrame().frameFormat()
    width = sheet.document.pageSize().width() - frame.leftMargin() - frame.rightMargin()
    return Column(frame.leftMargin(), width)


class Grounds:
    """Paints what stands under the letters of one sheet."""

    def __init__(self, sheet: Sheet, colours: Colours, hits: re.Pattern[str] | None) -> None:
        self._sheet = sheet
        self._colours = colours
        self._hits = hits
        self._layout = sheet.document.documentLayout()

    def paint(self, painter: QPainter, top: float, bottom: float) -> None:
        """Paint what shows between two heights of the document, in whose coordinates ``painter`` is."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        column = column_of(self._sheet)
        for block in blocks_between(self._sheet.document, top, bottom):
            setting = block.blockFormat()
            if rules := number(setting, Mark.RULES):
                self._paint_rules(painter, block, column, rules)
            if marker := words(setting, Mark.MARKER):
                self._paint_marker(painter, block, marker)
            ground = words(setting, Mark.GROUND)
            self._paint_ground(painter, block, column, ground)
            if ground not in (Ground.CUT, Ground.CALM):
                origin = self._layout.blockBoundingRect(block).topLeft()
                paint_highlights(painter, block, origin, self._colours)
                if self._hits:
                    paint_hits(painter, block, origin, self._colours, self._hits)

    def _paint_ground(self, painter: QPainter, block: QTextBlock, column: Column, ground: str) -> None:
        match ground:
            case Ground.CHIPS:
                paint_chips(painter, block, self._layout.blockBoundingRect(block).topLeft(), self._colours)
            case Ground.CODE:
                self._paint_box(painter, block, column, self._colours.pill)
            case Ground.MISSING:
                self._paint_box(painter, block, column, self._colours.placeholder)
            case Ground.DIVIDER:
                self._paint_divider(painter, block, column)
            case Ground.CUT | Ground.CALM:
                self._paint_piece(painter, block, column, cut=ground == Ground.CUT)

    def _extent(self, block: QTextBlock) -> QRectF:
        """Where the lines of a block are, with their full height: Qt leaves out what a fixed line height adds."""
        rect = self._layout.blockBoundingRect(block)
        setting = block.blockFormat()
        if setting.lineHeightType() == _FIXED_LEADING:
            rect.setHeight(block.layout().lineCount() * setting.lineHeight())
        return rect

    def _paint_marker(self, painter: QPainter, block: QTextBlock, marker: str) -> None:
        line = block.layout().lineAt(0)
        text = line.naturalTextRect().translated(self._layout.blockBoundingRect(block).topLeft())
        gap = _MARKER_GAP * self._sheet.zoom
        font = block.charFormat().font()
        width = QFontMetricsF(font).horizontalAdvance(marker)
        backwards = block.blockFormat().layoutDirection() is LEFTWARD
        x = text.right() + gap if backwards else text.left() - gap - width
        painter.setFont(font)
        painter.setLayoutDirection(block.blockFormat().layoutDirection())
        painter.setPen(QColor(self._colours.soft))
        painter.drawText(QPointF(x, text.top() + line.ascent()), marker)
        painter.setPen(Qt.PenStyle.NoPen)

    def _paint_rules(self, painter: QPainter, block: QTextBlock, column: Column, rules: int) -> None:
        extent = self._extent(block)
        above = block.previous()
        joined = self._rules_of(above)
        for rule in self._sheet.rules[rules - 1]:
            top = self._extent(above).bottom() if rule in joined else extent.top()
            if rule.box:
                self._paint_ground_of_box(painter, block, column, rule, top)
                continue
            x = column.left + rule.inset
            if block.blockFormat().layoutDirection() is LEFTWARD:
                x = column.right - rule.inset - _RULE
            painter.fillRect(QRectF(x, top, _RULE, extent.bottom() - top), QColor(self._colours.hairline))

    def _paint_ground_of_box(
        self, painter: QPainter, block: QTextBlock, column: Column, rule: Rule, joined_at: float
    ) -> None:
        """The part of a box's ground that ``block`` stands on; of its first and last block the edges as well."""
        padding = BOX_PADDING * self._sheet.zoom
        extent = self._extent(block)
        top = joined_at if joined_at < extent.top() else extent.top() - padding
        below = block.next()
        bottom = extent.bottom() + (0 if rule in self._rules_of(below) else padding)
        left, right = column.left + rule.inset, column.right
        if block.blockFormat().layoutDirection() is LEFTWARD:
            left, right = column.left, column.right - rule.inset
        # Whole pixels: the parts of one ground must not show where they meet.
        painter.fillRect(QRectF(left, round(top), right - left, round(bottom) - round(top)), QColor(self._colours.pill))

    def _rules_of(self, block: QTextBlock) -> tuple[object, ...]:
        rules = number(block.blockFormat(), Mark.RULES) if block.isValid() else 0
        return self._sheet.rules[rules - 1] if rules else ()

    def _paint_box(self, painter: QPainter, block: QTextBlock, column: Column, colour: str) -> None:
        extent = self._extent(block)
        inset = number(block.blockFormat(), Mark.INSET)
        left, right = column.left + inset, column.right
        if block.blockFormat().layoutDirection() is LEFTWARD:
            left, right = column.left, column.right - inset
        padding = _CODE_PADDING * self._sheet.zoom
        box = QRectF(left, extent.top() - padding, right - left, extent.height() + 2 * padding)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _paint_divider(self, painter: QPainter, block: QTextBlock, column: Column) -> None:
        middle = self._extent(block).center().y()
        width = _DIVIDER * self._sheet.zoom
        left = column.left + (column.width - width) / 2
        painter.fillRect(QRectF(left, round(middle), width, 1), QColor(self._colours.soft))

    def _paint_piece(self, painter: QPainter, block: QTextBlock, column: Column, *, cut: bool) -> None:
        """Its two blocks are two cells side by side; the first paints for both."""
        table = QTextCursor(block).currentTable()
        cells = [table.cellAt(0, side).firstCursorPosition().block() for side in (0, 1)]
        if block != cells[0]:
            return
        extents = [self._extent(cell) for cell in cells]
        padding = PADDING * self._sheet.zoom
        top = min(extent.top() for extent in extents) - padding
        bottom = max(extent.bottom() for extent in extents) + padding
        box = QRectF(column.left, top, column.width, bottom - top)
        painter.fillRect(box, QColor(self._colours.attention_ground if cut else self._colours.hover))
        backwards = block.blockFormat().layoutDirection() is LEFTWARD
        rule = QRectF(box.right() - _RULE if backwards else box.left(), top, _RULE, box.height())
        painter.fillRect(rule, QColor(self._colours.attention if cut else self._colours.hairline))
