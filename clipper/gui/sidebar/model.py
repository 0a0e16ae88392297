"""The sidebar's rows for Qt's list view."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QObject, Qt, Signal

from clipper.gui.rows import Index, KeyedRows
from clipper.gui.sidebar.shelf import NAMED_BY_USER, Shelf, ShelfKind
from clipper.gui.theme import shade_words


class ShelfRole(IntEnum):
    SHELF = Qt.ItemDataRole.UserRole


class ShelfModel(KeyedRows[tuple[ShelfKind, str]]):
    """Rows are shelves; names that users gave can be edited in place."""

    renamed = Signal(Shelf, str)
    """A collection, a saved search or a tag, and its new name. The row changes when the library has."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelves: dict[tuple[ShelfKind, str], Shelf] = {}

    def show(self, shelves: Sequence[Shelf]) -> None:
        before, after = self._shelves, {shelf.key: shelf for shelf in shelves}
        self._shelves = before | after  # views look at rows that are about to go
        self.go_on_with(tuple(after))
        self._shelves = after
        for row, key in enumerate(self.keys):
            if before.get(key) not in (None, self._shelves[key]):
                self.dataChanged.emit(self.index(row), self.index(row))

    def shelf(self, row: int) -> Shelf:
        return self._shelves[self.keys[row]]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        shelf = self._shelves.get(self.keys[index.row()])
        if shelf is None:
            return None
        if role == ShelfRole.SHELF:
            return shelf
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return shelf.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _in_full(shelf)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = str(value).strip()
        shelf = self.shelf(index.row())
        if role != Qt.ItemDataRole.EditRole or not name or name == shelf.name:
            return False
        self.renamed.emit(shelf, name)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid():
            return flags
        kind = self.keys[index.row()][0]
        if kind in (ShelfKind.HEADING, ShelfKind.HINT):
            return Qt.ItemFlag.ItemIsEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if kind in NAMED_BY_USER else flags


def _in_full(shelf: Shelf) -> str:
    """For who hears the sidebar: what is drawn beside the name, too."""
    if not shelf.is_place:
        return shelf.name
    parts = [shelf.name, QLocale().toString(shelf.count)]
    if shelf.colour:
        parts.append(shade_words(shelf.colour))
    if shelf.nests:
        folded, open_ = QT_TRANSLATE_NOOP("Sidebar", "folded"), QT_TRANSLATE_NOOP("Sidebar", "unfolded")
        parts.append(QCoreApplication.translate("Sidebar", str(folded if shelf.folded else open_)))
    return ", ".join(parts)
