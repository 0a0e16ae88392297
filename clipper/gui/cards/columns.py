"""The list's columns: their heads, which sort and are moved about, and what a clipping says in each."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QAbstractTableModel, QByteArray, QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from clipper.clipping import Card, State
from clipper.desk import Order
from clipper.gui.cards.words import title_words, waiting_words
from clipper.gui.dates import day_words
from clipper.gui.rows import Index
from clipper.jobs import Progress

_LEAST = 48
_TOP = QModelIndex()


class Column(IntEnum):
    """The value is where it stands while the user has not moved it."""

    TITLE = 0
    SOURCE = 1
    PUBLISHED = 2
    CLIPPED = 3
    TAGS = 4


_WORDS = {
    Column.TITLE: QT_TRANSLATE_NOOP("Columns", "Headline"),
    Column.SOURCE: QT_TRANSLATE_NOOP("Columns", "Source"),
    Column.PUBLISHED: QT_TRANSLATE_NOOP("Columns", "Published"),
    Column.CLIPPED: QT_TRANSLATE_NOOP("Columns", "Clipped"),
    Column.TAGS: QT_TRANSLATE_NOOP("Columns", "Tags"),
}
_WIDTHS = {Column.TITLE: 230, Column.SOURCE: 110, Column.PUBLISHED: 104, Column.CLIPPED: 104, Column.TAGS: 110}
_DAYS = (Column.PUBLISHED, Column.CLIPPED)
_WIDE_DAY = date(2028, 12, 28)
"""Has as many digits as a day can have; how wide it is written is another matter in each language."""
_AROUND_DAY = 28
_ORDERS = {
    Column.TITLE: (Order.TITLE, Order.TITLE_BACK),
    Column.SOURCE: (Order.SOURCE, Order.SOURCE_BACK),
    Column.PUBLISHED: (Order.NEWEST, Order.OLDEST),
    Column.CLIPPED: (Order.CLIPPED, Order.EARLIEST),
}
"""What a press on the head asks for, and what a second press does."""
_UPWARD = (Order.TITLE, Order.SOURCE, Order.OLDEST, Order.EARLIEST)


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a column stands on every row, in pixels."""

    column: Column
    left: int
    width: int


class ColumnHeads(QHeaderView):
    """Stands above the list while that is shown in columns."""

    order_wanted = Signal(str)
    changed = Signal()
    """Columns are wider, narrower, or in another order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setProperty("look", "heads")
        self.setAccessibleName(self.tr("Columns"))
        self.setModel(_Heads(self))
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setMinimumSectionSize(_LEAST)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        day = self.fontMetrics().horizontalAdvance(day_words(_WIDE_DAY)) + _AROUND_DAY
        for column, width in _WIDTHS.items():
            self.resizeSection(column, max(width, day) if column in _DAYS else width)
        self.sectionClicked.connect(self._want)
        self.sectionResized.connect(self.changed)
        self.sectionMoved.connect(self.changed)
        self._order = Order.CLIPPED

    @property
    def cells(self) -> tuple[Cell, ...]:
        """From left to right."""
        columns = (Column(self.logicalIndex(place)) for place in range(self.count()))
        return tuple(Cell(each, self.sectionPosition(each), self.sectionSize(each)) for each in columns)

    def show_order(self, order: Order) -> None:
        """Show by which column the list is sorted, and which way; none for an order that is no column's."""
        self._order = order
        column = next((column for column, orders in _ORDERS.items() if order in orders), None)
        self.setSortIndicatorShown(column is not None)
        if column is not None:
            upward = Qt.SortOrder.AscendingOrder if order in _UPWARD else Qt.SortOrder.DescendingOrder
            self.setSortIndicator(column, upward)

    @property
    def arrangement(self) -> QByteArray:
        """Widths and order, to be remembered."""
        return self.saveState()

    def restore(self, state: QByteArray) -> None:
        """Put them as they were; what another version with other columns has written does nothing."""
        order = self._order
        if self.restoreState(state):
            self.show_order(order)
            self.changed.emit()

    def _want(self, section: int) -> None:
        first, second = _ORDERS.get(Column(section), (None, None))
        if first and second:
            self.order_wanted.emit(second if self._order is first else first)


class _Heads(QAbstractTableModel):
    def rowCount(self, parent: Index = _TOP) -> int:
        return 0

    def columnCount(self, parent: Index = _TOP) -> int:
        return len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("Columns", str(_WORDS[Column(section)]))
        return None


def cell_words(card: Card, column: Column, progress: Progress | None) -> str:
    """What stands in ``column`` for ``card``. One that is not kept says in the place of a source what becomes of it."""
    match column:
        case Column.TITLE:
            return f"★ {title_words(card)}" if card.starred else title_words(card)
        case Column.SOURCE if card.state is State.WAITING:
            return waiting_words(card, progress)
        case Column.SOURCE:
            return card.failure or card.source
        case Column.PUBLISHED:
            return day_words(card.published) if card.published else ""
        case Column.CLIPPED:
            return day_words(card.clipped_at.astimezone())
        case Column.TAGS:
            return ", ".join(card.tags)
