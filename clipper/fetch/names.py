"""From a host's name to its numeric addresses, without ever being stuck."""

import queue
import socket
import threading
import time
from collections.abc import Sequence
from typing import TypeAlias

from clipper.fetch.errors import BadAddress, FetchError, Obstacle, Unreachable
from clipper.fetch.patience import SLICE, Patience

SocketAddress: TypeAlias = tuple[socket.AddressFamily, socket.SocketKind, int, str, tuple[object, ...]]
"""As ``socket.getaddrinfo`` gives them."""

_ENOUGH = 1.0
"""Seconds that a look-up may take which nothing but caution asks for,"""
_SILENCE = 60.0
"""and those for which none is made after one that took longer."""


def looked_up(host: str, port: int, patience: Patience, seconds: float | None = None) -> Sequence[SocketAddress]:
    """The addresses of ``host``, asked for on a thread of its own, since a look-up can be neither limited nor stopped.

    A thread that is left behind ends when the system's resolver gives up, and does not keep the program from ending.
    Raises Unreachable, also after ``seconds``; BadAddress for an impossible name; what the patience raises.
    """
    numbers = numeric(host, port)
    if numbers:
        return numbers
    answers: queue.SimpleQueue[Sequence[SocketAddress] | OSError | UnicodeError] = queue.SimpleQueue()

    def look_up() -> None:
        try:
            answers.put(_look_up(host, port))
        except (OSError, UnicodeError) as error:
            answers.put(error)

    threading.Thread(target=look_up, name=f"look up {host}", daemon=True).start()
    begun = time.monotonic()
    while True:
        patience.check()
        try:
            answer = answers.get(timeout=SLICE)
        except queue.Empty:
            if seconds is not None and time.monotonic() - begun > seconds:
                raise Unreachable(patience.address, Obstacle.NO_NAME_SERVER) from None
            continue
        if isinstance(answer, OSError | UnicodeError) or not answer:
            raise _failure(answer, patience.address)
        return answer


def numeric(host: str, port: int) -> Sequence[SocketAddress]:
    """The address that ``host`` is, however it is spelt; empty if it is a name, or nothing at all."""
    try:
        return _look_up(host, port, socket.AI_NUMERICHOST)
    except (OSError, UnicodeError):
        return ()


def _look_up(host: str, port: int, flags: int = 0) -> Sequence[SocketAddress]:
    return socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM, flags=flags)


def _failure(answer: object, address: str) -> FetchError:
    match answer:
        case UnicodeError():
            return BadAddress(address)
        case socket.gaierror(errno=socket.EAI_AGAIN):
            return Unreachable(address, Obstacle.NO_NAME_SERVER)
        case _:
            return Unreachable(address, Obstacle.UNKNOWN_HOST)


class SecondLook:
    """Looks names up that a proxy will look up itself, to see where they lead; used by several threads at once."""

    def __init__(self) -> None:
        self._silent_until = 0.0

    def check(self, host: str, patience: Patience) -> None:
        """Raises ForbiddenHost if ``host`` is known here, and is no public one.

        A name that is not known here is none of our business: behind many a proxy, none is. There the resolver may be
        silent altogether, which is waited for now and then only.
        """
        if time.monotonic() < self._silent_until:
            return
        begun = time.monotonic()
        try:
            addresses = looked_up(host, 0, patience, _ENOUGH)
        except Unreachable:
            if time.monotonic() - begun >= _ENOUGH:
                self._silent_until = time.monotonic() + _SILENCE
            return
        patience.guard.check_resolved(patience.address, [str(where[0]) for *_, where in addresses])
