"""The commands that put a collection in order, shown where there is one to be put in order."""

from functools import partial

from PySide6.QtCore import QObject

from clipper.gui.cards import Listing
from clipper.gui.commands import Commands, Menu
from clipper.gui.filing import Ordering


class AboutOrder(QObject):
    def __init__(self, commands: Commands, listing: Listing, ordering: Ordering) -> None:
        super().__init__(listing)
        self._ordering = ordering
        commands.divide(Menu.CLIPPING)
        add, add_to_list = partial(commands.add, Menu.CLIPPING), partial(commands.add_to_list, Menu.CLIPPING)
        self._actions = (
            add_to_list(self.tr("Move up"), partial(ordering.move, -1), ("Alt+Shift+Up",)),
            add_to_list(self.tr("Move down"), partial(ordering.move, 1), ("Alt+Shift+Down",)),
            add(self.tr("Heading above…"), ordering.head, ("Alt+Shift+H",)),
            add(self.tr("Rename the heading…"), ordering.rehead),
            add(self.tr("Take the heading out"), ordering.unhead),
        )
        listing.listed.connect(self._show)
        self._show()

    def _show(self) -> None:
        for action in self._actions:
            action.setVisible(self._ordering.possible)
