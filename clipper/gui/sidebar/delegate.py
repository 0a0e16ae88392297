"""Paints a place of the sidebar: its name, and its count at the right in figures of equal width."""

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from clipper.gui.sidebar.model import ShelfRole
from clipper.gui.sidebar.shelf import Shelf, ShelfKind
from clipper.gui.theme import Theme, scaled

_SIDE = 8
_TEXT_SIDE = 16
_INDENT = 14
_ROUNDING = 6
_DOT = 7.0
"""Pixels across."""
_HINT_SIZE = 0.92


class ShelfDelegate(QStyledItemDelegate):
    """Draws the rows of a ``ShelfModel``."""

    def __init__(self, theme: Theme, parent: QAbstractScrollArea) -> None:
        super().__init__(parent)
        self._sidebar = parent
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        height = QFontMetrics(option.font).height()
        shelf: Shelf = index.data(ShelfRole.SHELF)
        if shelf.kind is ShelfKind.HINT:
            width = self._sidebar.viewport().width() - 2 * _TEXT_SIDE
            return QSize(120, _hint_rect(shelf, option.font, width).height() + 8)
        return QSize(120, height + (20 if shelf.kind is ShelfKind.HEADING else 10))

    def folder_rect(self, shelf: Shelf, row: QRect) -> QRect:
        """Where on its row the triangle is that folds what is nested in ``shelf``."""
        left = row.left() + _SIDE + len(shelf.nest) * _INDENT
        return QRect(left - 4, row.top(), _INDENT + 4, row.height()) if shelf.nests else QRect()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        shelf: Shelf = index.data(ShelfRole.SHELF)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shelf.kind is ShelfKind.HEADING:
            self._draw_heading(painter, option, shelf)
        elif shelf.kind is ShelfKind.HINT:
            self._draw_hint(painter, option, shelf)
        else:
            self._draw_place(painter, option, shelf)
        painter.restore()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        editor.setGeometry(option.rect.adjusted(_SIDE + 2, 1, -_SIDE, -1))

    def _draw_heading(self, painter: QPainter, option: QStyleOptionViewItem, shelf: Shelf) -> None:
        painter.setFont(scaled(option.font, 0.84, bold=True))
        painter.setPen(QColor(self._theme.colours.soft))
        rect = option.rect.adjusted(_TEXT_SIDE, 0, -_TEXT_SIDE, -5)
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, shelf.name)

    def _draw_place(self, painter: QPainter, option: QStyleOptionViewItem, shelf: Shelf) -> None:
        colours = self._theme.colours
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = QRectF(option.rect.adjusted(_SIDE, 1, -_SIDE, -1))
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection if selected else colours.hover))
            painter.drawRoundedRect(ground, _ROUNDING, _ROUNDING)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(colours.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), _ROUNDING, _ROUNDING)
        rect = option.rect.adjusted(_TEXT_SIDE, 0, -_TEXT_SIDE, 0)
        left = self._draw_count(painter, rect, option.font, shelf, selected=selected)
        font = scaled(option.font, 1.0, bold=selected)
        indent = len(shelf.nest) * _INDENT
        colour = colours.accent if selected else colours.soft
        if shelf.nests:
            _draw_triangle(painter, QPointF(rect.left() + indent - 4, option.rect.center().y() + 0.5), shelf, colour)
        indent += self._draw_sign(painter, QPointF(rect.left() + indent + 3, rect.center().y() + 0.5), shelf, colour)
        name_rect = QRect(rect.left() + indent + 3, rect.top(), left - rect.left() - indent - 11, rect.height())
        painter.setFont(font)
        painter.setPen(QColor(colours.accent if selected else colours.ink))
        name = QFontMetrics(font).elidedText(shelf.label, Qt.TextElideMode.ElideRight, name_rect.width())
        painter.drawText(name_rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    def _draw_hint(self, painter: QPainter, option: QStyleOptionViewItem, shelf: Shelf) -> None:
        painter.setFont(scaled(option.font, _HINT_SIZE))
        painter.setPen(QColor(self._theme.colours.soft))
        rect = option.rect.adjusted(_TEXT_SIDE + 3, 0, -_TEXT_SIDE, 0)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap), shelf.name)

    def _draw_sign(self, painter: QPainter, middle: QPointF, shelf: Shelf, colour: str) -> int:
        """Before its name a tag has a dot in its colour, or a ring; answers how much room that takes."""
        if shelf.kind is not ShelfKind.TAG:
            return 0
        shade = QColor(self._theme.tag_shade(shelf.colour) if shelf.colour else colour)
        painter.setPen(QPen(shade, 1.2))
        painter.setBrush(shade if shelf.colour else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle + QPointF(3.5, 0), _DOT / 2, _DOT / 2)
        return _INDENT

    def _draw_count(self, painter: QPainter, rect: QRect, font: QFont, shelf: Shelf, *, selected: bool) -> int:
        """Answers where it begins."""
        colours = self._theme.colours
        words = QLocale().toString(shelf.count)
        font = scaled(font, 0.94, bold=selected)
        painter.setFont(font)
        urgent = shelf.kind is ShelfKind.FAILED and shelf.count
        painter.setPen(QColor(colours.attention if urgent else colours.soft))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        return rect.right() - QFontMetrics(font).horizontalAdvance(words)


def _hint_rect(shelf: Shelf, font: QFont, width: int) -> QRect:
    metrics = QFontMetrics(scaled(font, _HINT_SIZE))
    room = QRect(0, 0, max(width - 3, 40), 1000)
    return metrics.boundingRect(room, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap), shelf.name)


def _draw_triangle(painter: QPainter, middle: QPointF, shelf: Shelf, colour: str) -> None:
    """To the right while folded, downwards while open."""
    points = ((-2, -3.5), (2.5, 0), (-2, 3.5)) if shelf.folded else ((-3.5, -2), (3.5, -2), (0, 2.5))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in points]))
