"""These tell the same story, this one tells another: what the user decides about twins."""

from functools import partial

from PySide6.QtCore import QObject

from clipper.desk import LIBRARY_LANE, join, split
from clipper.gui.bridge import Bridge
from clipper.gui.cards import Listing
from clipper.gui.notices import Action, Notices
from clipper.jobs import Watch

_TOPIC = "twins"


class Twinning(QObject):
    """Acts on the selection."""

    def __init__(self, listing: Listing, bridge: Bridge, notices: Notices) -> None:
        super().__init__(listing)
        self._listing = listing
        self._bridge = bridge
        self._notices = notices

    def join(self) -> None:
        """Say that all that are selected tell the same story."""
        first, *others = self._listing.selected or (0,)
        if not others:
            return
        desk = self._bridge.desk

        def join_all(_: Watch) -> int:
            return max(len(join(desk, first, other)) for other in others)

        self._bridge.run(LIBRARY_LANE, join_all, self._tell_joined)

    def split(self) -> None:
        """Say that each that is selected tells another story than those it was grouped with."""
        numbers = self._listing.selected
        desk = self._bridge.desk

        def split_all(_: Watch) -> dict[int, tuple[int, ...]]:
            return {number: split(desk, number) for number in numbers}

        self._bridge.run(LIBRARY_LANE, split_all, self._offer_back)

    def _tell_joined(self, together: int) -> None:
        text = self.tr("%n clippings tell the same story.", "", together)
        self._notices.mention(_TOPIC, text)

    def _offer_back(self, parted: dict[int, tuple[int, ...]]) -> None:
        parted = {number: others for number, others in parted.items() if others}
        if parted:
            text = self.tr("It stands alone now.") if len(parted) == 1 else self.tr("They stand alone now.")
            self._notices.mention(_TOPIC, text, Action(self.tr("Undo"), partial(self._join_again, parted)))

    def _join_again(self, parted: dict[int, tuple[int, ...]]) -> None:
        self._notices.done_with(_TOPIC)
        desk = self._bridge.desk

        def join_again(_: Watch) -> None:
            for number, others in parted.items():
                join(desk, number, others[0])

        self._bridge.run(LIBRARY_LANE, join_again)
