"""From a host's name to a connected socket, without ever being stuck."""

import errno
import queue
import selectors
import socket
import threading
import time
from collections.abc import Sequence
from typing import TypeAlias

from clipper.fetch.errors import BadAddress, Obstacle, TimedOut, Unreachable
from clipper.fetch.patience import SLICE, Patience
from clipper.fetch.sockets import PatientSocket

SocketAddress: TypeAlias = tuple[socket.AddressFamily, socket.SocketKind, int, str, tuple[object, ...]]
"""As ``socket.getaddrinfo`` gives them."""

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
    addresses = _resolved(host, port, patience)
    if not proxy:
        patience.guard.check_resolved(patience.address, [str(where[0]) for *_, where in addresses])
    patience.connections += 1
    return _first_to_connect(addresses, seconds, patience)


def _resolved(host: str, port: int, patience: Patience) -> Sequence[SocketAddress]:
    """The addresses of ``host``, asked for on a thread of its own, since a look-up can be neither limited nor stopped.

    A thread that is left behind ends when the system's resolver gives up, and does not keep the program from ending.
    """
    try:
        return _look_up(host, port, socket.AI_NUMERICHOST)
    except socket.gaierror:
        pass
    except UnicodeError as error:
        raise BadAddress(patience.address) from error
    answers: queue.SimpleQueue[Sequence[SocketAddress] | OSError | UnicodeError] = queue.SimpleQueue()

    def look_up() -> None:
        try:
            answers.put(_look_up(host, port))
        except (OSError, UnicodeError) as error:
            answers.put(error)

    threading.Thread(target=look_up, name=f"look up {host}", daemon=True).start()
    while True:
        patience.check()
        try:
            answer = answers.get(timeout=SLICE)
        except queue.Empty:
            continue
        if isinstance(answer, UnicodeError):
            raise BadAddress(patience.address) from answer
        if isinstance(answer, socket.gaierror) and answer.errno == socket.EAI_AGAIN:
            raise Unreachable(patience.address, Obstacle.NO_NAME_SERVER)
        if isinstance(answer, OSError) or not answer:
            raise Unreachable(patience.address, Obstacle.UNKNOWN_HOST)
        return answer


def _look_up(host: str, port: int, flags: int = 0) -> Sequence[SocketAddress]:
    return socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM, flags=flags)


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
