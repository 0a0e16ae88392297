"""The clippings that are being fetched and cut, or wait for their turn."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from clipper.clipping import State
from clipper.desk import CLIPPING_LANE, LIBRARY_LANE, finish
from clipper.gui.bridge import Bridge
from clipper.gui.notices import Notices
from clipper.jobs import Job


class Queue(QObject):
    """Each clipping is worked on once at a time."""

    moved = Signal(int, int)
    """How many of how many are done since the queue was last empty; 0 of 0 when it is empty."""

    def __init__(self, bridge: Bridge, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._notices = notices
        self._jobs: dict[int, Job[State]] = {}
        self._done = 0

    def go_on_with(self, numbers: tuple[int, ...]) -> None:
        """Have these finished, if they wait: one after another, as many at once as the desk allows."""
        if numbers and not self._jobs:
            # What cuts pages is made ready while the first of them is fetched.
            self._bridge.run(LIBRARY_LANE, lambda _: self._bridge.desk.cutter.warm_up())
        for number in numbers:
            if number not in self._jobs:
                self._jobs[number] = self._bridge.run(
                    CLIPPING_LANE,
                    partial(finish, self._bridge.desk, number),
                    partial(self._finished, number),
                    otherwise=partial(self._out_of_order, number),
                    stopped=partial(self._finished, number),
                )
        self._tell()

    def _finished(self, number: int, state: State = State.WAITING) -> None:
        del self._jobs[number]
        self._done += 1
        if not self._jobs:
            self._done = 0
        self._tell()

    def _out_of_order(self, number: int, error: Exception) -> None:
        """Not the page but the library failed: said once, however many clippings it stops."""
        self._finished(number)
        self._notices.problem(error, "library")

    def _tell(self) -> None:
        self.moved.emit(self._done, self._done + len(self._jobs))
