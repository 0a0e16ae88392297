"""How alive the window is while pages are clipped and cut: the lengths of its turns of events."""

import argparse
import os
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.fetching.desks import desk_for
from tests.bench.fetching.press import press
from tests.bench.pulse import Pulse

_LATENCY = 0.05
_USUAL = 0.016
"""Seconds that a turn takes at most, of 99 in a hundred."""
_LONGEST = 0.100


def run(arguments: argparse.Namespace) -> bool:
    """A list of links is pasted; the figures are of the time until all are kept."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Qt only where it is measured.
    from PySide6.QtGui import QGuiApplication

    from clipper.gui.window import Assembly, Memory
    from tests.bench.windows import application_and_theme

    _, theme = application_and_theme()
    count = arguments.pages
    with (
        press(_LATENCY) as paper,
        desk_for(cutting_processes=1, with_clerk=arguments.clerk) as desk,
        TemporaryDirectory() as home,
    ):
        assembly = Assembly(desk, theme, Memory(Path(home, "window.ini")))
        assembly.window.show()
        moved = [0, 0]
        assembly.queue.moved.connect(lambda done, total: moved.__setitem__(slice(None), (done, total)))
        began: list[float] = []
        pulse = Pulse()

        def paste() -> None:
            began.append(time.monotonic())
            QGuiApplication.clipboard().setText("\n".join(f"{paper}/story/{n}" for n in range(count)))
            assembly.taking_in.paste()

        if desk.clerk:
            desk.clerk.begin()
        pulse.rest(2.0)
        seconds, turns = pulse.until(
            paste,
            lambda: time.monotonic() > began[0] + 2 and len(assembly.listing.numbers) == count and moved == [0, 0],
        )
        assembly.window.close()
    turns.sort()
    usual, longest = turns[int(len(turns) * 0.99)], turns[-1]
    print(f"   {count} pages in {seconds:.1f} s, {count / seconds:.1f} a second")
    print(f"   {len(turns)} turns, the median {_ms(turns[len(turns) // 2])}")
    print(f"   99 % within {_ms(usual)} (at most {_ms(_USUAL)}), the longest {_ms(longest)} (at most {_ms(_LONGEST)})")
    return usual <= _USUAL and longest <= _LONGEST


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"
