"""A list whose rows are dragged, and between whose rows something may be let go."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from clipper.gui.cards.row_view import RowView

Offer: TypeAlias = Callable[[QMimeData, int], bool]
"""Whether what is held may be let go before this row, or below the last."""

_GAP = 2


class DragView(RowView):
    """What is dragged is gathered beside the window, so the drag begins when ``begin_drag`` is called for it."""

    gathering_wanted = Signal(bool)
    """The selection is being dragged; whether with the shift key held."""
    held = Signal(QMimeData)
    """The drag begins: this is what the pointer holds."""
    dropped_between = Signal(QMimeData, int)
    """This was let go before this row, as ``offer_gaps`` has allowed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gathering = self._with_shift = False
        self._offer: Offer | None = None
        self._gap: int | None = None
        self.setDragEnabled(True)

    def offer_gaps(self, offer: Offer | None) -> None:
        """Let things be dropped between rows where ``offer`` says so; nowhere if there is none."""
        self._offer = offer
        self.setAcceptDrops(offer is not None)

    def begin_drag(self, mime: QMimeData, picture: QPixmap) -> bool:
        """Let the pointer hold ``mime``; False if its button is up again."""
        if not self._gathering:
            return False
        self._gathering = False
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(-12, -8))
        self.held.emit(mime)
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.LinkAction, Qt.DropAction.CopyAction)
        return True

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 - Qt's name
        self._gathering = True
        self.gathering_wanted.emit(self._with_shift)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """A press with the shift key on what is selected may be the beginning of a drag, and selects nothing yet."""
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonPress
            and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
            and self.selectionModel().isSelected(index)
        ):
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._gathering:
            return  # Qt would select what the pointer passes until the drag begins
        self._with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._gathering = False
        super().mouseReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._hold(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        QAbstractItemView.dragMoveEvent(self, event)  # scrolls at the edges
        self._hold(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_gap(None)

    def dropEvent(self, event: QDropEvent) -> None:
        gap = self._gap
        self._show_gap(None)
        self.stopAutoScroll()
        if gap is not None:
            event.acceptProposedAction()
            self.dropped_between.emit(event.mimeData(), gap)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap is not None:
            QPainter(self.viewport()).fillRect(self._gap_rect(self._gap), self.palette().highlight())

    def _hold(self, event: QDropEvent) -> None:
        gap = self.stack.gap_at(event.position().toPoint().y() + self.verticalOffset())
        taken = self._offer is not None and self._offer(event.mimeData(), gap)
        self._show_gap(gap if taken else None)
        if taken:
            event.acceptProposedAction()
        else:
            event.ignore()

    def _show_gap(self, gap: int | None) -> None:
        for each in {self._gap, gap} - {None}:
            self.viewport().update(self._gap_rect(each or 0))
        self._gap = gap

    def _gap_rect(self, gap: int) -> QRect:
        top = self.stack.top(gap) - self.verticalOffset()
        return QRect(0, max(0, top - _GAP // 2), self.viewport().width(), _GAP)
