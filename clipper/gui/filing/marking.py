"""Star these, I have read these: and the other way round."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from clipper.clipping import Card
from clipper.desk import star, tick
from clipper.gui.acting import Acting
from clipper.gui.cards import Listing

_TOPIC = "marking"


class Marking(QObject):
    """Acts on the selection; what all of it has is taken away, what some of it lacks is given to all."""

    def __init__(self, listing: Listing, acting: Acting) -> None:
        super().__init__(listing)
        self._listing = listing
        self._acting = acting

    def star(self) -> None:
        numbers, starred = self._selected(lambda card: card.starred)
        if numbers and starred:
            text = self.tr("The star is gone.") if len(numbers) == 1 else self.tr("The stars are gone.")
            self._acting.tell(_TOPIC, text, lambda desk: star(desk, numbers, starred=False))
        elif numbers:
            text = self.tr("Starred.") if len(numbers) == 1 else self.tr("%n clippings are starred.", "", len(numbers))
            self._acting.tell(_TOPIC, text, lambda desk: star(desk, numbers))

    def tick(self) -> None:
        """As read, or as unread."""
        numbers, read = self._selected(lambda card: card.read)
        if numbers and read:
            text = self.tr("Unread again.")
            if len(numbers) > 1:
                text = self.tr("%n clippings are unread again.", "", len(numbers))
            self._acting.tell(_TOPIC, text, lambda desk: tick(desk, numbers, read=False))
        elif numbers:
            text = self.tr("Read.") if len(numbers) == 1 else self.tr("%n clippings are read.", "", len(numbers))
            self._acting.tell(_TOPIC, text, lambda desk: tick(desk, numbers))

    def _selected(self, has: Callable[[Card], bool]) -> tuple[tuple[int, ...], bool]:
        """The selected clippings, and whether all of them, as far as their cards are here, have it."""
        numbers = self._listing.selected
        cards = [card for card in map(self._listing.card, numbers) if card]
        return numbers, bool(cards) and all(map(has, cards))
