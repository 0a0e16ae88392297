"""The employer's side: sends errands to the clerk's process and waits for what comes back.

What a clerk dies of, nobody is told: all that was under way went with it. So each errand is tried once more with the
next clerk, one after the other, and only the one that kills this one too has failed.
"""

import logging
import multiprocessing
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from multiprocessing.connection import Connection
from typing import Any

from clipper.errors import ClipperError
from clipper.jobs.cancel import Cancelled
from clipper.jobs.clerk.messages import Done, Errand, Failed, Leave, Logged, Order, Ready, Report, Reported, Stop, Told
from clipper.jobs.clerk.room import Means, work_in
from clipper.jobs.watch import Watch

_logger = logging.getLogger(__name__)
_PATIENCE = 10.0
"""Seconds that a clerk has for stopping what it does when it is to leave."""


class ClerkGone(ClipperError):
    """The process that did the work ended in the middle of it (out of memory, killed)."""


class Clerk:
    """Takes errands from many threads at once."""

    def __init__(self, means: Means[Any], heard: Callable[[Any], None]) -> None:
        """``means`` makes, in the clerk's process, what errands are done with; it must be one that can be pickled.

        ``heard`` is called with what the means have to tell, on a thread of the clerk's.
        """
        self._means = means
        self._heard = heard
        self._lock = threading.Lock()
        self._alone = threading.Lock()
        self._numbers = count()
        self._shift: _Shift | None = None
        self._been_there = False
        self._closed = False

    def begin(self) -> None:
        """Have it come, without waiting for it; nothing after ``close``."""
        with suppress(ClerkGone):
            self._at_work()

    @property
    def is_there(self) -> bool:
        """Whether it has ever come. From then on errands wait for it, also where it has to come anew."""
        return self._been_there

    def do(self, work: Callable[..., Any], *arguments: Any, watch: Watch, **options: Any) -> Any:
        """What ``work``, a function of a module, gives for the clerk's means, the ``arguments`` and a watch like this.

        Raises what it raises, Cancelled when the watch's token is thrown, and ClerkGone.
        """
        try:
            return self._do(work, arguments, options, watch)
        except ClerkGone:
            watch.token.check()
        with self._alone:
            return self._do(work, arguments, options, watch)

    def close(self) -> None:
        """Have it stop what it does, and wait until it has gone."""
        with self._lock:
            self._closed = True
            shift = self._shift
        if shift:
            shift.end()

    def _do(self, work: Callable[..., Any], arguments: tuple[Any, ...], options: dict[str, Any], watch: Watch) -> Any:
        errand = Errand(next(self._numbers), work, arguments, options)
        shift = self._at_work()
        stop = Stop(errand.number)
        with watch.token.calling(lambda: shift.send(stop)):
            answer = shift.give(errand, watch)
            if watch.token.cancelled:
                # Meanwhile: what the clerk has been told to stop before it was told to begin it does not know.
                shift.send(stop)
            return answer.result()

    def _at_work(self) -> "_Shift":
        with self._lock:
            if self._closed:
                raise ClerkGone
            if self._shift is None or self._shift.is_over:
                self._shift = _Shift(self._means, self._heard, self._come)
            return self._shift

    def _come(self) -> None:
        self._been_there = True


@dataclass(slots=True)
class _Waiting:
    watch: Watch
    answer: "Future[Any]" = field(default_factory=Future)


class _Shift:
    """One process, from its start to its end."""

    def __init__(self, means: Means[Any], heard: Callable[[Any], None], come: Callable[[], None]) -> None:
        self._heard = heard
        self._come = come
        self._connection, far = multiprocessing.Pipe()
        context = multiprocessing.get_context("spawn")
        self._process = context.Process(target=work_in, args=(far, means), name="clerk")
        self._waiting: dict[int, _Waiting] = {}
        self._lock = threading.Lock()
        self.is_over = False
        self._reader = threading.Thread(target=self._attend, args=(far,), name="clerk", daemon=True)
        self._reader.start()

    def give(self, errand: Errand, watch: Watch) -> "Future[Any]":
        """Have the errand done; the answer, or ClerkGone, comes in time. Raises ClerkGone if it is known by now."""
        waiting = _Waiting(watch)
        with self._lock:
            if self.is_over:
                raise ClerkGone
            self._waiting[errand.number] = waiting
            self._send(errand)
        return waiting.answer

    def send(self, order: Order) -> None:
        """From any thread; nothing where the process is gone."""
        with self._lock:
            self._send(order)

    def end(self) -> None:
        self.send(Leave())
        self._reader.join(_PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._reader.join(_PATIENCE)

    def _send(self, order: Order) -> None:
        with suppress(OSError):
            self._connection.send(order)

    def _attend(self, far: Connection) -> None:
        try:
            self._process.start()
            # Else this process would hold the other end open itself, and never be told that the clerk is gone.
            far.close()
            while True:
                self._take(self._connection.recv())
        except (EOFError, OSError) as error:
            _logger.info("the clerk has gone: %r", error)
        finally:
            with self._lock:
                self.is_over = True
                left, self._waiting = self._waiting, {}
            for waiting in left.values():
                waiting.answer.set_exception(ClerkGone())
            self._connection.close()
            if self._process.pid is not None:
                self._process.join()

    def _take(self, report: Report) -> None:
        match report:
            case Ready():
                self._come()
            case Reported(number, progress):
                waiting = self._waiting.get(number)
                if waiting:
                    # Who has asked it to stop meanwhile is told so by the clerk, a moment later.
                    with suppress(Cancelled):
                        waiting.watch.at(progress.stage, progress.done, progress.total)
            case Done(number, answer):
                self._waiting.pop(number).answer.set_result(answer)
            case Failed(number, error):
                self._waiting.pop(number).answer.set_exception(error)
            case Told(news):
                self._heard(news)
            case Logged(record):
                logger = logging.getLogger(record.name)
                if logger.isEnabledFor(record.levelno):
                    logger.handle(record)
