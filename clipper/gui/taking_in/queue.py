"""The clippings that are being fetched and cut, or wait for their turn."""

from collections import Counter
from collections.abc import Iterable
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QObject, Signal

from clipper.clipping import State
from clipper.desk import CLIPPING_LANE, LIBRARY_LANE, Advanced, InLine, finish_apart, in_line
from clipper.gui.bridge import Bridge
from clipper.gui.notices import Action, Notices
from clipper.gui.taking_in.line import Line
from clipper.gui.taking_in.offline import OfflineNotice
from clipper.jobs import Job, Progress, Stage

_STOPPED = "stopped"


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
        self._again: set[int] = set()
        """Those that are gone on with once they have stopped."""
        self._line = Line()
        self._hosts: Counter[str] = Counter()
        """How many jobs ask which host."""
        limits = bridge.desk.settings.fetch
        self._most_of_one = 2 * limits.per_host
        self._most = limits.hosts * self._most_of_one
        self._jobs: dict[int, Job[State]] = {}
        self._put_off: dict[int, Job[State]] = {}
        self._done = 0

    @property
    def coming(self) -> bool:
        """Whether there are some that have yet to be put in line."""
        return bool(self._coming)

    def go_on_with(self, numbers: tuple[int, ...]) -> None:
        """Have these finished, if they wait: by turns of their hosts, as many at once as the desk allows."""
        self._again.update(number for number in numbers if self._is_ending(number))
        new = tuple(number for number in numbers if not self._is_known(number))
        if new:
            self._coming.update(new)
            self._bridge.run(
                LIBRARY_LANE,
                lambda _: in_line(self._bridge.desk, new),
                partial(self._take, new),
                otherwise=partial(self._not_known, new),
            )
        self._tell()

    def look_again(self, numbers: tuple[int, ...]) -> None:
        """Go on with those of ``numbers`` that wait now, and stop with those that do not."""
        desk = self._bridge.desk
        self._bridge.run(LIBRARY_LANE, lambda _: in_line(desk, numbers), partial(self._go_on_or_stop, numbers))

    def _go_on_or_stop(self, asked: tuple[int, ...], found: tuple[InLine, ...]) -> None:
        waiting = tuple(each.number for each in found)
        self._stop(set(asked).difference(waiting))
        self.go_on_with(waiting)

    def stop(self, numbers: Iterable[int] | None = None) -> None:
        """Stop with these, or with all; they wait on in the library until somebody goes on with them."""
        under_way = self._coming.union(self._line, self._jobs, self._put_off)
        stopped = under_way if numbers is None else under_way.intersection(numbers)
        if stopped:
            self._stop(stopped)
            one, many = self.tr("1 clipping is stopped."), self.tr("%n clippings are stopped.", "", len(stopped))
            go_on = Action(self.tr("Go on"), partial(self._go_on, tuple(sorted(stopped, reverse=True))))
            self._notices.say(_STOPPED, one if len(stopped) == 1 else many, go_on)

    def withdraw(self) -> tuple[Future[State], ...]:
        """Stop with all, without a word: another window goes on with them once what is answered here has ended."""
        jobs = (*self._jobs.values(), *self._put_off.values())
        self._stop(self._coming.union(self._line, self._jobs, self._put_off))
        return tuple(job.future for job in jobs)

    def _stop(self, numbers: set[int]) -> None:
        self._line.leave(numbers)
        for jobs in (self._jobs, self._put_off):
            for number in numbers.intersection(jobs):
                jobs[number].cancel()
        self._coming -= numbers
        self._again -= numbers
        self._tell()

    def _go_on(self, numbers: tuple[int, ...]) -> None:
        self._notices.done_with(_STOPPED)
        self.go_on_with(numbers)

    def _is_ending(self, number: int) -> bool:
        return any((job := jobs.get(number)) and job.token.cancelled for jobs in (self._jobs, self._put_off))

    def _is_known(self, number: int) -> bool:
        return number in self._jobs or number in self._line or number in self._coming

    def _take(self, asked: tuple[int, ...], found: tuple[InLine, ...]) -> None:
        for each in found:
            # Unless it was stopped meanwhile.
            if each.number not in self._coming:
                continue
            if each.delay and each.seconds > 0:
                self._begin(each, self._put_off)
            else:
                self._line.add(each)
        self._coming.difference_update(asked)
        self._hand_over()
        self._tell()

    def _hand_over(self) -> None:
        """Have as many in the desk's lane as keep it busy. A job for each of thousands would stall the window."""
        while len(self._jobs) < self._most:
            each = self._line.next(lambda host: self._hosts[host] < self._most_of_one)
            if each is None:
                return
            self._begin(each, self._jobs)

    def _begin(self, each: InLine, jobs: dict[int, Job[State]]) -> None:
        earlier = self._put_off.pop(each.number, None)
        if earlier:
            earlier.cancel()
        if jobs is self._jobs:
            self._hosts[each.host] += 1
        jobs[each.number] = self._bridge.run(
            CLIPPING_LANE,
            partial(finish_apart, self._bridge.desk, each.number),
            partial(self._finished, each),
            otherwise=partial(self._out_of_order, each),
            stopped=partial(self._stopped, each),
            key=each.host,
            after=each.seconds,
        )

    def _finished(self, each: InLine, state: State) -> None:
        self._leave(each)
        if state is State.WAITING:
            self._offline.look()
            self.go_on_with((each.number,))

    def _stopped(self, each: InLine) -> None:
        again = each.number in self._again
        self._leave(each)
        # Else its card would say for ever how far it was.
        self._bridge.desk.bulletin.tell(Advanced(each.number, Progress(Stage.WAITING)))
        if again:
            self.go_on_with((each.number,))

    def _leave(self, each: InLine) -> None:
        self._again.discard(each.number)
        for jobs in (self._jobs, self._put_off):
            job = jobs.get(each.number)
            # One that was put off and then hastened has another job by now.
            if job is not None and job.future.done():
                del jobs[each.number]
                if jobs is self._jobs:
                    self._hosts[each.host] -= 1
                    self._done += 1
        self._hand_over()
        if not self._jobs:
            self._done = 0
        self._tell()

    def _out_of_order(self, each: InLine, error: Exception) -> None:
        """Not the page but the library failed: said once, however many clippings it stops."""
        self._leave(each)
        self._notices.problem(error, "library")

    def _not_known(self, asked: tuple[int, ...], error: Exception) -> None:
        self._coming.difference_update(asked)
        self._notices.problem(error, "library")
        self._tell()

    def _tell(self) -> None:
        left = len(self._jobs) + len(self._line) + len(self._coming)
        self.moved.emit(self._done if left else 0, self._done + left if left else 0)
