"""Child processes that cut pages: their limits, and what becomes of the other pages when one of them dies."""

import multiprocessing
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from clipper.desk.confined import confine
from clipper.desk.cutter import Cutter
from clipper.desk.errors import CutterStopped
from clipper.jobs import Cancelled, CancelToken, Watch
from clipper.page import HTML, Page
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, story_page

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no such limits")

ADDRESS = "https://example.com/harbour"


def page(content=None):
    content = story_page().encode() if content is None else content
    return Page(content, ADDRESS, ADDRESS, HTML, datetime(2026, 3, 2, tzinfo=UTC))


@pytest.fixture
def cutter():
    cutter = Cutter(1)
    yield cutter
    cutter.close()


def test_a_page_that_takes_too_long_fails_and_ends_nothing_else():
    cutter = Cutter(1, seconds=0.001)
    with pytest.raises(CutterStopped):
        cutter.cut(page(), Watch())
    cutter.close()


def test_pages_that_were_under_way_when_a_child_was_killed_are_cut_all_the_same(cutter):
    assert cutter.cut(page(), Watch()).article.title == HARBOUR
    long = page(story_page().encode() + b"<p>And then the council met again, and agreed on nothing at all." * 20_000)
    started = threading.Barrier(3)

    def cut(what):
        started.wait()
        return cutter.cut(what, Watch())

    with ThreadPoolExecutor(2) as threads:
        under_way = [threads.submit(cut, long), threads.submit(cut, page())]
        started.wait()
        for child in multiprocessing.active_children():
            child.kill()
        for told in under_way:
            assert HARBOUR_PARAGRAPHS[0] in told.result().text + str(told.result().removals)


def test_a_cancel_is_heard_while_a_page_is_cut(cutter):
    cutter.cut(page(), Watch())
    long = page(story_page().encode() + b"<p>And then the council met again, and agreed on nothing at all." * 60_000)

    def seconds_to_stop():
        token, begun = CancelToken(), threading.Event()
        with ThreadPoolExecutor(1) as threads:
            cut = threads.submit(cutter.cut, long, Watch(lambda _: begun.set(), token))
            assert begun.wait(10)
            assert not cut.done()
            cancelled_at = time.monotonic()
            token.cancel()
            with pytest.raises(Cancelled):
                cut.result(20)
            return time.monotonic() - cancelled_at

    # The machine may be busy with something else, but not always.
    assert min(seconds_to_stop() for _ in range(3)) < 0.2


def test_a_child_may_not_take_all_memory():
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context, initializer=confine) as children:
        with pytest.raises(MemoryError):
            children.submit(bytearray, 5 * 2**30).result()
        assert children.submit(len, b"goes on").result() == 7
