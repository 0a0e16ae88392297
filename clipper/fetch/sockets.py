"""Sockets that wait in slices, so that a cancel and the total time are heeded while a server is silent.

What comes is counted here: what is packed may unpack to nothing, again and again.
"""

import socket
import ssl
import time
from collections.abc import Callable
from typing import Any, TypeVar

from clipper.fetch.errors import TimedOut
from clipper.fetch.patience import SLICE, patience_in_force

T = TypeVar("T")


class _Patient(socket.socket):
    """Splits the wait for bytes; everything else is the socket's own."""

    _limit: float | None = None

    def settimeout(self, value: float | None, /) -> None:
        """``value`` stays the limit of one wait; underneath, a wait lasts a slice."""
        self._limit = value
        super().settimeout(SLICE if value is None else min(value, SLICE))

    def gettimeout(self) -> float | None:
        return self._limit

    def recv_into(self, *args: Any, **kwargs: Any) -> int:
        received = self._patiently(lambda: super(_Patient, self).recv_into(*args, **kwargs))
        patience = patience_in_force()
        if patience is not None:
            patience.take(received)
        return received

    def _patiently(self, wait: Callable[[], T]) -> T:
        """What ``wait`` gives, however many slices it takes within the limit."""
        begun = time.monotonic()
        while True:
            patience = patience_in_force()
            if patience is not None:
                patience.check()
            try:
                return wait()
            except TimeoutError:
                if self._limit is None or time.monotonic() - begun < self._limit:
                    continue
                if patience is None:
                    raise
                # Said here, where it is known which of the limits it was.
                raise TimedOut(patience.address, self._limit) from None


class PatientSocket(_Patient):
    """For http."""

    reached = ""
    """The numeric address at the other end."""


class PatientTLSSocket(_Patient, ssl.SSLSocket):
    """For https; a context makes them when it is its ``sslsocket_class``."""

    def do_handshake(self, block: bool = False) -> None:  # noqa: FBT001, FBT002 - the signature is the base class's
        try:
            self._patiently(lambda: super(PatientTLSSocket, self).do_handshake(block))
        except BaseException:
            # The base class closes it only after errors of its own.
            self.close()
            raise
