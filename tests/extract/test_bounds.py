"""Pages that are meant to cost much: each is cut within two seconds and 300 MB, or is read up to a bound that is told.

The time is asserted with a margin, since it is measured on machines that do other work; the memory is not.
"""

import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor

import pytest

from clipper.extract import extract_page
from clipper.markup import read_page
from tests.extract.hostile import ADDRESS, PAGES, cost
from tests.stories import HARBOUR_PARAGRAPHS, story_page

SECONDS, MARGIN = 2, 3
MEGABYTES = 300

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is read from /proc")


@pytest.fixture(scope="module")
def apart():
    """Runs each piece of work in a process of its own, forked from one that has cut a page."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.extract.warm"])
    with ProcessPoolExecutor(1, mp_context=context, max_tasks_per_child=1) as processes:
        yield processes


@pytest.mark.parametrize("name", PAGES)
def test_no_page_costs_much(apart, name):
    spent = apart.submit(cost, name).result(timeout=60)
    assert spent.seconds < SECONDS * MARGIN
    assert spent.megabytes < MEGABYTES
    told = spent.text + spent.removed
    assert all(paragraph in told for paragraph in HARBOUR_PARAGRAPHS)


def test_text_past_a_bound_is_kept_until_the_last_one():
    """Beyond the bounds on depth, tags and passages text is still text; only what is longer than any book is not."""
    for markup in ("<div>" * 5_000, "<p>x" * 20_000, "<b>x</b>" * 200_000):
        passages = read_page((markup + "the very end").encode()).passages
        assert passages[-1].text.endswith("the very end")
    text = read_page(b"<p>" + b"ten bytes " * 2_000_000).passages[0].text
    assert len(text) > 10_000_000


def test_a_page_of_scripts_loses_nothing():
    """What looks like tags inside a script is none: the story after it is read as ever."""
    page = story_page().replace("<body>", "<body><script>" + "if (a<b) c='<p>';" * 120_000 + "</script>")
    assert extract_page(page.encode(), ADDRESS).text == "\n\n".join(HARBOUR_PARAGRAPHS)
