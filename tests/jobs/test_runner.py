"""Lanes of work: side by side where there is room, in order where there is not, and each can be stopped."""

import threading

import pytest

from clipper.errors import ClipperError
from clipper.jobs import Cancelled, Progress, Runner, Stage

SOON = 5
"""Seconds that something may take which should happen at once."""


@pytest.fixture
def runner():
    with Runner({"net": 2, "library": 1}) as runner:
        yield runner


class Held:
    """Work that says when it has begun, and goes on only when it is let."""

    def __init__(self):
        self.begun = threading.Event()
        self.let_go = threading.Event()

    def __call__(self, watch):
        self.begun.set()
        while not self.let_go.is_set():
            watch.token.pause(0.001)
        return "done"


def test_the_answer_comes_home(runner):
    assert runner.submit("net", lambda _: 6 * 7).future.result(SOON) == 42


def test_an_error_comes_home(runner):
    def work(_):
        raise ClipperError("no")

    with pytest.raises(ClipperError, match="no"):
        runner.submit("net", work).future.result(SOON)
    assert runner.submit("net", lambda _: "next").future.result(SOON) == "next"


def test_progress_is_heard_on_the_thread_that_works(runner):
    heard = []

    def work(watch):
        watch.at(Stage.FETCHING, 1, 2)
        return threading.current_thread()

    worker = runner.submit("net", work, lambda progress: heard.append((progress, threading.current_thread())))
    assert worker.future.result(SOON) is not threading.current_thread()
    assert heard == [(Progress(Stage.FETCHING, 1, 2), worker.future.result())]


def test_a_lane_does_as_many_things_at_once_as_it_has_threads(runner):
    both = threading.Barrier(2, timeout=SOON)
    jobs = [runner.submit("net", lambda _: both.wait()) for _ in range(2)]
    assert sorted(job.future.result(SOON) for job in jobs) == [0, 1]


def test_a_lane_with_one_thread_keeps_the_order(runner):
    held = Held()
    order = []
    jobs = [runner.submit("library", held)]
    jobs += [runner.submit("library", lambda _, number=number: order.append(number)) for number in range(5)]
    assert held.begun.wait(SOON)
    assert order == []
    held.let_go.set()
    for job in jobs:
        job.future.result(SOON)
    assert order == list(range(5))


def test_a_full_lane_does_not_hold_up_another(runner):
    held = Held()
    slow = runner.submit("library", held)
    assert held.begun.wait(SOON)
    assert runner.submit("net", lambda _: "quick").future.result(SOON) == "quick"
    assert not slow.future.done()
    held.let_go.set()


def test_work_under_way_stops_where_it_looks(runner):
    held = Held()
    job = runner.submit("net", held)
    assert held.begun.wait(SOON)
    job.cancel()
    assert isinstance(job.future.exception(SOON), Cancelled)


def test_work_that_has_not_begun_never_does(runner):
    held = Held()
    runner.submit("library", held)
    assert held.begun.wait(SOON)
    queued = Held()
    job = runner.submit("library", queued)
    job.cancel()
    held.let_go.set()
    assert runner.submit("library", lambda _: "after").future.result(SOON) == "after"
    assert job.future.cancelled()
    assert not queued.begun.is_set()


def test_cancelling_one_leaves_the_others(runner):
    one, other = Held(), Held()
    stopped, goes_on = runner.submit("net", one), runner.submit("net", other)
    assert one.begun.wait(SOON)
    assert other.begun.wait(SOON)
    stopped.cancel()
    assert isinstance(stopped.future.exception(SOON), Cancelled)
    other.let_go.set()
    assert goes_on.future.result(SOON) == "done"


def test_closing_stops_what_runs_and_what_waits_and_ends_the_threads():
    runner = Runner({"library": 1})
    held, queued = Held(), Held()
    running, waiting = runner.submit("library", held), runner.submit("library", queued)
    assert held.begun.wait(SOON)
    runner.close()
    assert isinstance(running.future.exception(0), Cancelled)
    assert waiting.future.cancelled()
    assert not queued.begun.is_set()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("library")]


def test_a_finished_job_can_be_cancelled_without_harm(runner):
    job = runner.submit("net", lambda _: 1)
    assert job.future.result(SOON) == 1
    job.cancel()
    assert job.future.result() == 1
