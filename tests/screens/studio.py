"""Waits until the window shows what it should, and takes its picture."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QApplication, QWidget

from clipper.gui.cards.model import CardRole
from clipper.gui.window import Assembly

LONGEST = 15_000
"""Milliseconds that a state may take to come about."""


class Studio:
    def __init__(self, assembly: Assembly, out: Path, suffix: str) -> None:
        self.assembly = assembly
        self.window = assembly.window
        self._out = out
        self._suffix = suffix

    def take(self, name: str, of: QWidget | None = None) -> None:
        """Write the window, or another, as it is to ``name``, once all that it shows has come."""
        self.wait(lambda: self._settled)
        (of or self.window).grab().save(str(self._out / f"{name}{self._suffix}.png"))

    def wait(self, condition: Callable[[], bool]) -> None:
        deadline = QDeadlineTimer(LONGEST)
        while not condition():
            if deadline.hasExpired():
                raise TimeoutError(f"the window never came to look as {condition}")
            QApplication.processEvents()

    def pause(self, milliseconds: int) -> None:
        deadline = QDeadlineTimer(milliseconds)
        while not deadline.hasExpired():
            QApplication.processEvents()

    def open_title(self, title: str) -> None:
        """Select the story with this headline and wait until it is read."""
        rows = self.window.cards.list.model()
        self.wait(lambda: self._number_of(title) is not None)
        number = self._number_of(title)
        self.assembly.listing.select(number)
        self.wait(lambda: self.window.reader.number == number)
        assert rows.rowCount()

    @property
    def _settled(self) -> bool:
        self.pause(400)  # thumbnails and pictures report nothing that could be waited for
        return True

    def _number_of(self, title: str) -> int | None:
        rows = self.window.cards.list.model()
        cards = [rows.index(row).data(CardRole.CARD) for row in range(rows.rowCount())]
        return next((card.number for card in cards if card and card.title == title), None)
