"""A cleaner that is newer than the clippings: offered once, in a notice, some time after the window has opened."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, QTimer

from clipper.desk import UPKEEP_LANE, cleaner_of_today, cut_by_another
from clipper.gui.bridge import Bridge
from clipper.gui.notices import Action, Notices
from clipper.gui.recutting.presenter import Recutting
from clipper.jobs import Watch
from clipper.languages import placed

_TOPIC = "newer"
_AFTER = 30_000
"""Milliseconds: whoever opens the window wants to read first."""


class Newer(QObject):
    """Says it once for each version of the cleaner."""

    def __init__(
        self, recutting: Recutting, bridge: Bridge, notices: Notices, told: str, keep: Callable[[str], None]
    ) -> None:
        """``told`` is the version that was spoken of last; ``keep`` remembers another."""
        super().__init__(recutting)
        self._recutting = recutting
        self._bridge = bridge
        self._notices = notices
        self._told = told
        self._keep = keep
        QTimer.singleShot(_AFTER, self, self.look)

    def look(self) -> None:
        """See whether there is something to offer."""
        self._bridge.run(UPKEEP_LANE, self._older, self._offer, otherwise=lambda _: None)

    def _older(self, watch: Watch) -> tuple[str, int]:
        """On the lane: the version of today, and how many clippings another one has cut."""
        desk = self._bridge.desk
        version = cleaner_of_today(desk, watch)
        return version, 0 if version == self._told else len(cut_by_another(desk, watch))

    def _offer(self, found: tuple[str, int]) -> None:
        version, count = found
        if version == self._told:
            return
        self._told = version
        self._keep(version)
        if count:
            words = self.tr("The cleaner is newer than the one that cut %1 of the clippings.")
            if count == 1:
                words = self.tr("The cleaner is newer than the one that cut one of the clippings.")
            words = placed(words, QLocale().toString(count))
            self._notices.say(_TOPIC, words, Action(self.tr("See what would change…"), self._recutting.start_older))
