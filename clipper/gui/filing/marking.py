"""Star these, I have read these: and the other way round."""

from PySide6.QtCore import QObject

from clipper.desk import Desk, cards, star, tick
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
        numbers = self._listing.selected

        def toggle(desk: Desk) -> bool:
            wanted = not all(card.starred for card in cards(desk, numbers))
            star(desk, numbers, starred=wanted)
            return wanted

        def words(starred: bool) -> str:  # noqa: FBT001 - what ``toggle`` answers
            if not starred:
                return self.tr("The star is gone.") if len(numbers) == 1 else self.tr("The stars are gone.")
            return self.tr("Starred.") if len(numbers) == 1 else self.tr("%n clippings are starred.", "", len(numbers))

        if numbers:
            self._acting.tell(_TOPIC, words, toggle)

    def tick(self) -> None:
        """As read, or as unread."""
        numbers = self._listing.selected

        def toggle(desk: Desk) -> bool:
            wanted = not all(card.read for card in cards(desk, numbers))
            tick(desk, numbers, read=wanted)
            return wanted

        def words(read: bool) -> str:  # noqa: FBT001 - what ``toggle`` answers
            if not read and len(numbers) > 1:
                return self.tr("%n clippings are unread again.", "", len(numbers))
            if not read:
                return self.tr("Unread again.")
            return self.tr("Read.") if len(numbers) == 1 else self.tr("%n clippings are read.", "", len(numbers))

        if numbers:
            self._acting.tell(_TOPIC, words, toggle)
