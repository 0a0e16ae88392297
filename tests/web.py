"""A small world wide web on this machine, for the fixture ``web``: pages, redirects, and everything that goes wrong.

    web.page("/story", "<p>…")            a page of HTML
    web.file("/a.png", content, "image/png")
    web.redirect("/short", "/story")
    web.answer("/gone", status=410)       any status, headers and body
    web.url("/story")                     the address of it: http://127.0.0.1:<port>/story
    web.requests                          what was asked for, in order; web.paths is shorter

What goes wrong:

    web.silent("/s")                      takes the request and never answers; web.wait_for_requests(1) until it came
    web.drip("/d", content)               a byte at a time, for as long as somebody listens
    web.raw("/r", b"HTTP/1.1 200 …")      exactly these bytes, then the end of the connection
    web.reset("/x")                       the connection is torn down without an answer
    web.hold("/h") / web.release("/h")    waits with its answer until it is released
"""

import socket
import ssl
import struct
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HERE = ("127.0.0.1", "localhost")
"""The hosts of this machine's web, which must be allowed for anything to be fetched from it."""

ALLOWED = f"[fetch]\nallowed_hosts = {list(HERE)}\ngap = 0\n"
"""The same in a settings file, where nothing is waited for between two requests."""

_PATIENCE = 20.0
"""Seconds after which a test that waits for something that never happens fails instead of hanging."""


@dataclass(frozen=True)
class Asked:
    """A request as it came."""

    method: str
    path: str
    headers: Mapping[str, str]


class Web:
    def __init__(self, tls: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> None:
        """``host`` is the address that it listens at."""
        self.requests: list[Asked] = []
        self._news = threading.Condition()
        self._routes: dict[str, Callable[[_Handler], None]] = {}
        self._held: dict[str, threading.Event] = {}
        self._over = threading.Event()
        self._server = _Server(self, tls, host)
        self._scheme = "https" if tls else "http"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), name="web")
        self._thread.start()

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"{self._scheme}://{host}:{self._server.server_port}{path}"

    @property
    def port(self) -> int:
        return self._server.server_port

    @property
    def connections(self) -> int:
        """How many connections were opened."""
        return self._server.opened

    def wait_for_requests(self, number: int) -> None:
        """Wait until there were ``number`` requests in all."""
        with self._news:
            assert self._news.wait_for(lambda: len(self.requests) >= number, _PATIENCE)

    def hang_up(self) -> None:
        """Close every connection that is open, as servers do with idle ones; returns when that is done."""
        self._server.hang_up()

    @property
    def paths(self) -> list[str]:
        return [asked.path for asked in self.requests]

    def page(self, path: str, html: str, **headers: str) -> str:
        """Serve ``html``, in UTF-8 and saying so; gives the address."""
        return self.file(path, html.encode(), "text/html; charset=utf-8", **headers)

    def file(self, path: str, content: bytes, media_type: str, **headers: str) -> str:
        """Serve ``content``; an empty ``media_type`` is not sent. Headers are named as ``Content_Encoding``."""
        return self.answer(path, 200, content, {"Content-Type": media_type} if media_type else {}, **headers)

    def picture(self, path: str, content: bytes, media_type: str = "image/png") -> str:
        return self.file(path, content, media_type)

    def redirect(self, path: str, to: str, status: int = 302, **headers: str) -> str:
        return self.answer(path, status, b"elsewhere", {"Location": to}, **headers)

    def answer(
        self,
        path: str,
        status: int = 200,
        content: bytes = b"",
        fields: Mapping[str, str] | None = None,
        **headers: str,
    ) -> str:
        sent = dict(fields or {}) | {name.replace("_", "-"): value for name, value in headers.items()}

        def respond(handler: _Handler) -> None:
            held = self._held.get(path)
            if held is not None and not held.wait(_PATIENCE):
                return
            handler.send_response(status)
            for name, value in ({"Content-Length": str(len(content))} | sent).items():
                handler.send_header(name, value)
            handler.end_headers()
            handler.wfile.write(content)

        return self._serve(path, respond)

    def hold(self, path: str) -> None:
        """Let the answer at ``path`` wait until ``release``."""
        self._held[path] = threading.Event()

    def release(self, path: str) -> None:
        self._held[path].set()

    def silent(self, path: str, head: bytes = b"") -> str:
        """Send ``head``, and then nothing, for ever."""

        def respond(handler: _Handler) -> None:
            handler.wfile.write(head)
            handler.wfile.flush()
            self._over.wait(_PATIENCE)
            handler.close_connection = True

        return self._serve(path, respond)

    def drip(
        self, path: str, head: bytes = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", drop: bytes = b"x"
    ) -> str:
        """Send ``head``, and then ``drop`` a hundred times a second for as long as somebody listens."""

        def respond(handler: _Handler) -> None:
            handler.close_connection = True
            handler.wfile.write(head)
            with suppress(OSError):
                while not self._over.wait(0.01):
                    handler.wfile.write(drop)

        return self._serve(path, respond)

    def raw(self, path: str, content: bytes) -> str:
        def respond(handler: _Handler) -> None:
            handler.close_connection = True
            handler.wfile.write(content)

        return self._serve(path, respond)

    def reset(self, path: str, head: bytes = b"") -> str:
        """Send ``head`` and tear the connection down."""

        def respond(handler: _Handler) -> None:
            handler.close_connection = True
            handler.wfile.write(head)
            handler.wfile.flush()
            # Lingering for no time at all: closing sends a reset instead of an end.
            handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            handler.connection.close()

        return self._serve(path, respond)

    def close(self) -> None:
        self._over.set()
        for held in self._held.values():
            held.set()
        self._server.shutdown()
        self._server.hang_up()
        self._server.server_close()
        self._thread.join()

    def _serve(self, path: str, respond: "Callable[[_Handler], None]") -> str:
        self._routes[path] = respond
        return self.url(path)

    def respond(self, handler: "_Handler") -> None:
        with self._news:
            self.requests.append(Asked(handler.command, handler.path, dict(handler.headers.items())))
            self._news.notify_all()
        route = self._routes.get(handler.path) or self._routes.get(handler.path.partition("?")[0])
        if route is None:
            handler.send_error(404)
        else:
            route(handler)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def __init__(self, web: Web, tls: ssl.SSLContext | None, host: str) -> None:
        super().__init__((host, 0), _Handler)
        self.web = web
        self._tls = tls
        self.opened = 0
        self._connections: set[socket.socket] = set()

    def get_request(self):
        connection, address = super().get_request()
        if self._tls:
            # The handshake is left to the thread of the connection.
            connection = self._tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)
        return connection, address

    def process_request(self, request, client_address):
        self.opened += 1
        self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request):
        self._connections.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request, client_address):
        """Whoever hung up had a reason, which is what the test is about."""

    def hang_up(self) -> None:
        for connection in tuple(self._connections):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def do_GET(self) -> None:
        self.server.web.respond(self)

    def log_message(self, *_: object) -> None:
        """Tests are quiet."""
