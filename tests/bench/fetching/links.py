"""Thousands of links pasted into the window at once: how long until all are listed, and how alive it is meanwhile."""

import argparse
import os
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.fetching.desks import desk_for
from tests.bench.fetching.press import press

_MOST = 3.0
"""Seconds from the paste until all are listed."""
_LONGEST = 0.100
"""Seconds that the window may be busy with one thing."""
_PATIENCE = 120.0
_BEAT = 2
"""Milliseconds."""


def run(arguments: argparse.Namespace) -> bool:
    """Pasted, fetched for a while, stopped, undone, redone and undone again."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Qt only where it is measured.
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    from clipper.gui.session import stay_alert
    from clipper.gui.theme import Theme, interface_font
    from clipper.gui.window import Assembly, Memory

    application = QApplication.instance() or QApplication([])
    application.setFont(interface_font(application.font()))
    count = arguments.links
    fine = True
    with (
        press(0.05) as paper,
        desk_for(cutting_processes=1, hosts=1) as desk,
        TemporaryDirectory() as home,
    ):
        assembly = Assembly(desk, Theme(application), Memory(Path(home, "window.ini")))
        assembly.window.show()
        stay_alert()
        window, queue = assembly.window, assembly.queue
        moved = [0, 0]
        queue.moved.connect(lambda done, total: moved.__setitem__(slice(None), (done, total)))
        links = "\n".join(f"{paper}/story/{n}" for n in range(count))
        pulse = _Pulse(application)

        def measure(what: str, do: Callable[[], object], done: Callable[[], bool], most: float) -> bool:
            seconds, longest = pulse.until(do, done)
            print(f"   {what}: {seconds:.2f} s (at most {most}), longest turn {longest * 1000:.0f} ms", flush=True)
            return seconds <= most and longest <= _LONGEST

        def paste() -> None:
            QGuiApplication.clipboard().setText(links)
            assembly.taking_in.paste()

        pulse.rest(1.0)
        fine &= measure("listed", paste, lambda: len(assembly.listing.numbers) == count, _MOST)
        fine &= measure("in line", lambda: None, lambda: moved[1] > 0 and not queue.coming, _MOST)
        began = time.monotonic()
        fine &= measure("fetching goes on", lambda: None, lambda: time.monotonic() > began + 5, 6.0)
        print(f"   {moved[0]} of {moved[1]} done; the foot says {window.foot.words}")
        if arguments.picture:
            window.resize(1280, 800)
            pulse.rest(0.5)
            window.grab().save(arguments.picture)
        fine &= measure("stopped", queue.stop, lambda: moved == [0, 0], _MOST)
        fine &= measure("undone", assembly.acting.undo_last, lambda: not assembly.listing.numbers, _MOST)
        fine &= measure("redone", assembly.acting.redo_last, lambda: moved[1] > 0 and not queue.coming, _MOST)
        fine &= measure("undone", assembly.acting.undo_last, lambda: moved == [0, 0], _MOST)
        window.close()
    return fine


class _Pulse:
    """Beats as long as the window's events are looked after; what lies between two beats is one turn of them."""

    def __init__(self, application: object) -> None:
        from PySide6.QtCore import QTimer

        self._application = application
        self._timer = QTimer(interval=_BEAT)
        self._timer.timeout.connect(self._beat)
        self._last = self._longest = 0.0

    def until(self, do: Callable[[], object], done: Callable[[], bool]) -> tuple[float, float]:
        """The seconds that ``do`` takes until ``done``, and those of the longest turn."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        look = QTimer(interval=5)
        look.timeout.connect(lambda: loop.quit() if done() or time.monotonic() > began + _PATIENCE else None)
        began = self._last = time.monotonic()
        self._longest = 0.0
        self._timer.start()
        QTimer.singleShot(0, do)
        look.start()
        loop.exec()
        self._timer.stop()
        return time.monotonic() - began, self._longest

    def rest(self, seconds: float) -> None:
        began = time.monotonic()
        self.until(lambda: None, lambda: time.monotonic() > began + seconds)

    def _beat(self) -> None:
        now = time.monotonic()
        self._longest = max(self._longest, now - self._last)
        self._last = now
