"""One lane of the runner: a few threads, work that waits for one, and turns, so that no key holds up the others."""

import heapq
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from itertools import count
from typing import Any


def _at_once() -> float:
    return 0.0


@dataclass(frozen=True, slots=True)
class Turns:
    """How a lane shares its threads between keys, such as the hosts that work talks to."""

    keys: int
    """How many keys have work under way at once."""
    each: int
    """How much of one key is under way at once."""
    pause: Callable[[], float] = _at_once
    """Seconds for which no work that has a key is begun; asked before each. It must be quick."""


@dataclass(order=True, slots=True)
class _Entry:
    due: float
    """By the monotonic clock."""
    order: int
    key: str = field(compare=False)
    work: Callable[[], Any] = field(compare=False)
    future: Future[Any] = field(compare=False)


class Lane:
    """Work waits in it without a thread: for one to be free, for the turn of its key, or until its time has come.

    Keys take turns; within a key the order is kept. A key that is under way gets no further work while others wait
    that are not, so that none is kept waiting by those with much to do.
    """

    def __init__(self, name: str, threads: int, turns: Turns) -> None:
        self._name = name
        self._most = threads
        self._turns = turns
        self._news = threading.Condition()
        self._ready: dict[str, deque[_Entry]] = {}
        """By key; the key whose turn is next comes first."""
        self._later: list[_Entry] = []
        self._queued = 0
        """Those in both."""
        self._running: dict[str, int] = {}
        self._threads: list[threading.Thread] = []
        self._idle = 0
        self._closed = False
        self._order = count()

    def submit(self, work: Callable[[], Any], key: str = "", after: float = 0.0) -> "Future[Any]":
        """Have ``work`` done, ``after`` so many seconds at the earliest; what becomes of it is in the answer."""
        entry = _Entry(time.monotonic() + after, next(self._order), key, work, Future())
        with self._news:
            if self._closed:
                raise RuntimeError("the lane is closed")
            if after > 0:
                heapq.heappush(self._later, entry)
            else:
                self._ready.setdefault(key, deque()).append(entry)
            self._queued += 1
            if len(self._threads) < self._most and self._idle < self._queued:
                thread = threading.Thread(target=self._work, name=f"{self._name}_{len(self._threads)}", daemon=True)
                self._threads.append(thread)
                thread.start()
            self._news.notify()
        return entry.future

    def close(self) -> None:
        """Cancel what has not begun, and wait for the rest."""
        with self._news:
            self._closed = True
            left = [*self._later, *(entry for queue in self._ready.values() for entry in queue)]
            self._later, self._ready, self._queued = [], {}, 0
            self._news.notify_all()
        for entry in left:
            entry.future.cancel()
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        while (entry := self._next()) is not None:
            if entry.future.set_running_or_notify_cancel():
                _do(entry)
            with self._news:
                self._running[entry.key] -= 1
                if not self._running[entry.key]:
                    del self._running[entry.key]
                self._news.notify()

    def _next(self) -> _Entry | None:
        """Waits for work that may begin; None when the lane is closed."""
        with self._news:
            while not self._closed:
                seconds = self._wake_up()
                pause = self._turns.pause() if self._ready else 0.0
                key = self._whose_turn(paused=pause > 0)
                if key is not None:
                    queue = self._ready.pop(key)
                    entry = queue.popleft()
                    self._queued -= 1
                    if queue:
                        self._ready[key] = queue
                    self._running[key] = self._running.get(key, 0) + 1
                    return entry
                if pause > 0:
                    seconds = pause if seconds is None else min(seconds, pause)
                self._idle += 1
                self._news.wait(seconds)
                self._idle -= 1
            return None

    def _wake_up(self) -> float | None:
        """Move what is due to the rest; the seconds until the next is, or None."""
        now = time.monotonic()
        while self._later and (self._later[0].due <= now or self._later[0].future.cancelled()):
            entry = heapq.heappop(self._later)
            if entry.future.cancelled():
                self._queued -= 1
            else:
                self._ready.setdefault(entry.key, deque()).append(entry)
        return self._later[0].due - now if self._later else None

    def _whose_turn(self, *, paused: bool) -> str | None:
        running, turns = self._running, self._turns
        full = len(running) >= turns.keys
        others_wait = len(self._ready) > sum(key in self._ready for key in running)
        for key in running if full else self._ready:
            if key not in self._ready or (paused and key):
                continue
            if key not in running or (running[key] < turns.each and not (full and others_wait)):
                return key
        return None


def _do(entry: _Entry) -> None:
    try:
        result = entry.work()
    except BaseException as error:  # noqa: BLE001 - also Cancelled rides home in the future
        entry.future.set_exception(error)
    else:
        entry.future.set_result(result)
