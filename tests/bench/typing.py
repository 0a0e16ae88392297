"""How long one waits for the first hits after a key in the search field: the real window, a large library."""

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clipper.desk import load, open_desk
from clipper.gui.cards.model import CardRole
from clipper.gui.searching.words import is_short
from clipper.gui.theme import Theme, interface_font
from clipper.gui.window import Assembly, Memory
from clipper.library import Query, find, open_library
from clipper.places import settings_file
from tests.bench.library import told
from tests.bench.synthetic import fill, words_of

_TARGET = 100
_LONGEST = 10.0
_BETWEEN_KEYS = 0.12
"""Seconds: a fast typist's."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--size", type=int, default=100_000, help="clippings (100000)")
    parser.add_argument("--place", default="", help="a folder that is used again if it is there")


def run(arguments: argparse.Namespace) -> None:
    place = arguments.place or f"library-{arguments.size}"
    with open_library(place) as library:
        if not find(library, Query(), most=1):
            fill(library, arguments.size)
    application = QApplication([])
    application.setFont(interface_font(application.font()))
    with open_desk(load(settings_file()), place, cutting_processes=0) as desk, tempfile.TemporaryDirectory() as home:
        assembly = Assembly(desk, Theme(application), Memory(Path(home) / "window.ini"))
        assembly.window.show()
        _until(lambda: len(assembly.listing.numbers) >= arguments.size)
        _pause(1.0)
        typist = _Typist(assembly)
        for word in _words():
            typist.type(word)
        assembly.window.close()
    print(f"key to first rows, {len(typist.wall)} keys        {told(typist.wall)} (at most {_TARGET})")
    print(f"    the window's thread meanwhile      {told(typist.thread)}")
    print(f"    all threads                        {told(typist.process)}")
    print(f"after a letter or two of Latin         {told(typist.short)} (asked later on purpose)")


def _words() -> list[str]:
    rng = np.random.default_rng(42)
    places = (0, 8, 200, 5_000)
    return [words_of(language, rng)[place] for language in ("en", "ko", "ja", "zh") for place in places]


class _Typist:
    def __init__(self, assembly: Assembly) -> None:
        self._listing = assembly.listing
        self._list = assembly.window.cards.list
        self._search = assembly.window.bar.search
        self._begun = False
        self._listing.begun.connect(self._hear)
        self.wall: list[float] = []
        self.thread: list[float] = []
        self.process: list[float] = []
        self.short: list[float] = []

    def type(self, word: str) -> None:
        """One key after the other, each after the hits of the one before, then all of it away again."""
        for letter in word:
            self._press(letter)
            _pause(_BETWEEN_KEYS)
        self._begun = False
        self._search.clear_search()
        _until(lambda: self._begun)
        _pause(0.5)

    def _press(self, letter: str) -> None:
        self._begun = False
        clocks = (time.perf_counter, time.thread_time, time.process_time)
        before = [clock() for clock in clocks]
        if letter.isascii():
            QTest.keyClick(self._search, letter, Qt.KeyboardModifier.NoModifier)
        else:
            composed = QInputMethodEvent()
            composed.setCommitString(letter)
            QApplication.sendEvent(self._search, composed)
        _until(lambda: self._begun and self._shown)
        self._list.viewport().repaint()
        spent = [1000 * (clock() - began) for clock, began in zip(clocks, before, strict=True)]
        if is_short(self._search.text()):
            self.short.append(spent[0])
        else:
            for kept, each in zip((self.wall, self.thread, self.process), spent, strict=True):
                kept.append(each)

    def _hear(self) -> None:
        self._begun = True

    @property
    def _shown(self) -> bool:
        """Whether the row at the top is there with its words."""
        rows = self._list.model()
        return not self._listing.numbers or rows.index(0, 0).data(CardRole.CARD) is not None


def _until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + _LONGEST
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        QApplication.processEvents()
        time.sleep(0.0005)


def _pause(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.001)
