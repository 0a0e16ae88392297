"""Sockets that wait in slices, so that a cancel and the total time are heeded while a server is silent."""

import socket
import ssl
import time
from typing import Any

from clipper.fetch.patience import SLICE, patience_in_force


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
        begun = time.monotonic()
        while True:
            _check()
            try:
                return super().recv_into(*args, **kwargs)
            except TimeoutError:
                if self._limit is not None and time.monotonic() - begun >= self._limit:
                    raise


class PatientSocket(_Patient):
    """For http."""


class PatientTLSSocket(_Patient, ssl.SSLSocket):
    """For https; a context makes them when it is its ``sslsocket_class``."""

    def do_handshake(self, block: bool = False) -> None:  # noqa: FBT001, FBT002 - the signature is the base class's
        begun = time.monotonic()
        try:
            while True:
                _check()
                try:
                    return super().do_handshake(block)
                except TimeoutError:
                    if self._limit is not None and time.monotonic() - begun >= self._limit:
                        raise
        except BaseException:
            # The base class closes it only after errors of its own.
            self.close()
            raise


def _check() -> None:
    patience = patience_in_force()
    if patience is not None:
        patience.check()
