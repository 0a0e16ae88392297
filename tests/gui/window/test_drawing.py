"""A page that is empty until its scripts are run says so in the window, and is drawn at another try."""

from dataclasses import replace

import pytest

from clipper.clipping import State
from clipper.desk import open_desk
from clipper.gui.cards import CardLink
from clipper.render import RenderOptions
from tests.gui.driver import links
from tests.render.browser import confined, needs_browser, one_at_a_time
from tests.render.scripted import newsroom
from tests.stories import HARBOUR

_SLOW = 60_000
"""Milliseconds within which a page is drawn, on a machine that does other things."""


@pytest.fixture
def desk(settings, request):
    with open_desk(replace(settings, render=request.param), cutting_processes=0) as desk:
        yield desk


@pytest.mark.parametrize("desk", [RenderOptions(allowed=False)], indirect=True)
def test_what_it_takes_is_told_beside_the_way_to_another_try(clipper, web):
    clipper.drop(links(newsroom(web)))
    clipper.wait_for_states(State.FAILED)
    notice = clipper.window.reader.notice
    clipper.wait(lambda: "only where the scripts of its page are run" in notice.reason.text())
    assert "“allowed = true” below [render]" in notice.reason.text()
    assert notice.retry.isVisible()


@needs_browser
@one_at_a_time
@pytest.mark.parametrize("desk", [confined()], indirect=True)
def test_what_failed_is_drawn_at_another_try(clipper, web):
    clipper.drop(links(web.url("/story")))
    clipper.wait_for_states(State.FAILED)
    newsroom(web)
    clipper.click_link(0, CardLink.RETRY)
    clipper.wait(lambda: clipper.titles == [HARBOUR], _SLOW)
