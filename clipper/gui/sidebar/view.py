"""The list of places at the left of the window."""

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from clipper.gui.sidebar.delegate import ShelfDelegate
from clipper.gui.sidebar.model import ShelfModel
from clipper.gui.sidebar.shelf import NAMED_BY_USER, Shelf
from clipper.gui.theme import Theme


class Sidebar(QListView):
    """One place is always open."""

    opened = Signal(Shelf)
    delete_wanted = Signal(Shelf)
    """A collection or a saved search."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fixed = False
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
        """Open the place of this kind and name, if it is there."""
        row = self.shelves.row_of(shelf.key)
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
