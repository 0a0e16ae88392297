"""How soon after its start the window is painted, beside a bare window of Qt's in the same run."""

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from clipper.library import Query, find, open_library
from tests.bench.synthetic import fill

_STARTS = 7
_MOST = 2.0
"""Times a bare window's start."""
_LONGEST = 1.0
"""Seconds."""
_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)

application = QApplication([])
window = Window()
window.resize(1360, 860)
window.show()
application.exec()
"""
_OURS = """
import sys
from clipper.__main__ import main
from clipper.gui.cards.list_view import CardList

painted = CardList.paintEvent

def paint(self, event):
    painted(self, event)
    if self.model() and self.model().rowCount():
        print("painted", flush=True)

CardList.paintEvent = paint
sys.argv = ["clipper", "--library", sys.argv[1]]
main()
"""
"""Painted is the window when its list is, with clippings in it: later than Qt would say."""


def run(arguments: argparse.Namespace) -> bool:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory() as home:
        os.environ["CLIPPER_SETTINGS"] = str(Path(home, "settings.toml"))
        place = arguments.place or str(Path(home, "library"))
        _fill(place, arguments.size)
        starts = [(_seconds(_BARE), _seconds(_OURS, place)) for _ in range(_STARTS + 1)][1:]
    bare, ours = (statistics.median(each) for each in zip(*starts, strict=True))
    print(f"   bare {bare:.2f} s, ours with {arguments.size:,} clippings {ours:.2f} s (at most {_LONGEST})")
    print(f"   {ours / bare:.2f} times a bare window's (at most {_MOST}); medians of {_STARTS} starts each, by turns")
    return ours <= _LONGEST and ours <= _MOST * bare


def _fill(place: str, size: int) -> None:
    with open_library(place) as library:
        if not find(library, Query(), most=1):
            fill(library, size)


def _seconds(code: str, *words: str) -> float:
    """From the start of a process until it has painted."""
    began = time.monotonic()
    with subprocess.Popen([sys.executable, "-c", code, *words], stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "painted\n"
            return time.monotonic() - began
        finally:
            process.kill()
