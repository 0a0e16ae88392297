"""The clerk's side: a process that does errands until it is told to leave, or until who employs it is gone."""

import contextlib
import logging
import pickle
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from functools import partial
from logging.handlers import QueueHandler
from multiprocessing.connection import Connection
from typing import Any, TypeAlias, TypeVar

import psutil

from clipper.jobs.cancel import CancelToken
from clipper.jobs.clerk.messages import Done, Errand, Failed, Leave, Logged, Order, Ready, Report, Reported, Stop, Told
from clipper.jobs.watch import Watch

M = TypeVar("M")

Means: TypeAlias = Callable[[Callable[[Any], None]], AbstractContextManager[M]]
"""Makes what errands are done with, and tells its news to what it is given."""

_MOST = 32
"""Errands at once. Who employs the clerk has fewer threads that wait for one."""
_NICE = 5
"""How far behind a window the clerk stands where there are not enough processors for both."""


def work_in(connection: Connection, means: Means[Any]) -> None:
    """What the process of a clerk does."""
    # Ctrl-C is for who employs it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _step_back()
    outbox = _Outbox(connection)
    logging.basicConfig(level=logging.INFO, handlers=[_LogSender(outbox)])
    with means(lambda news: outbox.send(Told(news))) as own:
        outbox.send(Ready())
        _do_errands(connection, outbox, own)


def _do_errands(connection: Connection, outbox: "_Outbox", own: Any) -> None:
    tokens: dict[int, CancelToken] = {}
    with ThreadPoolExecutor(_MOST, thread_name_prefix="errand") as pool:
        while True:
            match _next(connection):
                case Errand() as errand:
                    token = tokens[errand.number] = CancelToken()
                    done = pool.submit(_do, errand, own, token, outbox)
                    done.add_done_callback(partial(_forget, tokens, errand.number))
                case Stop(number):
                    if number in tokens:
                        tokens[number].cancel()
                case Leave():
                    break
        for token in tuple(tokens.values()):
            token.cancel()


def _forget(tokens: dict[int, CancelToken], number: int, _: Future[None]) -> None:
    tokens.pop(number, None)


def _next(connection: Connection) -> Order:
    try:
        order: Order = connection.recv()
    except (EOFError, OSError):
        return Leave()
    return order


def _do(errand: Errand, own: Any, token: CancelToken, outbox: "_Outbox") -> None:
    watch = Watch(lambda progress: outbox.send(Reported(errand.number, progress)), token)
    report: Report
    try:
        token.check()
        report = Done(errand.number, errand.work(own, *errand.arguments, watch=watch, **errand.options))
    except BaseException as error:  # noqa: BLE001 - it is raised again where the errand came from
        report = Failed(errand.number, _that_travels(error))
    outbox.send(report)


def _that_travels(error: BaseException) -> BaseException:
    """``error``, or its words where it cannot be sent. Its traceback never can, and goes to the log."""
    if isinstance(error, Exception):
        logging.getLogger(__name__).info("an errand ended with %r", error, exc_info=error)
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    except Exception:  # noqa: BLE001 - whatever its constructor says to it
        return RuntimeError(repr(error))
    return error


def _step_back() -> None:
    """Let the window have the processor first."""
    with contextlib.suppress(psutil.Error, OSError):
        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS if psutil.WINDOWS else _NICE)


class _Outbox:
    """Sends from any thread; nothing where nobody is there to hear it any more."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()

    def send(self, report: Report) -> None:
        with self._lock, contextlib.suppress(OSError):
            self._connection.send(report)


class _LogSender(QueueHandler):
    """Has log records written where all are."""

    def __init__(self, outbox: _Outbox) -> None:
        super().__init__(None)  # type: ignore[arg-type]
        self.setFormatter(logging.Formatter("%(message)s"))
        self._outbox = outbox

    def enqueue(self, record: logging.LogRecord) -> None:
        self._outbox.send(Logged(record))
