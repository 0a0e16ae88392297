"""Proxies on this machine: one that speaks HTTP, with tunnels, and one that speaks SOCKS 5.

Both know every name there is: whatever host they are asked for, they connect to the port of the ``Web`` they are made
with, on this machine. So a test reaches paper.test, and can tell by ``asked`` what the proxy was told.

    proxy = HTTPProxy(web)                proxy.url: http://127.0.0.1:<port>
    proxy = SocksProxy(web)               proxy.url(scheme): socks5://127.0.0.1:<port>
    proxy.asked                           [("paper.test", 80)]: hosts and ports, in order
    login="ada:secret"                    nobody is let through who does not say so
    answer=5                              refuses what is asked, with this number
    silent=True                           takes connections and says nothing
"""

import base64
import select
import socket
import socketserver
import struct
import threading
from contextlib import suppress
from urllib.parse import urlsplit

from tests.web import Web


class _Proxy:
    def __init__(self, web: Web, handler: type, *, login: str = "", answer: int = 0, silent: bool = False) -> None:
        self.asked: list[tuple[str, int]] = []
        self.login, self.answer, self.silent = login, answer, silent
        self.target = ("127.0.0.1", web.port)
        self.reached = threading.Event()
        """Set when somebody connects."""
        self.over = threading.Event()
        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self._server.proxy = self
        self.port = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), name="proxy")
        self._thread.start()

    def close(self) -> None:
        self.over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class HTTPProxy(_Proxy):
    def __init__(self, web: Web, **ways) -> None:
        super().__init__(web, _HTTPHandler, **ways)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


class SocksProxy(_Proxy):
    def __init__(self, web: Web, **ways) -> None:
        super().__init__(web, _SocksHandler, **ways)

    def url(self, scheme: str, login: str = "") -> str:
        return f"{scheme}://{login}127.0.0.1:{self.port}"


class _Handler(socketserver.BaseRequestHandler):
    def handle(self) -> None:
        self.proxy = self.server.proxy
        self.proxy.reached.set()
        if self.proxy.silent:
            self.proxy.over.wait(20)
            return
        with suppress(OSError):
            self.serve()

    def pump(self, first: bytes = b"") -> None:
        """Connect to the web, and hand on what comes from either side until one of them hangs up."""
        with socket.create_connection(self.proxy.target) as beyond:
            beyond.sendall(first)
            other = {self.request: beyond, beyond: self.request}
            while not self.proxy.over.is_set():
                for side in select.select(list(other), [], [], 0.05)[0]:
                    content = side.recv(65536)
                    if not content:
                        return
                    other[side].sendall(content)


class _HTTPHandler(_Handler):
    def serve(self) -> None:
        """One request for a connection that is not a tunnel: its head says where it goes."""
        head = b""
        while b"\r\n\r\n" not in head:
            content = self.request.recv(65536)
            if not content:
                return
            head += content
        lines = head.decode("latin-1").split("\r\n")
        method, target, _ = lines[0].split(" ")
        if self.proxy.login:
            wanted = "proxy-authorization: basic " + base64.b64encode(self.proxy.login.encode()).decode()
            if not any(line.lower() == wanted.lower() for line in lines):
                self.request.sendall(b"HTTP/1.1 407 Who asks?\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                return
        where = urlsplit(f"//{target}" if method == "CONNECT" else target)
        self.proxy.asked.append((where.hostname, where.port or 80))
        if self.proxy.answer:
            self.request.sendall(f"HTTP/1.1 {self.proxy.answer} No\r\nContent-Length: 0\r\n\r\n".encode())
        elif method == "CONNECT":
            self.request.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
            self.pump()
        else:
            path = where.path + (f"?{where.query}" if where.query else "")
            kept = [line for line in lines[1:] if not line.lower().startswith(("proxy-", "connection:"))]
            self.pump("\r\n".join([f"{method} {path} HTTP/1.1", "Connection: close", *kept]).encode("latin-1"))


class _SocksHandler(_Handler):
    def serve(self) -> None:
        _, number = self.take(2)
        methods = self.take(number)
        if self.proxy.login:
            if 2 not in methods:
                self.request.sendall(b"\x05\xff")
                return
            self.request.sendall(b"\x05\x02")
            self.take(1)
            said = b":".join(self.take(self.take(1)[0]) for _ in range(2)).decode()
            self.request.sendall(b"\x01\x00" if said == self.proxy.login else b"\x01\x01")
            if said != self.proxy.login:
                return
        else:
            self.request.sendall(b"\x05\x00")
        _, _, _, kind = self.take(4)
        if kind == 3:
            host = self.take(self.take(1)[0]).decode()
        else:
            family, length = (socket.AF_INET, 4) if kind == 1 else (socket.AF_INET6, 16)
            host = socket.inet_ntop(family, self.take(length))
        self.proxy.asked.append((host, struct.unpack("!H", self.take(2))[0]))
        self.request.sendall(bytes((5, self.proxy.answer, 0, 3, 5)) + b"proxy" + b"\x00\x50")
        if not self.proxy.answer:
            self.pump()

    def take(self, length: int) -> bytes:
        content = b""
        while len(content) < length:
            piece = self.request.recv(length - len(content))
            if not piece:
                raise ConnectionError
            content += piece
        return content
