"""Throw these away, bring them back, try these again."""

from PySide6.QtCore import QObject

from clipper.clipping import Card, State
from clipper.desk import LIBRARY_LANE, cards, restore, trash, try_again
from clipper.gui.acting import Acting
from clipper.gui.bridge import Bridge
from clipper.gui.cards import Listing
from clipper.gui.notices import Notices
from clipper.gui.taking_in import Queue

_TOPIC = "trash"


class Discarding(QObject):
    """Acts on the selection. Nothing asks whether one is sure: everything here can be undone."""

    def __init__(self, listing: Listing, queue: Queue, bridge: Bridge, notices: Notices, acting: Acting) -> None:
        super().__init__(listing)
        self._listing = listing
        self._queue = queue
        self._bridge = bridge
        self._notices = notices
        self._acting = acting

    def trash(self) -> None:
        """Put the selected clippings into the trash, and select the one after them."""
        numbers = self._listing.selected
        if numbers and not self._listing.query.trashed:
            self._listing.select_beside(numbers)
            one, many = self.tr("Put into the trash."), self.tr("%n clippings are in the trash.", "", len(numbers))
            self._acting.tell(_TOPIC, one if len(numbers) == 1 else many, lambda desk: trash(desk, numbers))

    def restore(self) -> None:
        """Take the selected clippings out of the trash."""
        numbers = self._listing.selected
        if numbers and self._listing.query.trashed:
            self._listing.select_beside(numbers)
            self.restore_these(numbers)

    def restore_these(self, numbers: tuple[int, ...]) -> None:
        self._notices.done_with(_TOPIC)
        self._bridge.run(LIBRARY_LANE, lambda _: restore(self._bridge.desk, numbers))

    def retry(self) -> None:
        """Try those of the selected clippings again that have failed, and go on with those that wait."""
        self.retry_unkept(self._listing.selected)

    def retry_unkept(self, numbers: tuple[int, ...]) -> None:
        """Likewise those of ``numbers``."""
        self._bridge.run(LIBRARY_LANE, lambda _: cards(self._bridge.desk, numbers), self._retry_unkept)

    def _retry_unkept(self, found: tuple[Card, ...]) -> None:
        self.retry_these(tuple(card.number for card in found if card.state is not State.KEPT))

    def retry_these(self, numbers: tuple[int, ...]) -> None:
        if numbers:
            self._bridge.run(
                LIBRARY_LANE,
                lambda _: try_again(self._bridge.desk, numbers),
                lambda _: self._queue.go_on_with(numbers),
            )
