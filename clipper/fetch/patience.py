"""How long an exchange with a server may take, and who may stop it before.

Whatever waits for the network does so in short slices and asks the ``Patience`` in force in between. So a server that
says nothing, or one byte a second, cannot hold up a cancel or outlast the total time.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from clipper.fetch.errors import TimedOut, TooLarge
from clipper.fetch.guard import Guard
from clipper.jobs import CancelToken

SLICE = 0.05
"""Seconds of waiting between two looks at the clock: a cancel is heard within them."""

_HEAD = 1_000_000
"""Bytes that the headers of an answer may have."""


class Patience:
    """The limits of one page or picture, from the moment it is made."""

    def __init__(self, address: str, seconds: float, token: CancelToken, guard: Guard, for_busy: float = 0.0) -> None:
        """``for_busy`` are the seconds that a host is waited for which asks for patience."""
        self.for_busy = for_busy
        self.address = address
        """What is being fetched just now; follows the redirects, so that an error names the right one."""
        self.guard = guard
        """What may be connected to."""
        self.connections = 0
        """How many connections were opened; an exchange that opened none was given a used one."""
        self._limit = self._left = 0
        self._seconds = seconds
        self._end = time.monotonic() + seconds
        self._token = token

    def check(self) -> None:
        """Raises Cancelled when asked to stop, and TimedOut when the total time is up."""
        self.heed()
        if time.monotonic() > self._end:
            raise TimedOut(self.address, self._seconds)

    def heed(self) -> None:
        """Raises Cancelled when asked to stop."""
        self._token.check()

    def expect(self, limit: int) -> None:
        """An answer of at most ``limit`` bytes is asked for: so many may come, packed, besides what stands above it."""
        self._limit = limit
        self._left = limit + _HEAD

    def take(self, received: int) -> None:
        """So many bytes have come. Raises TooLarge when they are too many, whatever they may unpack to."""
        self._left -= received
        if self._left < 0:
            raise TooLarge(self.address, self._limit)

    def prolong(self, seconds: float) -> None:
        """Let it last longer, by what was no fault of the server."""
        self._end += seconds

    @contextmanager
    def in_force(self) -> Iterator[None]:
        """What this thread reads from a socket meanwhile is subject to this patience.

        It cannot be handed to the sockets: they live longer than one exchange, in the pool of connections.
        """
        before = _in_force.set(self)
        try:
            yield
        finally:
            _in_force.reset(before)


_in_force: ContextVar[Patience | None] = ContextVar("patience in force", default=None)


def patience_in_force() -> Patience | None:
    return _in_force.get()
