"""Politeness: so many at once from one host, a gap between two, and patience with those who ask for it."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from clipper.fetch import BadStatus, Busy, Fetcher, FetchOptions
from clipper.fetch.retry_after import seconds_asked_for
from clipper.jobs import Cancelled, CancelToken, Watch
from tests.stories import png
from tests.web import HERE

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_no_more_than_two_ask_one_host_at_once(web, elsewhere):
    for path in ("/a", "/b", "/c"):
        web.page(path, "<p>one")
        web.hold(path)
    elsewhere.page("/", "<p>two")
    with Fetcher(FetchOptions(allowed_hosts=HERE, per_host=2, gap=0)) as fetcher, ThreadPoolExecutor(3) as pool:
        asked = [pool.submit(fetcher.page, web.url(path), Watch()) for path in ("/a", "/b", "/c")]
        web.wait_for_requests(2)
        assert fetcher.page(elsewhere.url("/"), Watch()).content == b"<p>two"
        assert len(web.requests) == 2
        for path in ("/a", "/b", "/c"):
            web.release(path)
        assert [each.result(20).content for each in asked] == [b"<p>one"] * 3


def test_there_is_a_gap_between_two_requests_to_one_host(web):
    web.page("/a", "<p>one")
    with Fetcher(FetchOptions(allowed_hosts=HERE, gap=0.1)) as fetcher:
        begun = time.monotonic()
        for _ in range(3):
            fetcher.page(web.url("/a"), Watch())
        assert time.monotonic() - begun >= 0.2


def test_a_host_that_asks_for_patience_is_left_alone_whatever_is_wanted_of_it(web, elsewhere):
    web.answer("/busy", 429, b"", Retry_After="120")
    web.page("/other", "<p>one")
    elsewhere.page("/", "<p>one")
    with Fetcher(FetchOptions(allowed_hosts=HERE, gap=0)) as fetcher:
        for path, asked in (("/busy", True), ("/other", False)):
            with pytest.raises(Busy) as caught:
                fetcher.page(web.url(path), Watch())
            assert (caught.value.status, caught.value.asked) == (429, asked)
            assert 119 < caught.value.seconds < 133
        assert web.paths == ["/busy"]
        assert fetcher.page(elsewhere.url("/"), Watch()).content == b"<p>one"


def test_a_host_that_does_not_say_how_long_is_left_alone_ever_longer(web):
    web.answer("/busy", 503)
    pauses = []
    with Fetcher(FetchOptions(allowed_hosts=HERE, gap=0, back_off=0.01)) as fetcher:
        for _ in range(4):
            with pytest.raises(Busy) as caught:
                fetcher.page(web.url("/busy"), Watch())
            pauses.append(caught.value.seconds)
            threading.Event().wait(caught.value.seconds + 0.001)
    assert len(web.requests) == 4
    assert pauses == sorted(pauses)
    assert pauses[3] > 4 * pauses[0]


def test_a_picture_is_waited_for_if_it_is_not_for_long(web):
    page_address = web.page("/a", "<p>one")
    web.answer("/p.png", 503)
    with Fetcher(FetchOptions(allowed_hosts=HERE, gap=0, back_off=0.02)) as fetcher, ThreadPoolExecutor(1) as pool:
        page = fetcher.page(page_address, Watch())
        waited = pool.submit(fetcher.picture, web.url("/p.png"), page, Watch())
        web.wait_for_requests(2)
        web.picture("/p.png", png())
        assert waited.result(20) == png()
        web.answer("/q.png", 404)
        with pytest.raises(BadStatus):
            fetcher.picture(web.url("/q.png"), page, Watch())


@pytest.mark.parametrize(
    "options",
    [FetchOptions(allowed_hosts=HERE, gap=60), FetchOptions(allowed_hosts=HERE, per_host=1, gap=0)],
    ids=["gap", "turn"],
)
def test_who_waits_for_a_turn_is_stopped_at_once(web, options):
    web.silent("/s")
    web.page("/a", "<p>one")
    first, second = CancelToken(), CancelToken()
    with Fetcher(options) as fetcher, ThreadPoolExecutor(2) as pool:
        pool.submit(fetcher.page, web.url("/s"), Watch(token=first))
        web.wait_for_requests(1)
        begun = threading.Event()
        waiting = pool.submit(fetcher.page, web.url("/a"), Watch(lambda _: begun.set(), second))
        assert begun.wait(20)
        cancelled_at = time.monotonic()
        second.cancel()
        assert isinstance(waiting.exception(20), Cancelled)
        assert time.monotonic() - cancelled_at < 0.2
        first.cancel()
    assert web.paths == ["/s"]


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": "120"}, 120),
        ({"Retry-After": " 0 "}, 0),
        ({"Retry-After": "-5"}, None),
        ({"Retry-After": "1.5"}, None),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": format_datetime(NOW + timedelta(minutes=3), usegmt=True)}, 180),
        ({"Retry-After": format_datetime(NOW - timedelta(minutes=3), usegmt=True)}, 0),
        (
            {
                "Retry-After": format_datetime(NOW + timedelta(days=9, minutes=1), usegmt=True),
                "Date": format_datetime(NOW + timedelta(days=9), usegmt=True),
            },
            60,
        ),
    ],
)
def test_what_a_server_says_of_the_time(headers, seconds):
    assert seconds_asked_for(headers, NOW) == seconds
