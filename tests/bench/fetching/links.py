"""Thousands of links pasted into the window at once: how long until all are listed, and how alive it is meanwhile."""

import argparse
import os
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.fetching.desks import desk_for
from tests.bench.fetching.press import press
from tests.bench.pulse import Pulse

_MOST = 3.0
"""Seconds from the paste until all are listed."""
_LONGEST = 0.100
"""Seconds that the window may be busy with one thing."""


def run(arguments: argparse.Namespace) -> bool:
    """Pasted, fetched for a while, stopped, undone, redone and undone again."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Qt only where it is measured.
    from PySide6.QtGui import QGuiApplication

    from clipper.gui.window import Assembly, Memory
    from tests.bench.windows import application_and_theme

    _, theme = application_and_theme()
    count = arguments.links
    fine = True
    with (
        press(0.05) as paper,
        desk_for(cutting_processes=1, hosts=1) as desk,
        TemporaryDirectory() as home,
    ):
        assembly = Assembly(desk, theme, Memory(Path(home, "window.ini")))
        assembly.window.show()
        window, queue = assembly.window, assembly.queue
        moved = [0, 0]
        queue.moved.connect(lambda done, total: moved.__setitem__(slice(None), (done, total)))
        links = "\n".join(f"{paper}/story/{n}" for n in range(count))
        pulse = Pulse()

        def measure(what: str, do: Callable[[], object], done: Callable[[], bool], most: float) -> bool:
            seconds, turns = pulse.until(do, done)
            longest = max(turns, default=0.0)
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
