"""Work stops when it is asked to: at once when it pauses, at the next look otherwise."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from clipper.jobs import Cancelled, CancelToken

LONG = 60


def test_a_fresh_token_stops_nothing():
    token = CancelToken()
    token.check()
    token.pause(0)
    assert not token.cancelled


def test_a_thrown_token_stops_every_look():
    token = CancelToken()
    token.cancel()
    token.cancel()
    assert token.cancelled
    for _ in range(2):
        with pytest.raises(Cancelled):
            token.check()
    with pytest.raises(Cancelled):
        token.pause(LONG)


def test_a_pause_ends_when_another_thread_cancels():
    token = CancelToken()
    begun = threading.Event()

    def work():
        begun.set()
        token.pause(LONG)

    with ThreadPoolExecutor(1) as threads:
        paused = threads.submit(work)
        assert begun.wait(5)
        token.cancel()
        assert isinstance(paused.exception(timeout=5), Cancelled)


def test_no_handler_of_errors_swallows_it():
    assert not issubclass(Cancelled, Exception)


def test_what_cannot_look_is_called():
    token, called = CancelToken(), []
    with token.calling(lambda: called.append("left before")):
        pass
    with token.calling(lambda: called.append("inside")):
        token.cancel()
        token.cancel()
        assert called == ["inside"]
    with pytest.raises(Cancelled), token.calling(lambda: called.append("after")):
        pytest.fail("it began all the same")
    assert called == ["inside"]
