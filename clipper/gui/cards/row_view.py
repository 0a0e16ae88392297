"""A list view that lays out nothing: where a row stands is reckoned, so that rows out of sight cost nothing.

Qt's own asks for the size of every row whenever one comes in. What is kept of it is all the rest: the keyboard, the
selection, drags, and what it tells screen readers.
"""

from collections.abc import Sequence
from typing import Protocol, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QListView, QStyle, QStyleOptionViewItem, QWidget

from clipper.gui.cards.stack import Stack

_STEP = 24
"""Pixels that an arrow of the scroll bar goes."""

Index = QModelIndex | QPersistentModelIndex
_Cursor = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint


class Headed(Protocol):
    """What a model of such a view tells beside what all do."""

    @property
    def headings(self) -> Sequence[int]:
        """The rows that are headings: lower, never selected, passed over by the keyboard."""


class RowView(QListView):
    def __init__(self, parent: QWidget | None = None) -> None:
        self._row_height = self._heading_height = 1
        self._heads: QHeaderView | None = None
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)

    @property
    def stack(self) -> Stack:
        """Where rows stand; empty while there is no model, for Qt asks even then."""
        model = cast("QAbstractItemModel | None", self.model())
        if model is None:
            return Stack(0, self._row_height, self._heading_height)
        return Stack(model.rowCount(), self._row_height, self._heading_height, cast("Headed", model).headings)

    def use_heights(self, row: int, heading: int) -> None:
        """In pixels."""
        self._row_height, self._heading_height = row, heading
        self.scheduleDelayedItemsLayout()

    def put_heads(self, heads: QHeaderView) -> None:
        """Let ``heads`` stand above the rows while they are not hidden; then rows are as wide as all of them."""
        self._heads = heads
        self.horizontalScrollBar().valueChanged.connect(heads.setOffset)

    @property
    def content_width(self) -> int:
        """That of a row, in pixels."""
        wide = self._heads.length() if self._heads and not self._heads.isHidden() else 0
        return max(self.viewport().width(), wide)

    # Where rows stand

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        return self._rect_of(self.stack, index.row())

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.stack.row_at(point.y() + self.verticalOffset())
        return QModelIndex() if row is None else self.model().index(row, 0)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return self.horizontalScrollBar().value()

    def _rect_of(self, stack: Stack, row: int) -> QRect:
        top = stack.top(row) - self.verticalOffset()
        return QRect(-self.horizontalOffset(), top, self.content_width, stack.height_of(row))

    # Scrolling

    def doItemsLayout(self) -> None:
        # Past QListView, which would look at every row.
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        self._place_heads()
        room = self.viewport().size()
        bar = self.verticalScrollBar()
        bar.setSingleStep(_STEP)
        bar.setPageStep(room.height())
        bar.setRange(0, max(0, self.stack.height - room.height()))
        across = self.horizontalScrollBar()
        across.setSingleStep(_STEP)
        across.setPageStep(room.width())
        across.setRange(0, max(0, self.content_width - room.width()))

    def _place_heads(self) -> None:
        if self._heads is None:
            return
        height = 0 if self._heads.isHidden() else self._heads.sizeHint().height()
        self.setViewportMargins(0, height, 0, 0)
        room = self.viewport().geometry()
        self._heads.setGeometry(room.left(), room.top() - height, room.width(), height)

    def scrollTo(self, index: Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        if not index.isValid():
            return
        self.executeDelayedItemsLayout()
        stack, row, room = self.stack, index.row(), self.viewport().height()
        # The heading above the first of a group comes into sight with it.
        first = row - 1 if row and stack.headings and stack.height_of(row - 1) == self._heading_height else row
        top, bottom, at = stack.top(first), stack.top(row + 1), self.verticalOffset()
        match hint:
            case _Hint.PositionAtTop:
                at = top
            case _Hint.PositionAtBottom:
                at = bottom - room
            case _Hint.PositionAtCenter:
                at = (top + bottom - room) // 2
            case _ if top < at or bottom - top > room:
                at = top
            case _ if bottom > at + room:
                at = bottom - room
            case _:
                pass
        self.verticalScrollBar().setValue(at)

    # The keyboard, and what is selected

    def moveCursor(self, action: _Cursor, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        stack, here = self.stack, self.currentIndex().row()
        if not stack.count:
            return QModelIndex()
        match action:
            case _Cursor.MoveUp | _Cursor.MovePrevious:
                row = self._row_from(stack, here - 1, -1)
            case _Cursor.MoveDown | _Cursor.MoveNext:
                row = self._row_from(stack, here + 1, 1)
            case _Cursor.MoveHome:
                row = self._row_from(stack, 0, 1)
            case _Cursor.MoveEnd:
                row = self._row_from(stack, stack.count - 1, -1)
            case _Cursor.MovePageUp:
                row = self._row_from(stack, self._page_from(stack, here, -1), 1)
            case _Cursor.MovePageDown:
                row = self._row_from(stack, self._page_from(stack, here, 1), -1)
            case _:
                return self.currentIndex()
        return self.currentIndex() if row is None else self.model().index(row, 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        offset = self.verticalOffset()
        area = rect.normalized()
        rows = self.stack.between(area.top() + offset, area.bottom() + 1 + offset)
        selection = QItemSelection()
        if rows:
            selection.append(self.range_of(rows))
        self.selectionModel().select(selection, command)

    def selectAll(self) -> None:
        """As one range. Qt's own looks at every row first, whether it may be selected."""
        count = self.model().rowCount()
        if count:
            self.selectionModel().select(
                QItemSelection(self.model().index(0, 0), self.model().index(count - 1, 0)),
                QItemSelectionModel.SelectionFlag.ClearAndSelect,
            )

    def range_of(self, rows: range) -> QItemSelectionRange:
        """``rows``, of which there is one at least, as something that can be selected."""
        model = self.model()
        return QItemSelectionRange(model.index(rows[0], 0), model.index(rows[-1], 0))

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What of it is in sight."""
        stack, offset = self.stack, self.verticalOffset()
        sight = stack.between(offset, offset + self.viewport().height())
        region = QRegion()
        for each in map(selection.at, range(selection.count())):
            for row in range(max(each.top(), sight.start), min(each.bottom() + 1, sight.stop)):
                region += self._rect_of(stack, row)
        return region

    @staticmethod
    def _row_from(stack: Stack, row: int, step: int) -> int | None:
        """``row``, or the next that is no heading; None past either end."""
        while 0 <= row < stack.count:
            if not stack.headings or stack.height_of(row) == stack.row_height:
                return row
            row += step
        return None

    def _page_from(self, stack: Stack, row: int, step: int) -> int:
        """The row that is nearly a screen away, at the farthest the last one."""
        room = self.viewport().height() - stack.row_height
        y = stack.top(max(row, 0)) + step * max(room, stack.row_height)
        found = stack.row_at(min(max(y, 0), stack.height - 1))
        return 0 if found is None else found

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        stack, offset, area = self.stack, self.verticalOffset(), event.rect()
        model, chosen, delegate = self.model(), self.selectionModel(), self.itemDelegate()
        base = QStyleOptionViewItem()
        self.initViewItemOption(base)
        focused = self.currentIndex().row() if self.hasFocus() else -1
        hovered = self._hovered_row(stack)
        painter = QPainter(self.viewport())
        for row in stack.between(area.top() + offset, area.bottom() + 1 + offset):
            index = model.index(row, 0)
            option = QStyleOptionViewItem(base)
            option.rect = self._rect_of(stack, row)
            if chosen.isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if row == hovered:
                option.state |= QStyle.StateFlag.State_MouseOver
            if row == focused:
                option.state |= QStyle.StateFlag.State_HasFocus
            else:
                option.state &= ~QStyle.StateFlag.State_HasFocus
            delegate.paint(painter, option, index)

    def _hovered_row(self, stack: Stack) -> int | None:
        if not self.viewport().underMouse():
            return None
        return stack.row_at(self.viewport().mapFromGlobal(QCursor.pos()).y() + self.verticalOffset())
