"""The way through a SOCKS proxy: version 5 (RFC 1928), with a name and password where it wants them (RFC 1929).

Spoken over our own sockets, so that a proxy that says nothing can be neither waited for beyond the limits nor hold up a
cancel, and so that it is known, and judged, which address it is told to connect to.
"""

import struct
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import unquote, urlsplit

from clipper.fetch.connecting import connected
from clipper.fetch.errors import BadAddress, Obstacle, Unreachable
from clipper.fetch.names import looked_up, numeric
from clipper.fetch.patience import Patience
from clipper.fetch.sockets import PatientSocket

_VERSION = 5
_PORT = 1080
_OPEN, _BY_PASSWORD = 0, 2
_CONNECT = 1
_NAME = 3
_LONGEST_NAME = 255
_NUMBERS = {4: 1, 6: 4}
"""How an address is marked, by its version,"""
_LENGTHS = {1: 4, 4: 16}
"""and how many bytes follow a mark."""
_OBSTACLES = {3: Obstacle.NO_ROUTE, 4: Obstacle.NO_ROUTE, 5: Obstacle.REFUSED, 6: Obstacle.NO_ROUTE}
"""Why the proxy could not connect; for all others, it would not."""


@dataclass(frozen=True, slots=True)
class SocksProxy:
    host: str
    port: int
    user: str
    password: str
    asks_names: bool
    """Whether it looks names up itself; else they are looked up here, and it is told numbers."""


def socks_proxy(address: str) -> SocksProxy | None:
    """The proxy at ``address``: ``socks5:``, or ``socks5h:`` where it looks names up. None for any other address."""
    parts = urlsplit(address)
    if parts.scheme not in ("socks5", "socks5h") or not parts.hostname:
        return None
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    return SocksProxy(parts.hostname, parts.port or _PORT, user, password, parts.scheme == "socks5h")


def connected_through(
    proxy: SocksProxy, host: str, port: int, seconds: float | None, patience: Patience
) -> PatientSocket:
    """A socket connected to ``port`` of ``host`` through ``proxy``.

    Where it is told numbers, they are judged by the patience's guard. Raises what ``connected`` raises; Unreachable
    with Obstacle.PROXY if it is the proxy that cannot be reached, or that refuses.
    """
    number = _number(host, port, patience, asks_names=proxy.asks_names)
    try:
        sock = connected(proxy.host, proxy.port, seconds, patience, proxy=True)
    except Unreachable as error:
        raise Unreachable(patience.address, Obstacle.PROXY) from error
    try:
        _introduce(sock, proxy, patience)
        _request(sock, _destination(number or host, patience), port, patience)
    except BaseException:
        sock.close()
        raise
    sock.reached = number
    return sock


def _number(host: str, port: int, patience: Patience, *, asks_names: bool) -> str:
    """The address that the proxy is told, or empty if it is told the name."""
    addresses = numeric(host, port)
    if asks_names and not addresses:
        return ""
    addresses = addresses or looked_up(host, port, patience)
    # Any proxy knows the way to IPv4.
    numbers = sorted((str(where[0]).partition("%")[0] for *_, where in addresses), key=lambda number: ":" in number)
    patience.guard.check_resolved(patience.address, numbers)
    return numbers[0]


def _destination(host: str, patience: Patience) -> bytes:
    try:
        number = ip_address(host)
    except ValueError:
        if not (host and host.isascii() and len(host) <= _LONGEST_NAME):
            raise BadAddress(patience.address) from None
        name = host.encode()
        return struct.pack("!BB", _NAME, len(name)) + name
    return struct.pack("!B", _NUMBERS[number.version]) + number.packed


def _introduce(sock: PatientSocket, proxy: SocksProxy, patience: Patience) -> None:
    methods = (_OPEN, _BY_PASSWORD) if proxy.user else (_OPEN,)
    sock.sendall(bytes((_VERSION, len(methods), *methods)))
    version, method = _read(sock, 2, patience)
    if version != _VERSION or method not in methods:
        raise Unreachable(patience.address, Obstacle.PROXY)
    if method == _BY_PASSWORD:
        user, password = (text.encode()[:255] for text in (proxy.user, proxy.password))
        sock.sendall(b"".join((b"\x01", bytes((len(user),)), user, bytes((len(password),)), password)))
        if _read(sock, 2, patience)[1]:
            raise Unreachable(patience.address, Obstacle.PROXY)


def _request(sock: PatientSocket, destination: bytes, port: int, patience: Patience) -> None:
    sock.sendall(bytes((_VERSION, _CONNECT, 0)) + destination + struct.pack("!H", port))
    version, answer, _, mark = _read(sock, 4, patience)
    if version != _VERSION or answer:
        raise Unreachable(patience.address, _OBSTACLES.get(answer, Obstacle.PROXY))
    # The address at the proxy's other side, which is of no use to us, and its port.
    length = _LENGTHS[mark] if mark in _LENGTHS else _read(sock, 1, patience)[0]
    _read(sock, length + 2, patience)


def _read(sock: PatientSocket, length: int, patience: Patience) -> bytes:
    """Exactly ``length`` bytes: what comes after them is the server's."""
    content = bytearray(length)
    view, done = memoryview(content), 0
    while done < length:
        received = sock.recv_into(view[done:])
        if not received:
            raise Unreachable(patience.address, Obstacle.PROXY)
        done += received
    return bytes(content)
