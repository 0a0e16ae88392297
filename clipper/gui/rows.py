"""Rows that are known by a key and change without jumping: what is selected and current stays so."""

from collections.abc import Hashable, Iterator, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex

K = TypeVar("K", bound=Hashable)

_MOST_RANGES = 64
"""From so many separate changes on, starting afresh is cheaper than telling the views each one."""

Index = QModelIndex | QPersistentModelIndex

_TOP = QModelIndex()


class KeyedRows(QAbstractListModel, Generic[K]):
    """A list model whose rows are ``keys``; what is shown of a key is the subclass's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: list[K] = []
        self._rows: dict[K, int] | None = {}

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._keys)

    @property
    def keys(self) -> Sequence[K]:
        return self._keys

    def row_of(self, key: K) -> int | None:
        """The row of ``key``, None if it is not here."""
        if self._rows is None:
            self._rows = {known: row for row, known in enumerate(self._keys)}
        return self._rows.get(key)

    def start_with(self, keys: Sequence[K]) -> None:
        """Show other rows altogether."""
        self.beginResetModel()
        self._set(list(keys))
        self.endResetModel()

    def go_on_with(self, keys: Sequence[K]) -> None:
        """Show ``keys``, telling views only what came, went and moved; each key at most once."""
        if list(keys[: len(self._keys)]) == self._keys:
            self._append(keys)
            return
        wanted = set(keys)
        if not self._remove({key for key in self._keys if key not in wanted}):
            self.start_with(keys)
            return
        here = set(self._keys)
        self._move([key for key in keys if key in here])
        if not self._insert(keys, here):
            self.start_with(keys)

    def _append(self, keys: Sequence[K]) -> None:
        """A million rows may come after the first ones: nothing is looked for among them."""
        here = len(self._keys)
        if len(keys) > here:
            self.beginInsertRows(QModelIndex(), here, len(keys) - 1)
            self._set(list(keys))
            self.endInsertRows()

    def _remove(self, gone: set[K]) -> bool:
        ranges = list(_ranges([row for row, key in enumerate(self._keys) if key in gone]))
        if len(ranges) > _MOST_RANGES:
            return False
        for first, last in reversed(ranges):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._set(self._keys[:first] + self._keys[last + 1 :])
            self.endRemoveRows()
        return True

    def _move(self, keys: list[K]) -> None:
        if keys == self._keys:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._keys[index.row()] for index in before]
        self._set(keys)
        after = [self.index(row) if (row := self.row_of(key)) is not None else QModelIndex() for key in held]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _insert(self, keys: Sequence[K], here: set[K]) -> bool:
        ranges = list(_ranges([row for row, key in enumerate(keys) if key not in here]))
        if len(ranges) > _MOST_RANGES:
            return False
        for first, last in ranges:
            self.beginInsertRows(QModelIndex(), first, last)
            self._set(self._keys[:first] + list(keys[first : last + 1]) + self._keys[first:])
            self.endInsertRows()
        return True

    def _set(self, keys: list[K]) -> None:
        self._keys = keys
        self._rows = None


def _ranges(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring rows as (first, last)."""
    start = 0
    for place in range(1, len(rows) + 1):
        if place == len(rows) or rows[place] != rows[place - 1] + 1:
            yield rows[start], rows[place - 1]
            start = place
