"""Says once that there is no network, and takes it back when there is one again."""

from PySide6.QtCore import QObject, QTimer

from clipper.desk import is_offline
from clipper.gui.bridge import Bridge
from clipper.gui.notices import Notices

_TOPIC = "network"
_LOOK_AGAIN = 1_000
"""Milliseconds."""


class OfflineNotice(QObject):
    def __init__(self, bridge: Bridge, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._notices = notices
        self._said = False
        self._clock = QTimer(self, interval=_LOOK_AGAIN)
        self._clock.timeout.connect(self.look)

    def look(self) -> None:
        """Look whether something waits for want of a network."""
        offline = is_offline(self._bridge.desk)
        if offline and not self._said:
            self._notices.say(_TOPIC, self.tr("There is no network. What waits is gone on with when there is one."))
            self._clock.start()
        elif self._said and not offline:
            self._notices.done_with(_TOPIC)
            self._clock.stop()
        self._said = offline
