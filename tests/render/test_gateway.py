"""The browser's only way out: nobody else gets through, and the browser gets nowhere but where its page may lead."""

import base64
import socket
from contextlib import contextmanager, suppress
from datetime import UTC, datetime

import pytest

from clipper.fetch import Fetcher, FetchOptions, ForbiddenHost, LedInside
from clipper.jobs import Watch
from clipper.page import Page
from clipper.render.gateway import Gateway
from tests.proxy import HTTPProxy, SocksProxy
from tests.web import HERE


@contextmanager
def opened(page, **options):
    """A gateway for a page at the address ``page``."""
    served = Page(b"", page, page, "text/html", datetime.now(UTC))
    with (
        Fetcher(FetchOptions(**{"gap": 0, "connect_timeout": 5, "proxy": "direct"} | options)) as fetcher,
        fetcher.outlet(served, Watch()) as outlet,
    ):
        gateway = Gateway(outlet)
        try:
            yield gateway
        finally:
            gateway.close()


@contextmanager
def asked(gateway, request, password=None):
    """A connection on which ``request`` was made, in which ``AUTH`` stands for the line that lets one in."""
    word = base64.b64encode(f"clipper:{password or gateway.password}".encode()).decode()
    host, _, port = gateway.address.partition(":")
    with socket.create_connection((host, int(port)), 10) as line:
        line.sendall(request.replace("AUTH", f"Proxy-Authorization: Basic {word}").encode())
        yield line


def said(gateway, request, password=None):
    """All that the gateway answers to ``request``."""
    with asked(gateway, request, password) as line:
        return rest(line)


def rest(line):
    """All that comes on a connection until it ends, in whichever way."""
    answer = b""
    with suppress(ConnectionError):
        while piece := line.recv(65536):
            answer += piece
    return answer


def get(address, more=""):
    host = address.split("/")[2]
    return f"GET {address} HTTP/1.1\r\nHost: {host}\r\nAUTH\r\nProxy-Connection: keep-alive\r\n{more}\r\n"


def test_a_request_is_passed_on_without_what_is_for_the_gateway(web):
    address = web.page("/a?b=c", "<p>Here.")
    with opened(address, allowed_hosts=HERE) as gateway:
        assert said(gateway, get(address, "Cookie: a=b\r\n")).endswith(b"<p>Here.")
    (came,) = web.requests
    assert (came.path, came.headers["Cookie"], came.headers["Connection"]) == ("/a?b=c", "a=b", "close")
    assert not [name for name in came.headers if name.lower().startswith("proxy")]


def test_who_does_not_know_the_password_gets_nowhere(web):
    address = web.page("/a", "<p>Here.")
    with opened(address, allowed_hosts=HERE) as gateway:
        assert said(gateway, get(address), "guessed").startswith(b"HTTP/1.1 407")
        assert said(gateway, get(address).replace("AUTH\r\n", "")).startswith(b"HTTP/1.1 407")
        assert said(gateway, f"CONNECT 127.0.0.1:{web.port} HTTP/1.1\r\n\r\n").startswith(b"HTTP/1.1 407")
    assert web.requests == []


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "169.254.169.254", "10.0.0.1"])
def test_a_page_of_the_web_gets_nowhere_inside(web, host):
    with opened("https://paper.example/story") as gateway:
        assert said(gateway, get(f"http://{host}:{web.port}/")).startswith(b"HTTP/1.1 502")
        tunnel = f"CONNECT {host}:{web.port} HTTP/1.1\r\nAUTH\r\n\r\n"
        assert said(gateway, tunnel).startswith(b"HTTP/1.1 502")
        assert isinstance(gateway.failure, ForbiddenHost)
    assert web.connections == 0


def test_nor_where_the_user_allows_it_to_himself_alone(web):
    with opened("https://paper.example/story", allowed_hosts=HERE) as gateway:
        assert said(gateway, get(web.url("/"))).startswith(b"HTTP/1.1 502")
        assert isinstance(gateway.failure, LedInside)


@pytest.mark.parametrize(
    "request_line",
    [
        "GET file:///etc/passwd HTTP/1.1",
        "GET ftp://paper.example/ HTTP/1.1",
        "GET / HTTP/1.1",
        "GET http://127.0.0.1:1/ HTTP/1.1 x",
        "\x16\x03\x01\x02\x00\x01\x00",
        "POST http://127.0.0.1:PORT/ HTTP/1.1\r\nContent-Length: 99999999",
        "POST http://127.0.0.1:PORT/ HTTP/1.1\r\nTransfer-Encoding: chunked",
    ],
)
def test_what_is_no_request_for_the_web_is_refused(web, request_line):
    with opened(web.url("/"), allowed_hosts=HERE) as gateway:
        answer = said(gateway, f"{request_line.replace('PORT', str(web.port))}\r\nAUTH\r\n\r\n")
        assert answer.startswith(b"HTTP/1.1 400")
    assert web.requests == []


def test_a_second_request_on_a_connection_does_not_go_to_the_first_host(web):
    address = web.silent("/a", b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc")
    with opened(address, allowed_hosts=HERE) as gateway, asked(gateway, get(address)) as line:
        answer = b""
        while b"abc" not in answer:
            answer += line.recv(65536)
        line.sendall(get("http://paper.example/").encode())
        assert rest(line) == b""
    assert web.paths == ["/a"]


@pytest.mark.parametrize("kind", ["http", "socks"])
def test_it_takes_the_proxy_that_we_would_take(web, kind):
    web.page("/a", "<p>Here.")
    with HTTPProxy(web, login="ada:secret") if kind == "http" else SocksProxy(web, login="ada:secret") as proxy:
        url = proxy.url if kind == "http" else proxy.url("socks5h")
        url = url.replace("://", "://ada:secret@")
        with opened("http://paper.test/a", proxy=url) as gateway:
            assert said(gateway, get("http://paper.test/a")).endswith(b"<p>Here.")
            tunnel = "CONNECT paper.test:443 HTTP/1.1\r\nAUTH\r\n\r\nGET /a HTTP/1.1\r\nConnection: close\r\n\r\n"
            assert said(gateway, tunnel).endswith(b"<p>Here.")
        assert proxy.asked[-1] == ("paper.test", 443)


def test_closing_it_breaks_off_what_is_under_way(web):
    address = web.silent("/a")
    with opened(address, allowed_hosts=HERE) as gateway, asked(gateway, get(address)) as line:
        web.wait_for_requests(1)
        gateway.close()
        assert rest(line) == b""
