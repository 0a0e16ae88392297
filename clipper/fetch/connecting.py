"""From a host's name to a connected socket, without ever being stuck."""

import errno
import selectors
import socket
import time
from collections.abc import Sequence

from clipper.fetch.errors import Obstacle, TimedOut, Unreachable
from clipper.fetch.names import SocketAddress, looked_up
from clipper.fetch.patience import SLICE, Patience
from clipper.fetch.sockets import PatientSocket

_HEAD_START = 0.25
"""Seconds that an address is given before the next one is tried beside it (RFC 8305, section 5)."""

_UNDER_WAY = (0, errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EALREADY)
_NO_ROUTE = (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL)


def connected(host: str, port: int, seconds: float | None, patience: Patience, *, proxy: bool = False) -> PatientSocket:
    """A socket connected to ``port`` of ``host``, a name or a numeric address.

    The name is resolved once, and every address judged by the patience's guard before one of them is connected to;
    but a ``proxy``, which the user has set, may be anywhere.

    Raises Unreachable, TimedOut after ``seconds`` or the patience's end, BadAddress for an impossible name,
    ForbiddenHost, Cancelled.
    """
    addresses = looked_up(host, port, patience)
    if not proxy:
        patience.guard.check_resolved(patience.address, [str(where[0]) for *_, where in addresses])
    patience.connections += 1
    return _first_to_connect(addresses, seconds, patience)


def _first_to_connect(addresses: Sequence[SocketAddress], seconds: float | None, patience: Patience) -> PatientSocket:
    """Tries ``addresses`` in their order, each with a head start on the next, and takes the first that answers.

    So a network that promises IPv6 and does not deliver it costs a quarter of a second, not the whole limit.
    """
    waiting = list(reversed(addresses))
    begun = time.monotonic()
    next_start = begun
    obstacle = Obstacle.NO_ROUTE
    with selectors.DefaultSelector() as selector:
        try:
            while waiting or selector.get_map():
                patience.check()
                now = time.monotonic()
                if seconds is not None and now - begun > seconds:
                    raise TimedOut(patience.address, seconds)
                if waiting and (now >= next_start or not selector.get_map()):
                    next_start = now + _HEAD_START
                    failure = _start(waiting.pop(), selector)
                    obstacle = _obstacle(failure) if failure else obstacle
                    continue
                for key, _ in selector.select(SLICE):
                    selector.unregister(key.fileobj)
                    sock = key.data
                    failure = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
                    if not failure:
                        return _ready(sock, seconds)
                    sock.close()
                    obstacle = _obstacle(failure)
            raise Unreachable(patience.address, obstacle)
        finally:
            for key in list(selector.get_map().values()):
                key.data.close()


def _start(address: SocketAddress, selector: selectors.BaseSelector) -> int:
    """Begin to connect; gives the system's error number if it cannot even begin, else 0."""
    family, kind, protocol, _, where = address
    try:
        sock = PatientSocket(family, kind, protocol)
        sock.reached = str(where[0])
    except OSError as error:
        return error.errno or errno.EAFNOSUPPORT
    sock.settimeout(0)
    failure = sock.connect_ex(where)
    if failure in _UNDER_WAY:
        selector.register(sock, selectors.EVENT_WRITE, sock)
        return 0
    sock.close()
    return failure


def _obstacle(failure: int) -> Obstacle:
    return Obstacle.NO_ROUTE if failure in _NO_ROUTE else Obstacle.REFUSED


def _ready(sock: PatientSocket, seconds: float | None) -> PatientSocket:
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    sock.settimeout(seconds)
    return sock
