"""The list of places at the left of the window."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QEvent, QItemSelectionModel, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from clipper.gui.sidebar.delegate import ShelfDelegate
from clipper.gui.sidebar.folding import Key, in_sight
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
    """A collection, a saved search or a tag."""
    folded_changed = Signal()
    changed = Signal()
    """Other places are shown, or others are in sight."""
    held_over = Signal(object, QMimeData)
    """Something that is dragged is held over this Shelf, which takes it; over None when it is not any more."""
    dropped = Signal(Shelf, QMimeData)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fixed = False
        self._all: tuple[Shelf, ...] = ()
        self._folded: frozenset[Key] = frozenset()
        self._wished: Shelf | None = None
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
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setViewportMargins(0, 9, 0, 9)
        self.setItemDelegate(ShelfDelegate(theme, self))
        self.shelves = ShelfModel(self)
        self.setModel(self.shelves)
        self.selectionModel().currentChanged.connect(self._tell_opened)
        theme.changed.connect(self.viewport().update)

    def show_shelves(self, shelves: tuple[Shelf, ...]) -> None:
        """Show ``shelves``; the place that is open stays so, or the first is opened if it is gone."""
        self._all = shelves
        self._show_in_sight()
        if (wished := self._wished) is not None and any(_is_meant(each, wished) for each in shelves):
            self._wished = None
            self.open(wished)
        self.changed.emit()

    def open_when_there(self, shelf: Shelf) -> None:
        """Open a place that is being made as soon as it is shown, unless the user goes somewhere else meanwhile."""
        self._wished = shelf

    @property
    def folded(self) -> frozenset[Key]:
        """The places whose nested ones are out of sight, also such as are not here today."""
        return self._folded

    def fold(self, *keys: Key, folded: bool) -> None:
        """Take what is nested in these places out of sight, or show it again."""
        now = self._folded.union(keys) if folded else self._folded.difference(keys)
        if now != self._folded:
            self._folded = now
            self._show_in_sight()
            self.folded_changed.emit()

    def fold_all(self, *, folded: bool) -> None:
        """Likewise of all places in which others are nested."""
        self.fold(*(shelf.key for shelf in self._all if shelf.nests), folded=folded)

    @property
    def open_shelf(self) -> Shelf | None:
        index = self.currentIndex()
        return self.shelves.shelf(index.row()) if index.isValid() else None

    def open(self, shelf: Shelf) -> None:
        """Open the place of this kind and name, if it is there; one that is always there by whatever name it has."""
        known = next((each for each in self._all if each.key == shelf.key), shelf)
        self.fold(*((known.kind, above) for above in known.nest), folded=False)
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
        self._wished = None
        shelf = self.open_shelf
        if event.key() == Qt.Key.Key_Delete and not self._fixed and shelf and shelf.kind in NAMED_BY_USER:
            self.delete_wanted.emit(shelf)
            return
        if shelf is not None and self._fold_by_key(event.key(), shelf):
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a triangle folds, and opens nothing."""
        self._wished = None
        place = event.position().toPoint()
        index, delegate = self.indexAt(place), self.itemDelegate()
        if event.button() is Qt.MouseButton.LeftButton and index.isValid() and isinstance(delegate, ShelfDelegate):
            shelf = self.shelves.shelf(index.row())
            if delegate.folder_rect(shelf, self.visualRect(index)).contains(place):
                self.fold(shelf.key, folded=not shelf.folded)
                return
        super().mousePressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(214, 600)

    def _show_in_sight(self) -> None:
        """The place that is open stays so; what it is nested in is opened if it is folded away, or else the first."""
        open_one = self.open_shelf
        self.shelves.show(in_sight(self._all, self._folded))
        if open_one is not None and self.shelves.row_of(open_one.key) is not None:
            return
        above = [(open_one.kind, name) for name in open_one.nest] if open_one else []
        rows = (self.shelves.row_of(key) for key in reversed(above))
        row = next((row for row in rows if row is not None), 0)
        self.open(self.shelves.shelf(row))

    def _fold_by_key(self, key: int, shelf: Shelf) -> bool:
        """Left folds, or leads to what it is nested in; right unfolds."""
        if key == Qt.Key.Key_Right and shelf.folded:
            self.fold(shelf.key, folded=False)
        elif key == Qt.Key.Key_Left and shelf.nests and not shelf.folded:
            self.fold(shelf.key, folded=True)
        elif key == Qt.Key.Key_Left and shelf.nest:
            self.open(Shelf(shelf.kind, shelf.nest[-1]))
        else:
            return False
        return True

    def _tell_opened(self) -> None:
        shelf = self.open_shelf
        if shelf and shelf.query:
            self.opened.emit(shelf)


def _is_meant(shelf: Shelf, wished: Shelf) -> bool:
    """Places that are always there have one name in each language."""
    return shelf.key == wished.key or (shelf.kind is wished.kind and shelf.kind in STANDING)
