"""A timer in the window that beats as long as its events are looked after."""

import time
from collections.abc import Callable

_BEAT = 2
"""Milliseconds."""
_PATIENCE = 600.0


class Pulse:
    """What lies between two beats is one turn of the window's events."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._timer = QTimer(interval=_BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last = 0.0
        self._turns: list[float] = []

    def until(self, do: Callable[[], object], done: Callable[[], bool]) -> tuple[float, list[float]]:
        """The seconds that ``do`` takes until ``done``, and those of each turn meanwhile."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        look = QTimer(interval=5)
        look.timeout.connect(lambda: loop.quit() if done() or time.monotonic() > began + _PATIENCE else None)
        began = self._last = time.monotonic()
        self._turns = []
        self._timer.start()
        QTimer.singleShot(0, do)
        look.start()
        loop.exec()
        self._timer.stop()
        return time.monotonic() - began, self._turns

    def rest(self, seconds: float) -> None:
        """Let the window look after its events for so many seconds."""
        began = time.monotonic()
        self.until(lambda: None, lambda: time.monotonic() > began + seconds)

    def _beat(self) -> None:
        now = time.monotonic()
        self._turns.append(now - self._last)
        self._last = now
