"""Connections for another program that asks by itself, such as the browser that runs a page's scripts.

It gets no further than we do: each connection is judged by the guard of the page that it works for, and goes through
the proxy that we would take.
"""

import base64
import socket
from dataclasses import dataclass
from urllib.parse import SplitResult, unquote, urlsplit

from clipper.fetch.address import host_sent, web_address
from clipper.fetch.connecting import connected
from clipper.fetch.cookies import NO_DOT
from clipper.fetch.errors import Obstacle, Unreachable
from clipper.fetch.exchange import Means
from clipper.fetch.failures import failures_translated
from clipper.fetch.guard import Guard
from clipper.fetch.languages import system_languages
from clipper.fetch.patience import Patience
from clipper.fetch.proxies import looks_names_up
from clipper.fetch.sockets import PatientSocket
from clipper.fetch.socks import connected_through, socks_proxy
from clipper.jobs import CancelToken

_PORTS = {"http": 80, "https": 443}
_LONGEST_ANSWER = 16_384
"""Bytes of a proxy's answer to the wish for a connection."""


@dataclass(frozen=True, slots=True)
class Line:
    """A connection on which a request can be sent."""

    sock: socket.socket
    greeting: str = ""
    """A header line for the proxy at the other end, which has to be told the whole address."""
    whole: bool = False
    """Whether it is a proxy, which has to be told the whole address and not the path alone."""


class Outlet:
    """What one page may connect to, in its own name and in that of what it loads."""

    def __init__(self, means: Means, guard: Guard, page: str) -> None:
        """``page`` is the address of the page that it is for."""
        self._means = means
        self._guard = guard
        self.user_agent = means.options.agent_for(host_sent(page))
        self.languages = means.options.languages or system_languages()
        """The Accept-Language header."""
        self.limit = means.options.page_limit
        """The most bytes of a page."""
        self.cookies = tuple(
            (cookie.name, cookie.value or "", cookie.domain.removesuffix(NO_DOT), cookie.path, cookie.secure)
            for cookie in means.cookies.of(host_sent(page))
            if not cookie.is_expired()
        )
        """Of the page's site, by which it knows the user: name, value, domain, path, whether only over TLS."""
        self.confined_to = guard.on_account_of
        """The host that the page may not lead away from: one of the local network, which only it may ask."""

    def connect(self, address: str, token: CancelToken) -> Line:
        """A connection to the host of ``address``; for https a way to it, on which nothing is agreed yet.

        Raises FetchError, such as ForbiddenHost, and Cancelled.
        """
        address = web_address(address)
        patience = Patience(address, self._means.options.total_timeout, token, self._guard)
        patience.expect(_LONGEST_ANSWER)
        proxy = self._means.proxies.of(address)
        with patience.in_force(), failures_translated(patience):
            self._guard.check_address(address)
            if proxy and looks_names_up(proxy):
                self._means.second_look.check(host_sent(address), patience)
            return self._line(address, proxy, patience)

    def _line(self, address: str, proxy: str, patience: Patience) -> Line:
        parts = urlsplit(address)
        host, port = host_sent(address), parts.port or _PORTS[parts.scheme]
        limit = self._means.options.connect_timeout
        socks = socks_proxy(proxy)
        if socks is not None:
            return Line(_ordinary(connected_through(socks, host, port, limit, patience)))
        if not proxy:
            return Line(_ordinary(connected(host, port, limit, patience)))
        way = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
        if way.scheme != "http" or not way.hostname:
            raise Unreachable(address, Obstacle.PROXY)
        try:
            sock = connected(way.hostname, way.port or _PORTS["http"], limit, patience, proxy=True)
        except Unreachable as error:
            raise Unreachable(address, Obstacle.PROXY) from error
        if parts.scheme == "http":
            return Line(_ordinary(sock), _greeting(way), whole=True)
        try:
            _dig(sock, f"{host}:{port}", _greeting(way), address)
        except BaseException:
            sock.close()
            raise
        return Line(_ordinary(sock))


def _ordinary(sock: PatientSocket) -> socket.socket:
    """The same connection for others than us, who wait in their own way."""
    plain = socket.socket(sock.family, sock.type, sock.proto, fileno=sock.detach())
    plain.settimeout(None)
    return plain


def _greeting(proxy: SplitResult) -> str:
    if not proxy.username:
        return ""
    who = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}".encode()
    return f"Proxy-Authorization: Basic {base64.b64encode(who).decode()}\r\n"


def _dig(sock: PatientSocket, host: str, greeting: str, address: str) -> None:
    """Have the proxy pass on whatever comes (RFC 9110, section 9.3.6)."""
    sock.sendall(f"CONNECT {host} HTTP/1.1\r\nHost: {host}\r\n{greeting}\r\n".encode("ascii", "replace"))
    answer = bytearray()
    # A byte at a time: what comes after the answer is not for us.
    byte = bytearray(1)
    while not answer.endswith(b"\r\n\r\n"):
        if not sock.recv_into(byte) or len(answer) > _LONGEST_ANSWER:
            raise Unreachable(address, Obstacle.PROXY)
        answer += byte
    if not answer.startswith(b"HTTP/1.") or answer[9:10] != b"2":
        raise Unreachable(address, Obstacle.PROXY)
