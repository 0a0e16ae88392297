"""Whatever a server does wrong has a name, costs little, and ends."""

import gzip
import socket
import threading
import time
import tracemalloc
import zlib

import brotli
import pytest
import zstandard

from clipper.fetch import (
    BadStatus,
    BrokenOff,
    Fetcher,
    FetchOptions,
    Obstacle,
    TimedOut,
    TooLarge,
    Unreachable,
)
from clipper.jobs import Watch
from tests.web import HERE

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def obstacle(fetch, address):
    with pytest.raises(Unreachable) as caught:
        fetch(address)
    assert caught.value.address == address
    return caught.value.reason


@pytest.mark.parametrize("status", [300, 304, 400, 401, 403, 404, 410, 429, 451, 500, 503, 599])
def test_a_refusal_is_told_by_its_status(fetch, web, status):
    web.answer("/x", status, b"" if status == 304 else b"<h1>no</h1>", {"Content-Type": "text/html"})
    with pytest.raises(BadStatus) as caught:
        fetch(web.url("/x"))
    assert (caught.value.address, caught.value.status) == (web.url("/x"), status)


def test_a_redirect_to_nowhere_is_a_bad_status(fetch, web):
    web.answer("/x", 302)
    with pytest.raises(BadStatus) as caught:
        fetch(web.url("/x"))
    assert caught.value.status == 302


def test_an_error_behind_a_redirect_names_the_address_that_failed(fetch, web):
    web.redirect("/a", "/gone")
    with pytest.raises(BadStatus) as caught:
        fetch(web.url("/a"))
    assert caught.value.address == web.url("/gone")


def test_nobody_at_the_port(fetch):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        assert obstacle(fetch, f"http://127.0.0.1:{unused.getsockname()[1]}/") is Obstacle.REFUSED


def test_a_host_that_nobody_knows(fetch):
    # .invalid never exists (RFC 2606).
    assert obstacle(fetch, "http://nowhere.invalid/") is Obstacle.UNKNOWN_HOST


def test_a_connection_torn_down_before_the_answer(fetch, web):
    assert obstacle(fetch, web.reset("/x")) is Obstacle.HUNG_UP


def test_a_connection_closed_before_the_answer(fetch, web):
    assert obstacle(fetch, web.raw("/x", b"")) is Obstacle.HUNG_UP


@pytest.mark.parametrize(
    "answer",
    [
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"\x00\x01\x02\x03" * 100,
        HEAD + b"X: " + b"y" * 100_000 + b"\r\n\r\n",
        HEAD + b"X: y\r\n" * 200 + b"\r\n",
        b"HTTP/1.1 twenty OK\r\n\r\n",
        HEAD + b"Content-Length: 5\r\nContent-Length: 7\r\n\r\n<p>no",
    ],
    ids=["another protocol", "rubbish", "huge header", "many headers", "no status", "two lengths"],
)
def test_an_answer_that_is_no_http(fetch, web, answer):
    assert obstacle(fetch, web.raw("/x", answer)) is Obstacle.GARBLED


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd"])
def test_a_body_that_is_not_packed_as_it_says(fetch, web, encoding):
    web.file("/x", b"<p>not packed at all", "text/html", Content_Encoding=encoding)
    assert obstacle(fetch, web.url("/x")) is Obstacle.GARBLED


def test_an_address_that_answers_in_another_protocol(fetch, web):
    web.page("/x", "<p>one")
    assert obstacle(fetch, web.url("/x").replace("http:", "https:")) is Obstacle.UNSECURED


def test_a_host_that_cannot_prove_who_it_is(fetch, secure_web):
    secure_web.page("/x", "<p>one")
    assert obstacle(fetch, secure_web.url("/x")) is Obstacle.UNTRUSTED
    assert secure_web.requests == []


def test_a_proxy_that_is_not_there(fetch, monkeypatch):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        for name in ("HTTP_PROXY", "http_proxy"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{unused.getsockname()[1]}")
        assert obstacle(fetch, "http://paper.invalid/") is Obstacle.PROXY


def test_a_proxy_that_refuses_a_secure_connection(fetch, web, monkeypatch):
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.setenv(name, web.url(""))
    assert obstacle(fetch, "https://paper.invalid/") is Obstacle.PROXY


@pytest.mark.parametrize(
    ("answer", "received", "expected"),
    [
        (HEAD + b"Content-Length: 1000\r\n\r\n<p>half", 7, 1000),
        (HEAD + b"Content-Length: 1000\r\n\r\n", 0, 1000),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n7\r\n<p>half\r\n9\r\n<p>", None, None),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n7\r\n<p>half\r\nzz\r\n", None, None),
    ],
    ids=["half", "nothing", "half a chunk", "no chunk"],
)
def test_an_answer_that_breaks_off(fetch, web, answer, received, expected):
    web.raw("/x", answer)
    with pytest.raises(BrokenOff) as caught:
        fetch(web.url("/x"))
    assert caught.value.expected == expected
    assert received is None or caught.value.received == received


def test_a_connection_torn_down_within_the_answer(fetch, web):
    web.reset("/x", HEAD + b"Content-Length: 1000\r\n\r\n<p>half")
    with pytest.raises(BrokenOff):
        fetch(web.url("/x"))


def small(**limits):
    return Fetcher(
        FetchOptions(allowed_hosts=HERE, **{"connect_timeout": 5, "read_timeout": 5, "total_timeout": 5} | limits)
    )


@pytest.mark.parametrize(
    "answer",
    [
        HEAD + b"Content-Length: 1001\r\n\r\n" + b"x" * 1001,
        HEAD + b"Connection: close\r\n\r\n" + b"x" * 1001,
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n3e9\r\n" + b"x" * 1001 + b"\r\n0\r\n\r\n",
    ],
    ids=["told", "untold", "in chunks"],
)
def test_a_page_beyond_the_limit_is_given_up(web, answer):
    web.raw("/x", answer)
    with small(page_limit=1000) as fetcher, pytest.raises(TooLarge) as caught:
        fetcher.page(web.url("/x"), Watch())
    assert caught.value.limit == 1000


def test_a_page_of_just_the_limit_is_taken(web):
    web.file("/x", b"x" * 1000, "text/html")
    with small(page_limit=1000) as fetcher:
        assert len(fetcher.page(web.url("/x"), Watch()).content) == 1000


def packed_zeros(size):
    packer = zlib.compressobj(1, wbits=31)
    piece = bytes(1_000_000)
    return b"".join(packer.compress(piece) for _ in range(size // len(piece))) + packer.flush()


def brotli_zeros(size):
    packer = brotli.Compressor(quality=1)
    piece = bytes(1_000_000)
    return b"".join(packer.process(piece) for _ in range(size // len(piece))) + packer.finish()


@pytest.mark.parametrize(
    ("encoding", "content"),
    [
        ("gzip", packed_zeros(200_000_000)),
        ("gzip, gzip", gzip.compress(packed_zeros(200_000_000))),
        ("br", brotli_zeros(200_000_000)),
        ("gzip, br", brotli.compress(packed_zeros(200_000_000))),
        ("zstd", zstandard.compress(bytes(200_000_000))),
        ("zstd, zstd", zstandard.compress(zstandard.compress(bytes(200_000_000)))),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_bomb_costs_little_memory_and_time(web, encoding, content):
    web.file("/bomb", content, "text/html", Content_Encoding=encoding)
    with small(page_limit=1_000_000) as fetcher:
        tracemalloc.start()
        begun = time.monotonic()
        with pytest.raises(TooLarge):
            fetcher.page(web.url("/bomb"), Watch())
        took = time.monotonic() - begun
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 8_000_000
    assert took < 2


def test_a_bomb_in_a_redirect_is_not_even_unpacked(web):
    web.answer("/bomb", 302, packed_zeros(50_000_000), {"Location": "/story", "Content-Encoding": "gzip"})
    web.page("/story", "<p>one")
    with small() as fetcher:
        tracemalloc.start()
        fetcher.page(web.url("/bomb"), Watch())
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 4_000_000


def seconds_until_timed_out(web, address, **limits):
    begun = time.monotonic()
    with small(**limits) as fetcher, pytest.raises(TimedOut) as caught:
        fetcher.page(address, Watch())
    return caught.value.seconds, time.monotonic() - begun


def test_a_server_that_never_answers(web):
    named, took = seconds_until_timed_out(web, web.silent("/x"), read_timeout=0.3)
    assert named == 0.3
    assert 0.3 <= took < 2


def test_a_server_that_falls_silent_within_the_answer(web):
    web.silent("/x", HEAD + b"Content-Length: 1000\r\n\r\n<p>half")
    named, took = seconds_until_timed_out(web, web.url("/x"), read_timeout=0.3)
    assert named == 0.3
    assert 0.3 <= took < 2


@pytest.mark.parametrize(
    ("head", "drop"),
    [
        (HEAD + b"Content-Length: 100000\r\n\r\n", b"x"),
        (HEAD + b"X: ", b"x"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    ],
    ids=["body", "header", "continue", "chunks"],
)
def test_a_slow_drip_ends(web, head, drop):
    web.drip("/x", head, drop)
    named, took = seconds_until_timed_out(web, web.url("/x"), total_timeout=0.4)
    assert named == 0.4
    assert 0.4 <= took < 2


def test_the_total_time_counts_over_redirects(web):
    web.redirect("/a", "/slow")
    web.silent("/slow")
    named, took = seconds_until_timed_out(web, web.url("/a"), total_timeout=0.3)
    assert named == 0.3
    assert took < 2


@pytest.fixture
def mute_port():
    """A port that takes connections, as the system does for it, and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_handshake_that_never_ends(mute_port, web):
    named, took = seconds_until_timed_out(web, f"https://127.0.0.1:{mute_port}/", connect_timeout=0.3)
    assert named == 0.3
    assert 0.3 <= took < 2


def test_nothing_is_left_running(fetch, web):
    before = set(threading.enumerate())
    for address in (web.reset("/a"), web.url("/b"), "http://nowhere.invalid/"):
        with pytest.raises((Unreachable, BadStatus)):
            fetch(address)
    left = set(threading.enumerate()) - before
    assert not [thread for thread in left if not thread.daemon]
