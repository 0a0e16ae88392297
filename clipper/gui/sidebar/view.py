"""The list of places at the left of the window."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QEvent, QItemSelectionModel, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from clipper.gui.sidebar.delegate import ShelfDelegate
from clipper.gui.sidebar.model import ShelfModel
from clipper.gui.sidebar.shelf import NAMED_BY_USER, STANDING, Shelf
from clipper.gui.theme import Theme

_SIDE = 8
"""Pixels beside the frame around a place that takes what is held over it."""

Takes: TypeAlias = Callable[[Shelf, QMimeData], bool]


class Sidebar(QListView):
    """One place is always open."""

    opened = Signal(Shelf)
    delete_wanted = Signal(Shelf)
    """A collection or a saved search."""
    held_over = Signal(object, QMimeData)
    """Something that is dragged is held over this Shelf, which takes it; over None when it is not any more."""
    dropped = Signal(Shelf, QMimeData)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fixed = False
        self._takes: Takes | None = None
        self._frame = QFrame(self.viewport())
        self._frame.setProperty("look", "target")
        self._frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._frame.hide()
        self.setProperty("look", "sidebar")
        self.setAccessibleName(self.tr("Places"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.setViewportMargins(0, 9, 0, 9)
        self.setItemDelegate(ShelfDelegate(theme, self))
        self.shelves = ShelfModel(self)
        self.setModel(self.shelves)
        self.selectionModel().currentChanged.connect(self._tell_opened)
        theme.changed.connect(self.viewport().update)

    def show_shelves(self, shelves: tuple[Shelf, ...]) -> None:
        """Show ``shelves``; the place that is open stays so, or the first is opened if it is gone."""
        open_one = self.open_shelf
        self.shelves.show(shelves)
        if open_one is None or self.shelves.row_of(open_one.key) is None:
            self.open(shelves[0])

    @property
    def open_shelf(self) -> Shelf | None:
        index = self.currentIndex()
        return self.shelves.shelf(index.row()) if index.isValid() else None

    def open(self, shelf: Shelf) -> None:
        """Open the place of this kind and name, if it is there; one that is always there by whatever name it has."""
        row = self.shelves.row_of(shelf.key)
        if row is None and shelf.kind in STANDING:
            row = next((row for row, (kind, _) in enumerate(self.shelves.keys) if kind is shelf.kind), None)
        if row is not None:
            self.selectionModel().setCurrentIndex(
                self.shelves.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def rename_open(self) -> None:
        """Let the user write another name in place."""
        self.edit(self.currentIndex())

    def forbid_changes(self) -> None:
        """Let nothing be renamed or deleted."""
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._fixed = True

    def take_drops(self, takes: Takes) -> None:
        """Let things be dropped on those places of which ``takes`` is true."""
        self._takes = takes
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._hold(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls at the edges
        self._hold(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._let_go()

    def dropEvent(self, event: QDropEvent) -> None:
        shelf = self._target(event)
        self.stopAutoScroll()
        self._let_go()
        if shelf is not None:
            event.acceptProposedAction()
            self.dropped.emit(shelf, event.mimeData())

    def _hold(self, event: QDropEvent) -> None:
        shelf = self._target(event)
        if shelf is None:
            self._let_go()
            # Taken as a drag, so that the next move comes here too.
            event.setAccepted(event.type() == QEvent.Type.DragEnter and self._takes is not None)
            return
        event.acceptProposedAction()
        row = self.visualRect(self.indexAt(event.position().toPoint()))
        self._frame.setGeometry(row.adjusted(_SIDE, 1, -_SIDE, -1))
        self._frame.show()
        self.held_over.emit(shelf, event.mimeData())

    def _let_go(self) -> None:
        self._frame.hide()
        self.held_over.emit(None, QMimeData())

    def _target(self, event: QDropEvent) -> Shelf | None:
        index = self.indexAt(event.position().toPoint())
        shelf = self.shelves.shelf(index.row()) if index.isValid() else None
        return shelf if shelf and self._takes and self._takes(shelf, event.mimeData()) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shelf = self.open_shelf
        if event.key() == Qt.Key.Key_Delete and not self._fixed and shelf and shelf.kind in NAMED_BY_USER:
            self.delete_wanted.emit(shelf)
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(214, 600)

    def _tell_opened(self) -> None:
        shelf = self.open_shelf
        if shelf and shelf.query:
            self.opened.emit(shelf)
