"""The clippings that are being fetched and cut, or wait for their turn."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from clipper.clipping import State
from clipper.desk import CLIPPING_LANE, LIBRARY_LANE, InLine, finish, in_line
from clipper.gui.bridge import Bridge
from clipper.gui.notices import Notices
from clipper.gui.taking_in.offline import OfflineNotice
from clipper.jobs import Job


class Queue(QObject):
    """Each clipping is worked on once at a time; one that is put off is gone on with when its time has come."""

    moved = Signal(int, int)
    """How many of how many are done since the queue was last empty; 0 of 0 when it is empty. What is put off is left
    out."""

    def __init__(self, bridge: Bridge, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._notices = notices
        self._offline = OfflineNotice(bridge, notices, self)
        self._coming: set[int] = set()
        self._jobs: dict[int, Job[State]] = {}
        self._put_off: dict[int, Job[State]] = {}
        self._done = 0

    def go_on_with(self, numbers: tuple[int, ...]) -> None:
        """Have these finished, if they wait: by turns of their hosts, as many at once as the desk allows."""
        new = tuple(number for number in numbers if number not in self._jobs and number not in self._coming)
        if new:
            self._coming.update(new)
            self._bridge.run(
                LIBRARY_LANE,
                lambda _: in_line(self._bridge.desk, new),
                partial(self._take, new),
                otherwise=partial(self._not_known, new),
            )
        self._tell()

    def stop(self, numbers: Iterable[int] | None = None) -> None:
        """Stop with these, or with all; they wait on in the library until somebody goes on with them."""
        chosen = None if numbers is None else set(numbers)
        for jobs in (self._jobs, self._put_off):
            for number, job in tuple(jobs.items()):
                if chosen is None or number in chosen:
                    job.cancel()
        self._coming -= self._coming if chosen is None else chosen

    def _take(self, asked: tuple[int, ...], found: tuple[InLine, ...]) -> None:
        for each in found:
            # Unless it was stopped meanwhile.
            if each.number in self._coming:
                self._begin(each)
        self._coming.difference_update(asked)
        self._tell()

    def _begin(self, each: InLine) -> None:
        earlier = self._put_off.pop(each.number, None)
        if earlier:
            earlier.cancel()
        jobs = self._put_off if each.delay and each.seconds > 0 else self._jobs
        jobs[each.number] = self._bridge.run(
            CLIPPING_LANE,
            partial(finish, self._bridge.desk, each.number),
            partial(self._finished, each.number),
            otherwise=partial(self._out_of_order, each.number),
            stopped=partial(self._leave, each.number),
            key=each.host,
            after=each.seconds,
        )

    def _finished(self, number: int, state: State) -> None:
        self._leave(number)
        if state is State.WAITING:
            self._offline.look()
            self.go_on_with((number,))

    def _leave(self, number: int) -> None:
        for jobs in (self._jobs, self._put_off):
            job = jobs.get(number)
            # One that was put off and then hastened has another job by now.
            if job is not None and job.future.done():
                del jobs[number]
                self._done += jobs is self._jobs
        if not self._jobs:
            self._done = 0
        self._tell()

    def _out_of_order(self, number: int, error: Exception) -> None:
        """Not the page but the library failed: said once, however many clippings it stops."""
        self._leave(number)
        self._notices.problem(error, "library")

    def _not_known(self, asked: tuple[int, ...], error: Exception) -> None:
        self._coming.difference_update(asked)
        self._notices.problem(error, "library")
        self._tell()

    def _tell(self) -> None:
        left = len(self._jobs) + len(self._coming)
        self.moved.emit(self._done if left else 0, self._done + left if left else 0)
