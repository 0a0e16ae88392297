"""A cancel is heard within a fifth of a second, whatever the server is up to."""

import contextlib
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from clipper.fetch import Fetcher, FetchOptions, TimedOut
from clipper.jobs import Cancelled, CancelToken, Watch
from tests.web import HERE

AT_ONCE = 0.2
"""Seconds."""


def quickest(attempt, times=3):
    """The least of the seconds that ``attempt`` gives: the machine may be busy with something else, but not always."""
    return min(attempt() for _ in range(times))


def seconds_to_stop(address, has_begun, report=lambda _: None):
    """Fetches ``address`` on a thread, cancels when ``has_begun`` returns, and gives the seconds until it has ended."""
    token = CancelToken()
    with Fetcher(FetchOptions(allowed_hosts=HERE)) as fetcher, ThreadPoolExecutor(1) as pool:
        fetched = pool.submit(fetcher.page, address, Watch(report, token))
        has_begun()
        cancelled_at = time.monotonic()
        token.cancel()
        with pytest.raises(Cancelled):
            fetched.result(20)
        return time.monotonic() - cancelled_at


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Ty",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n<p>",
    ],
    ids=["before the answer", "within the header", "within the body"],
)
def test_while_the_server_is_silent(web, head):
    address = web.silent("/x", head)

    def attempt():
        asked = len(web.requests)
        return seconds_to_stop(address, lambda: web.wait_for_requests(asked + 1))

    assert quickest(attempt) < AT_ONCE


def test_while_a_secure_server_is_silent(secure_web, trusted):
    address = secure_web.silent("/x", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n<p>")

    def attempt():
        asked = len(secure_web.requests)
        return seconds_to_stop(address, lambda: secure_web.wait_for_requests(asked + 1))

    assert quickest(attempt) < AT_ONCE


def test_while_a_body_drips(web):
    address = web.drip("/x")

    def attempt():
        asked = len(web.requests)
        return seconds_to_stop(address, lambda: web.wait_for_requests(asked + 1))

    assert quickest(attempt) < AT_ONCE


def test_while_the_handshake_goes_on():
    with socket.create_server(("127.0.0.1", 0)) as server:

        def attempt():
            taken = []
            took = seconds_to_stop(
                f"https://127.0.0.1:{server.getsockname()[1]}/", lambda: taken.append(server.accept())
            )
            taken[0][0].close()
            return took

        assert quickest(attempt) < AT_ONCE


@pytest.fixture
def full_port():
    """A port whose queue is full, so that a further connection is neither taken nor refused."""
    with contextlib.ExitStack() as open_sockets:
        server = open_sockets.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        try:
            for _ in range(10):
                open_sockets.enter_context(socket.create_connection(server.getsockname(), timeout=0.2))
        except TimeoutError:
            yield server.getsockname()[1]
        else:
            pytest.skip("this system takes connections without end")


def test_while_the_host_does_not_take_the_connection(full_port):
    begun = threading.Event()

    def attempt():
        begun.clear()
        return seconds_to_stop(f"http://127.0.0.1:{full_port}/", begun.wait, lambda _: begun.set())

    assert quickest(attempt) < AT_ONCE


def test_a_host_that_does_not_take_the_connection_is_given_up(full_port):
    with Fetcher(FetchOptions(allowed_hosts=HERE, connect_timeout=0.3)) as fetcher, pytest.raises(TimedOut) as caught:
        fetcher.page(f"http://127.0.0.1:{full_port}/", Watch())
    assert caught.value.seconds == 0.3


def test_before_it_has_begun(web):
    token = CancelToken()
    token.cancel()
    with Fetcher(FetchOptions(allowed_hosts=HERE)) as fetcher, pytest.raises(Cancelled):
        fetcher.page(web.url("/x"), Watch(token=token))
    assert web.requests == []


def test_from_the_report_itself(web):
    web.file("/x", b"x" * 500_000, "text/html")
    token = CancelToken()

    def stop_when_it_flows(progress):
        if progress.done:
            token.cancel()

    with Fetcher(FetchOptions(allowed_hosts=HERE)) as fetcher, pytest.raises(Cancelled):
        fetcher.page(web.url("/x"), Watch(stop_when_it_flows, token))


def test_a_fetcher_goes_on_after_a_cancel(web):
    address = web.silent("/x")
    web.page("/y", "<p>one")
    token = CancelToken()
    with Fetcher(FetchOptions(allowed_hosts=HERE)) as fetcher, ThreadPoolExecutor(1) as pool:
        fetched = pool.submit(fetcher.page, address, Watch(token=token))
        web.wait_for_requests(1)
        token.cancel()
        with pytest.raises(Cancelled):
            fetched.result(20)
        assert fetcher.page(web.url("/y"), Watch()).content == b"<p>one"
