"""What cannot be had for now is tried again later, and what waits takes no turn from others."""

import random
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import pytest

from clipper.clipping import State
from clipper.desk import (
    CLIPPING_LANE,
    WebAddress,
    cards,
    finish,
    in_line,
    look_up,
    open_desk,
    take_in,
    try_again,
    unfinished,
)
from clipper.jobs import Cancelled, Watch
from tests.stories import story_page


@pytest.fixture
def settings(settings):
    return replace(settings, fetch=replace(settings.fetch, gap=0, back_off=0.01, tries=3))


def listed(desk, address):
    return take_in(desk, WebAddress(address)).number


def card_of(desk, number):
    (card,) = cards(desk, (number,))
    return card


def test_what_may_pass_is_tried_so_often_and_then_fails_with_its_reason(desk, web):
    number = listed(desk, web.reset("/x"))
    for tries in (1, 2):
        assert finish(desk, number, Watch()) is State.WAITING
        delay = card_of(desk, number).delay
        assert (delay.tries, "closed the connection" in delay.reason) == (tries, True)
    assert finish(desk, number, Watch()) is State.FAILED
    card = card_of(desk, number)
    assert card.delay is None
    assert "closed the connection" in card.failure
    assert "It was tried 3 times." in card.failure
    try_again(desk, (number,))
    web.page("/x", story_page())
    assert finish(desk, number, Watch()) is State.KEPT


@pytest.mark.parametrize("status", [404, 403, 410, 501])
def test_what_will_not_pass_fails_at_once(desk, web, status):
    web.answer("/x", status)
    assert finish(desk, listed(desk, web.url("/x")), Watch()) is State.FAILED
    assert len(web.requests) == 1


def test_the_time_to_wait_outlasts_the_program_and_holds_for_the_whole_host(settings, web):
    web.answer("/a", 429, b"", Retry_After="600")
    web.page("/b", story_page())
    with open_desk(settings, cutting_processes=0) as desk:
        numbers = [listed(desk, web.url(path)) for path in ("/a", "/b")]
        assert [finish(desk, number, Watch()) for number in numbers] == [State.WAITING] * 2
        assert web.paths == ["/a"]
    with open_desk(settings, cutting_processes=0) as desk:
        assert unfinished(desk) == tuple(numbers)
        places = in_line(desk, numbers)
        assert [each.delay.tries for each in places] == [1, 0]
        for each in places:
            assert 550 < each.seconds < 661
            assert "asks for patience" in each.delay.reason
        # Whoever takes it in again, or says so, need not wait.
        try_again(desk, numbers[:1])
        assert take_in(desk, WebAddress(web.url("/b"))).known
        assert [each.seconds for each in in_line(desk, numbers)] == [0, 0]


def on_the_lane(desk, number, host, after=0.0):
    return desk.runner.submit(CLIPPING_LANE, partial(finish, desk, number), key=host, after=after)


def test_many_links_of_a_slow_host_do_not_keep_the_others_waiting(desk, web, elsewhere):
    slow = [web.silent(f"/slow/{n}") for n in range(40)]
    quick = [elsewhere.page(f"/quick/{n}", story_page(f"Story {n}")) for n in range(4)]
    numbers = [listed(desk, address) for address in slow + quick]
    jobs = [on_the_lane(desk, each.number, each.host) for each in in_line(desk, numbers)]
    assert [job.future.result(20) for job in jobs[40:]] == [State.KEPT] * 4
    assert len(web.requests) == 2
    cancelled_at = time.monotonic()
    for job in jobs:
        job.cancel()
    for job in jobs[:40]:
        assert job.future.cancelled() or isinstance(job.future.exception(20), Cancelled)
    assert time.monotonic() - cancelled_at < 0.2
    assert unfinished(desk) == tuple(numbers[:40])


def test_who_waits_for_another_try_is_stopped_at_once(desk, web):
    job = on_the_lane(desk, listed(desk, web.url("/x")), "127.0.0.1", after=600)
    begun = time.monotonic()
    job.cancel()
    assert job.future.cancelled()
    assert time.monotonic() - begun < 0.2
    assert web.requests == []


def test_two_hundred_that_come_in_another_order_are_not_mixed_up(settings, web):
    count = 200
    for n in range(count):
        web.page(f"/{n}", story_page(f"Story {n}", [f"This is what story {n} tells. " * 8, f"And {n} ends so. " * 8]))
        web.hold(f"/{n}")
    settings = replace(settings, fetch=replace(settings.fetch, hosts=1, per_host=count))
    order = list(range(count))
    random.Random(5).shuffle(order)
    with open_desk(settings, cutting_processes=0) as desk, ThreadPoolExecutor(1) as pool:
        numbers = [listed(desk, web.url(f"/{n}")) for n in range(count)]
        jobs = [on_the_lane(desk, each.number, each.host) for each in in_line(desk, numbers)]
        web.wait_for_requests(count)
        pool.submit(lambda: [web.release(f"/{n}") for n in order])
        assert {job.future.result(60) for job in jobs} == {State.KEPT}
        for n, number in enumerate(numbers):
            clipping = look_up(desk, number)
            assert (clipping.origin, clipping.article.title) == (web.url(f"/{n}"), f"Story {n}")
            assert f"what story {n} tells" in clipping.article.text
