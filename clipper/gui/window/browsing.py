"""The addresses of clippings: opened in the browser, or copied."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from clipper.clipping import Card
from clipper.desk import LIBRARY_LANE, cards
from clipper.gui.bridge import Bridge
from clipper.gui.cards import Listing
from clipper.gui.carried import address_of
from clipper.gui.notices import Notices
from clipper.gui.outside import open_address

_MOST = 10
"""Tabs that are opened at a time: with all of 100,000 selected, a slip would end the browser."""


class Browsing(QObject):
    """Pasted texts have no address and are passed over."""

    def __init__(self, listing: Listing, bridge: Bridge, notices: Notices) -> None:
        super().__init__(listing)
        self._listing = listing
        self._bridge = bridge
        self._notices = notices

    def open_selected(self) -> None:
        self.open(self._listing.selected[:_MOST])

    def open(self, numbers: tuple[int, ...]) -> None:
        """Open the pages of these clippings in the browser."""
        self._with_addresses(numbers, self._open)

    def copy_selected(self) -> None:
        """Put the addresses of the selection on the clipboard, one a line."""
        self._with_addresses(self._listing.selected, self._copy)

    def _copy(self, addresses: list[str]) -> None:
        QGuiApplication.clipboard().setText("\n".join(addresses))

    def _open(self, addresses: list[str]) -> None:
        for address in addresses:
            open_address(address, self._notices)

    def _with_addresses(self, numbers: tuple[int, ...], do: Callable[[list[str]], object]) -> None:
        """All of them: a selection may be longer than what of it has been in sight."""

        def found(shown: tuple[Card, ...]) -> None:
            do([address for card in shown if (address := address_of(card))])

        self._bridge.run(LIBRARY_LANE, lambda _: cards(self._bridge.desk, numbers), found)
