"""These tell the same story, this one tells another: what the user decides about twins."""

from PySide6.QtCore import QObject

from clipper.desk import Desk, join, split
from clipper.gui.acting import Acting
from clipper.gui.cards import Listing

_TOPIC = "twins"


class Twinning(QObject):
    """Acts on the selection."""

    def __init__(self, listing: Listing, acting: Acting) -> None:
        super().__init__(listing)
        self._listing = listing
        self._acting = acting

    def join(self) -> None:
        """Say that all that are selected tell the same story."""
        first, *others = self._listing.selected or (0,)
        if not others:
            return

        def join_all(desk: Desk) -> int:
            return max(len(join(desk, first, other)) for other in others)

        def words(together: int) -> str:
            return self.tr("%n clippings tell the same story.", "", together)

        self._acting.tell(_TOPIC, words, join_all)

    def split(self) -> None:
        """Say that each that is selected tells another story than those it was grouped with."""
        numbers = self._listing.selected
        text = self.tr("It stands alone now.") if len(numbers) == 1 else self.tr("They stand alone now.")

        def split_all(desk: Desk) -> None:
            for number in numbers:
                split(desk, number)

        self._acting.tell(_TOPIC, text, split_all)
