"""Whose turn it is to ask a host: so many at once, a gap between two, and none while the host asks for patience.

Shared by all pages and pictures that one fetcher fetches. Whoever waits for one host holds up nobody who asks another.
"""

import random
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from clipper.fetch.errors import Busy
from clipper.fetch.patience import SLICE, Patience

_LONGEST = 86_400.0
"""Seconds: no server is left alone for more than a day."""
_MOST_REFUSALS = 6
"""After more refusals in a row than these, a host that names no time is left alone no longer than before."""
_REMEMBERED = 1_000
"""Hosts; of more, those that nothing is known of any more are forgotten."""


@dataclass(slots=True)
class _Host:
    asking: int = 0
    free_at: float = 0.0
    """When the next may ask, by the monotonic clock as the next."""
    held_until: float = 0.0
    status: int = 0
    """With which it asked for patience."""
    refusals: int = 0
    """How often in a row."""
    waiting: deque[threading.Condition] = field(default_factory=deque)
    """One each, so that only the next is woken when somebody has done: dozens of pictures may wait for one host."""

    def wake_next(self) -> None:
        if self.waiting:
            self.waiting[0].notify()

    def is_idle(self, now: float) -> bool:
        return not (self.asking or self.waiting or self.refusals) and now > max(self.free_at, self.held_until)


class HostTurns:
    def __init__(self, per_host: int, gap: float, back_off: float) -> None:
        """In seconds. ``back_off`` is the first pause for a host that asks for one and does not say how long."""
        self._per_host = per_host
        self._gap = gap
        self._back_off = back_off
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, address: str, patience: Patience) -> Iterator[None]:
        """Inside, the host of ``address`` may be asked. The time that this waits is none that the server takes.

        Raises Busy if the host asked for more patience than is in ``patience``, and Cancelled.
        """
        with self._lock:
            host = self._host(address)
            self._wait(host, address, patience)
            host.asking += 1
            host.free_at = time.monotonic() + self._gap
        try:
            yield
        finally:
            with self._lock:
                host.asking -= 1
                host.wake_next()

    def refused(self, address: str, status: int, seconds: float | None) -> float:
        """The host asked for patience, for ``seconds`` if it said so; answers for how long it is left alone now."""
        with self._lock:
            host = self._host(address)
            if seconds is None:
                seconds = self._back_off * 2 ** min(host.refusals, _MOST_REFUSALS)
            # Never sooner than it said, and not all at the same moment.
            seconds = min(seconds, _LONGEST) * random.uniform(1.0, 1.1)  # noqa: S311 - nothing is kept secret by it
            host.refusals += 1
            host.status = status
            host.held_until = max(host.held_until, time.monotonic() + seconds)
            return host.held_until - time.monotonic()

    def answered(self, address: str) -> None:
        """The host answered as it should."""
        with self._lock:
            self._host(address).refusals = 0

    def _host(self, address: str) -> _Host:
        if len(self._hosts) > _REMEMBERED:
            now = time.monotonic()
            self._hosts = {name: host for name, host in self._hosts.items() if not host.is_idle(now)}
        return self._hosts.setdefault(urlsplit(address).netloc, _Host())

    def _wait(self, host: _Host, address: str, patience: Patience) -> None:
        begun = time.monotonic()
        place = threading.Condition(self._lock)
        host.waiting.append(place)
        try:
            while True:
                patience.heed()
                now = time.monotonic()
                held = host.held_until - now
                if held > patience.for_busy:
                    raise Busy(address, host.status, held, asked=False)
                if held <= 0 and host.waiting[0] is place and host.asking < self._per_host and now >= host.free_at:
                    break
                until = max(host.free_at, host.held_until) - now
                place.wait(min(SLICE, until) if until > 0 else SLICE)
        finally:
            host.waiting.remove(place)
            host.wake_next()
        patience.prolong(time.monotonic() - begun)
