"""The addresses of clippings: opened in the browser, or copied."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from clipper.gui.cards import Listing
from clipper.gui.carried import address_of
from clipper.gui.notices import Notices
from clipper.gui.outside import open_address

_MOST = 10
"""Tabs that are opened at a time: with all of 100,000 selected, a slip would end the browser."""


class Browsing(QObject):
    """Pasted texts have no address and are passed over."""

    def __init__(self, listing: Listing, notices: Notices) -> None:
        super().__init__(listing)
        self._listing = listing
        self._notices = notices

    def open_selected(self) -> None:
        self.open(self._listing.selected[:_MOST])

    def open(self, numbers: tuple[int, ...]) -> None:
        """Open the pages of these clippings in the browser."""
        for address in self._addresses(numbers):
            open_address(address, self._notices)

    def copy_selected(self) -> None:
        """Put the addresses of the selection on the clipboard, one a line."""
        QGuiApplication.clipboard().setText("\n".join(self._addresses(self._listing.selected)))

    def _addresses(self, numbers: tuple[int, ...]) -> list[str]:
        cards = (self._listing.card(number) for number in numbers)
        return [address for card in cards if card and (address := address_of(card))]
