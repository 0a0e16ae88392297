"""Drops, the last on top, and under each the clippings that came in by it: numbers, whose words come from the cards."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from clipper.gui.arrivals.arrived import ArrivedCards
from clipper.gui.arrivals.words import drop_words, state_words
from clipper.gui.cards import title_words
from clipper.gui.rows import Index
from clipper.gui.taking_in import Taken

_TOP = QModelIndex()
_TITLE, _STATE = range(2)
_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


class ArrivalsModel(QAbstractItemModel):
    """The id of an index is 0 for a drop, and for a clipping the place of its drop in the order of coming, from 1."""

    def __init__(self, cards: ArrivedCards, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards = cards
        self._drops: list[tuple[Taken, tuple[int, ...]]] = []
        cards.dataChanged.connect(self._tell_changed)

    def add(self, drop: Taken) -> None:
        """``drop`` came in. What it named twice is one clipping."""
        numbers = tuple(dict.fromkeys(entry.number for entry in drop.enrolled))
        self._cards.add(numbers)
        self.beginInsertRows(_TOP, 0, 0)
        self._drops.append((drop, numbers))
        self.endInsertRows()

    def drop_of(self, index: Index) -> Taken | None:
        """The drop that ``index`` is, or that its clipping came in by."""
        return self._drops[self._place(index)][0] if index.isValid() else None

    def number_of(self, index: Index) -> int | None:
        """The clipping; None for a drop."""
        if not index.isValid() or not index.internalId():
            return None
        return self._drops[self._place(index)][1][index.row()]

    def numbers_of(self, indexes: Iterable[QModelIndex]) -> tuple[int, ...]:
        """The clippings at ``indexes``, of a drop all, each once."""
        found: dict[int, None] = {}
        for index in indexes:
            number = self.number_of(index)
            found.update(dict.fromkeys(self._drops[self._place(index)][1] if number is None else (number,)))
        return tuple(found)

    def index(self, row: int, column: int, parent: Index = _TOP) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._place(parent) + 1 if parent.isValid() else 0)

    def parent(self, index: Index = _TOP) -> QModelIndex:  # type: ignore[override]
        drop = index.internalId() if index.isValid() else 0
        return self.createIndex(len(self._drops) - drop, 0, 0) if drop else QModelIndex()

    def rowCount(self, parent: Index = _TOP) -> int:
        if not parent.isValid():
            return len(self._drops)
        return 0 if parent.internalId() or parent.column() else len(self._drops[self._place(parent)][1])

    def columnCount(self, _parent: Index = _TOP) -> int:
        return 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.tr("Clipping") if section == _TITLE else self.tr("What became of it")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _WORDS or not index.isValid():
            return None
        number = self.number_of(index)
        if number is None:
            drop, numbers = self._drops[self._place(index)]
            return drop_words(drop, len(numbers)) if index.column() == _TITLE else ""
        if self._cards.is_gone(number):
            return "" if index.column() == _TITLE else self.tr("No longer in the library")
        card, progress = self._cards.look_at(number)
        if card is None:
            return self.tr("Loading") if index.column() == _TITLE else ""
        return title_words(card) if index.column() == _TITLE else state_words(card, progress)

    def _place(self, index: Index) -> int:
        """Of the drop of ``index`` in the order of coming, from 0."""
        return index.internalId() - 1 if index.internalId() else len(self._drops) - 1 - index.row()

    def _tell_changed(self) -> None:
        """Views look only at what is in sight, so that it costs nothing to name all."""
        for row, (_, numbers) in enumerate(reversed(self._drops)):
            drop = self.index(row, 0)
            self.dataChanged.emit(self.index(0, _TITLE, drop), self.index(len(numbers) - 1, _STATE, drop))
