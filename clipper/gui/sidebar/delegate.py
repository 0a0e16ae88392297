"""Paints a place of the sidebar: its name, and its count at the right in figures of equal width."""

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from clipper.gui.sidebar.model import ShelfRole
from clipper.gui.sidebar.shelf import Shelf, ShelfKind
from clipper.gui.theme import Theme, scaled

_SIDE = 8
_TEXT_SIDE = 16
_INDENT = 14
_ROUNDING = 6


class ShelfDelegate(QStyledItemDelegate):
    """Draws the rows of a ``ShelfModel``."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        height = QFontMetrics(option.font).height()
        heading = index.data(ShelfRole.SHELF).kind is ShelfKind.HEADING
        return QSize(120, height + (20 if heading else 10))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        shelf: Shelf = index.data(ShelfRole.SHELF)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shelf.kind is ShelfKind.HEADING:
            self._draw_heading(painter, option, shelf)
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
        name_rect = QRect(rect.left() + indent, rect.top(), left - rect.left() - indent - 8, rect.height())
        painter.setFont(font)
        painter.setPen(QColor(colours.accent if selected else colours.ink))
        name = QFontMetrics(font).elidedText(shelf.label, Qt.TextElideMode.ElideRight, name_rect.width())
        painter.drawText(name_rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

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
