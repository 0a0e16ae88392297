"""The only way out for the browser: a proxy on this machine, which asks ``Way`` for each connection.

So what a page may reach is decided by whom it is decided by for everything else, name look-ups included, and the
browser cannot go round it: it is told to take this proxy for all hosts, this very machine among them, and that every
name and number leads here. Secure connections are passed on as they come. Others are one request each, since the next
one on the same connection may be for another host.
"""

import base64
import secrets
import selectors
import socket
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit

from clipper.errors import ClipperError
from clipper.jobs import Cancelled, CancelToken

_SLICE = 0.05
"""Seconds of waiting between two looks at whether it is over."""
_PIECE = 65_536
_LONGEST_HEAD = 65_536
_LONGEST_BODY = 1_000_000
"""Bytes of a request; a page that sends more is not being read."""
_MOST = 80_000_000
"""Bytes that one page may load in all."""
_PATIENCE = 10.0
"""Seconds within which the browser must have made its request."""
_OWN_LINES = ("proxy-connection:", "proxy-authorization:", "connection:", "keep-alive:", "upgrade:")


class Line(Protocol):
    """A connection on which a request can be sent."""

    @property
    def sock(self) -> socket.socket: ...
    @property
    def greeting(self) -> str:
        """A header line for a proxy at the other end, or empty."""

    @property
    def whole(self) -> bool:
        """Whether the whole address is to be told, and not the path alone."""


class Way(Protocol):
    """How a page's requests get out, and as whose."""

    @property
    def user_agent(self) -> str: ...
    @property
    def languages(self) -> str: ...
    @property
    def limit(self) -> int:
        """The most bytes of a page."""

    @property
    def cookies(self) -> Sequence[tuple[str, str, str, str, bool]]:
        """Those of the page's site: name, value, domain (with a dot before it: and subdomains), path, secure or not."""

    @property
    def confined_to(self) -> str:
        """The host that the page may not lead away from; empty if it may lead anywhere."""

    def connect(self, address: str, token: CancelToken) -> Line:
        """Raises ClipperError where the page may not lead, or nobody answers; and Cancelled."""


@dataclass(frozen=True, slots=True)
class _Request:
    method: str
    target: str
    lines: tuple[str, ...]
    rest: bytes
    """What came with the head of what follows it."""

    def told(self, name: str) -> str:
        """The value of a header, or empty."""
        found = (line for line in self.lines if line.lower().startswith(f"{name}:"))
        return next(found, ":").partition(":")[2].strip()


class Gateway:
    """Open from when it is made until it is closed."""

    def __init__(self, way: Way) -> None:
        self.password = secrets.token_urlsafe(24)
        """Without it nobody gets through: every program of this machine can knock."""
        self.failure: ClipperError | None = None
        """Why the last connection that was not had was not."""
        self._way = way
        self._over = CancelToken()
        self._left = _MOST
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._expected = "Basic " + base64.b64encode(f"clipper:{self.password}".encode()).decode()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self._listener.settimeout(_SLICE)
        self._door = threading.Thread(target=self._listen, name="gateway", daemon=True)
        self._door.start()

    @property
    def address(self) -> str:
        host, port = self._listener.getsockname()
        return f"{host}:{port}"

    def close(self) -> None:
        """Break off everything, and wait until it is."""
        self._over.cancel()
        self._door.join()
        self._listener.close()
        with self._lock:
            for sock in self._open:
                with suppress(OSError):
                    sock.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()

    def _listen(self) -> None:
        while not self._over.cancelled:
            with suppress(TimeoutError):
                browser, _ = self._listener.accept()
                thread = threading.Thread(target=self._serve, args=(browser,), name="gateway line", daemon=True)
                self._threads = [*(other for other in self._threads if other.is_alive()), thread]
                thread.start()

    def _serve(self, browser: socket.socket) -> None:
        with self._kept(browser), suppress(OSError, Cancelled):
            browser.settimeout(_PATIENCE)
            request = _read(browser)
            if request is None:
                _refuse(browser, "400 Bad Request")
            elif not secrets.compare_digest(request.told("proxy-authorization").encode(), self._expected.encode()):
                _refuse(browser, "407 Proxy Authentication Required", 'Proxy-Authenticate: Basic realm="Clipper"\r\n')
            else:
                self._pass_on(browser, request)

    def _pass_on(self, browser: socket.socket, request: _Request) -> None:
        tunnel = request.method == "CONNECT"
        address = f"https://{request.target}/" if tunnel else request.target
        body = None if tunnel else _body(browser, request)
        try:
            if not tunnel and (body is None or not address.startswith("http://")):
                return _refuse(browser, "400 Bad Request")
            line = self._way.connect(address, self._over)
        except ClipperError as error:
            self.failure = error
            return _refuse(browser, "502 Bad Gateway")
        with self._kept(line.sock):
            browser.settimeout(None)
            if tunnel:
                browser.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                line.sock.sendall(request.rest)
            else:
                line.sock.sendall(_head(request, line) + (body or b""))
            self._relay(browser, line.sock, tunnel=tunnel)
        return None

    def _relay(self, browser: socket.socket, server: socket.socket, *, tunnel: bool) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(browser, selectors.EVENT_READ, server)
            selector.register(server, selectors.EVENT_READ, browser)
            while not self._over.cancelled:
                for key, _ in selector.select(_SLICE):
                    if key.data is server and not tunnel:
                        # The browser has left, or wants something else; on another connection, then.
                        return
                    source = browser if key.data is server else server
                    piece = source.recv(_PIECE)
                    if not piece or (source is server and not self._spend(len(piece))):
                        return
                    key.data.sendall(piece)

    def _spend(self, size: int) -> bool:
        with self._lock:
            self._left -= size
            return self._left >= 0

    def _kept(self, sock: socket.socket) -> "_Kept":
        return _Kept(sock, self._open, self._lock)


class _Kept:
    """``sock`` is among the open ones inside, and closed afterwards."""

    def __init__(self, sock: socket.socket, among: set[socket.socket], lock: threading.Lock) -> None:
        self._sock = sock
        self._among = among
        self._lock = lock

    def __enter__(self) -> None:
        with self._lock:
            self._among.add(self._sock)

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._among.discard(self._sock)
        self._sock.close()


def _read(browser: socket.socket) -> _Request | None:
    """The request that the browser makes; None if it is none."""
    head = b""
    while b"\r\n\r\n" not in head:
        piece = browser.recv(_PIECE)
        if not piece or len(head) > _LONGEST_HEAD:
            return None
        head += piece
    head, _, rest = head.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    words = first.split(" ")
    if len(words) != 3 or not words[0].isalpha() or not words[2].startswith("HTTP/1."):
        return None
    return _Request(words[0], words[1], tuple(lines), rest)


def _body(browser: socket.socket, request: _Request) -> bytes | None:
    """The body of a request; None if it is longer than any, or of a length that is not told."""
    told = request.told("content-length") or "0"
    if request.told("transfer-encoding") or not told.isdecimal() or int(told) > _LONGEST_BODY:
        return None
    body = request.rest
    while len(body) < int(told):
        piece = browser.recv(_PIECE)
        if not piece:
            return None
        body += piece
    return body[: int(told)]


def _head(request: _Request, line: Line) -> bytes:
    """What is sent to the server."""
    parts = urlsplit(request.target)
    path = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    kept = [told for told in request.lines if not told.lower().startswith(_OWN_LINES)]
    first = f"{request.method} {request.target if line.whole else path} HTTP/1.1"
    return ("\r\n".join([first, *kept]) + f"\r\n{line.greeting}Connection: close\r\n\r\n").encode("latin-1")


def _refuse(browser: socket.socket, status: str, header: str = "") -> None:
    browser.sendall(f"HTTP/1.1 {status}\r\n{header}Content-Length: 0\r\nConnection: close\r\n\r\n".encode())
