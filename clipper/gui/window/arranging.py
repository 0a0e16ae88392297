"""The commands by which the list is shown otherwise: cards or columns, sorted, in groups, each story once."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from clipper.desk import Grouping, Order
from clipper.gui.cards import ORDERS, Listing, grouping_words, offered_orders, order_words
from clipper.gui.commands import Commands, Menu
from clipper.gui.window.memory import Memory
from clipper.gui.window.window import Window


class Arranging(QObject):
    """What is ticked in the menu is how the list is."""

    def __init__(self, window: Window, commands: Commands, listing: Listing, memory: Memory) -> None:
        super().__init__(window)
        self._list, self._listing, self._memory = window.cards.list, listing, memory
        add = partial(commands.add, Menu.LIST)
        self._cards = add(self.tr("Cards"), partial(self._list.show_columns, shown=False))
        self._columns = add(self.tr("Columns"), partial(self._list.show_columns, shown=True))
        commands.divide(Menu.LIST)
        self._orders = {order: add(order_words(order), partial(self._sort, order)) for order in ORDERS}
        commands.divide(Menu.LIST)
        self._groupings = {each: add(grouping_words(each), partial(self._group, each)) for each in Grouping}
        commands.divide(Menu.LIST)
        self._fold = add(self.tr("Fold copies of one story"), self._fold_copies)
        shapes = (self._cards, self._columns)
        self.for_readers = (*shapes, *self._orders.values(), *self._groupings.values(), self._fold)
        """Nobody is refused any."""
        for action in self.for_readers:
            action.setCheckable(True)
        if memory.columns is not None:
            self._list.heads.restore(memory.columns)
        self._list.show_columns(shown=memory.in_columns)
        listing.fold(folded=memory.folds_copies)
        listing.listed.connect(self._tick)
        self._list.columns_changed.connect(self._keep)
        self._list.columns_changed.connect(self._tick)
        self._tick()

    def _sort(self, order: Order) -> None:
        self._listing.arrange(replace(self._listing.arrangement, order=order))

    def _group(self, grouping: Grouping) -> None:
        self._listing.arrange(replace(self._listing.arrangement, grouping=grouping))

    def _fold_copies(self) -> None:
        self._listing.fold(folded=self._fold.isChecked())
        self._memory.keep_folds_copies(folded=self._fold.isChecked())

    def _keep(self) -> None:
        self._memory.keep_columns(self._list.heads.arrangement, shown=self._list.in_columns)

    def _tick(self) -> None:
        query, grouping = self._listing.query, self._listing.arrangement.grouping
        sensible = offered_orders(query)
        for order, action in self._orders.items():
            action.setVisible(order in sensible)
            action.setChecked(order is query.order)
        for each, action in self._groupings.items():
            action.setChecked(each is grouping)
        self._fold.setVisible(not self._listing.by_hand and not query.trashed)
        self._fold.setChecked(self._listing.folded)
        self._cards.setChecked(not self._list.in_columns)
        self._columns.setChecked(self._list.in_columns)
