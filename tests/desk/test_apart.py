"""A desk with a clerk: clipped in another process, and kept, told and taken back as if it were done here."""

import threading

import pytest

from clipper.clipping import State
from clipper.desk import (
    Advanced,
    Changed,
    Elsewhere,
    Filing,
    Outcome,
    WebAddress,
    apart,
    fetch_again,
    finish_apart,
    look_up,
    open_desk_with_clerk,
    take_in,
)
from clipper.jobs import Watch
from tests.stories import HARBOUR, story_page

PATIENCE = 20.0


@pytest.fixture
def desk(settings):
    with open_desk_with_clerk(settings, cutting_processes=1) as desk:
        desk.clerk.begin()
        clock = threading.Event()
        assert any(desk.clerk.is_there or clock.wait(0.01) for _ in range(int(PATIENCE * 100)))
        yield desk


def test_a_link_is_clipped_by_the_clerk_and_all_of_it_is_heard_here(desk, web):
    web.page("/harbour", story_page())
    number = take_in(desk, WebAddress(web.url("/harbour")), Filing()).number
    news = []
    desk.bulletin.subscribe(news.append)
    commits = desk.library.commits

    assert finish_apart(desk, number, Watch()) is State.KEPT

    assert look_up(desk, number).article.title == HARBOUR
    assert Changed((number,)) in news
    assert any(isinstance(item, Advanced) and item.number == number for item in news)
    assert desk.library.commits > commits
    assert not any(isinstance(item, Elsewhere) for item in news)

    web.page("/harbour", story_page(title="Another headline"))
    assert apart(desk, fetch_again, number)(Watch()).outcome is Outcome.CHANGED
    assert look_up(desk, number).article.title == "Another headline"
