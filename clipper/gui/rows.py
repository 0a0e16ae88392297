"""Rows that are known by a key and change without jumping: what is selected and current stays so."""

from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
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
        self._first = 0
        """What ``_rows`` has for the first row: below zero once rows came in on top, so that the others stay true."""

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._keys)

    @property
    def keys(self) -> Sequence[K]:
        return self._keys

    def row_of(self, key: K) -> int | None:
        """The row of ``key``, None if it is not here."""
        if self._rows is None:
            self._rows = {known: row for row, known in enumerate(self._keys)}
            self._first = 0
        place = self._rows.get(key)
        return None if place is None else place - self._first

    def start_with(self, keys: Sequence[K]) -> None:
        """Show other rows altogether."""
        self.beginResetModel()
        self._set(list(keys))
        self.endResetModel()

    def go_on_with(self, keys: Sequence[K]) -> None:
        """Show ``keys``, telling views only what came, went and moved; each key at most once.

        What both begin with and what both end with is not looked at one by one: of a hundred thousand a few are new.
        """
        keys = list(keys)
        start = _alike(self._keys, keys, _same_start)
        end = _alike(self._keys[start:], keys[start:], _same_end)
        here, wanted = self._keys[start : len(self._keys) - end], keys[start : len(keys) - end]
        staying = set(here).intersection(wanted)
        gone, new = _others(here, staying, start), _others(wanted, staying, start)
        if max(len(gone), len(new)) > _MOST_RANGES:
            self.start_with(keys)
            return
        self._remove(gone)
        self._move(start, [key for key in wanted if key in staying])
        self._insert(new, keys)

    def _remove(self, ranges: Sequence[tuple[int, int]]) -> None:
        for first, last in reversed(ranges):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._set(self._keys[:first] + self._keys[last + 1 :])
            self.endRemoveRows()

    def _move(self, start: int, keys: list[K]) -> None:
        """Put those from ``start`` on in this order."""
        end = start + len(keys)
        if keys == self._keys[start:end]:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._keys[index.row()] for index in before]
        self._set(self._keys[:start] + keys + self._keys[end:])
        after = [self.index(row) if (row := self.row_of(key)) is not None else QModelIndex() for key in held]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _insert(self, ranges: Sequence[tuple[int, int]], keys: list[K]) -> None:
        for first, last in ranges:
            new = keys[first : last + 1]
            self.beginInsertRows(QModelIndex(), first, last)
            places, at = self._rows, self._first
            self._set(self._keys[:first] + new + self._keys[first:])
            if first == 0 and places is not None:
                places.update((key, at - len(new) + place) for place, key in enumerate(new))
                self._rows, self._first = places, at - len(new)
            self.endInsertRows()

    def _set(self, keys: list[K]) -> None:
        self._keys = keys
        self._rows = None


def _alike(one: Sequence[K], other: Sequence[K], same: Callable[[Sequence[K], Sequence[K], int], bool]) -> int:
    """The largest number of keys of which ``same`` holds: halved in on, since pieces are compared faster than keys."""
    least, most = 0, min(len(one), len(other))
    if not same(one, other, min(1, most)):
        return 0
    if same(one, other, most):
        return most
    while most - least > 1:
        half = (least + most) // 2
        if same(one, other, half):
            least = half
        else:
            most = half
    return least


def _same_start(one: Sequence[K], other: Sequence[K], length: int) -> bool:
    return one[:length] == other[:length]


def _same_end(one: Sequence[K], other: Sequence[K], length: int) -> bool:
    return one[len(one) - length :] == other[len(other) - length :]


def _others(keys: Sequence[K], staying: Collection[K], start: int) -> list[tuple[int, int]]:
    """Where those stand that are not ``staying``, as rows from ``start`` on."""
    if keys and not staying:
        return [(start, start + len(keys) - 1)]
    return list(ranges([row for row, key in enumerate(keys, start) if key not in staying]))


def ranges(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring rows as (first, last)."""
    start = 0
    for place in range(1, len(rows) + 1):
        if place == len(rows) or rows[place] != rows[place - 1] + 1:
            yield rows[start], rows[place - 1]
            start = place
