"""Small pictures for the list: made off the GUI thread, the ones asked for last first, and remembered."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QPixmap

from clipper.desk import LIBRARY_LANE, thumbnail
from clipper.gui.bridge import Bridge
from clipper.jobs import Watch

_KEPT = 400
"""Pixmaps that are remembered: some 7 MB at 100 %, 26 MB at 200 %."""
_WAITING = 40
"""Requests that wait; older ones have been scrolled out of sight and will be asked for again when they return."""


class Thumbnails(QObject):
    """A picture a digest, filling ``size`` at the screen's own resolution."""

    arrived = Signal(str)

    def __init__(self, bridge: Bridge, size: QSize, ratio: Callable[[], float], parent: QObject | None = None) -> None:
        """``ratio`` tells the device pixels in a pixel of the screen that the pictures are shown on."""
        super().__init__(parent)
        self._bridge = bridge
        self._size = size
        self._ratio = ratio
        self._known: OrderedDict[tuple[str, float], QPixmap | None] = OrderedDict()
        self._waiting: OrderedDict[tuple[str, float], None] = OrderedDict()
        self._at_work = False

    def get(self, digest: str) -> QPixmap | None:
        """The small picture, or None: if it is not made yet it will be, and ``arrived`` tells when."""
        key = digest, self._ratio()
        if key in self._known:
            self._known.move_to_end(key)
            return self._known[key]
        self._waiting[key] = None
        self._waiting.move_to_end(key)
        while len(self._waiting) > _WAITING:
            self._waiting.popitem(last=False)
        self._go_on()
        return None

    def _go_on(self) -> None:
        """One at a time: the lane is needed for more pressing things."""
        if self._at_work or not self._waiting:
            return
        key, _ = self._waiting.popitem()
        digest, ratio = key
        width, height = (round(side * ratio) for side in (self._size.width(), self._size.height()))
        desk = self._bridge.desk

        def make(_: Watch) -> QImage:
            return QImage.fromData(thumbnail(desk, digest, width, height))

        self._at_work = True
        self._bridge.run(
            LIBRARY_LANE,
            make,
            lambda image: self._remember(key, QPixmap.fromImage(image)),
            otherwise=lambda _: self._remember(key, None),
        )

    def _remember(self, key: tuple[str, float], picture: QPixmap | None) -> None:
        self._known[key] = picture
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
        self._at_work = False
        self.arrived.emit(key[0])
        self._go_on()
