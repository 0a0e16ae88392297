"""Pages that are empty until their scripts are run: drawn where that can be done, and else told by what they are."""

import json
from dataclasses import replace

import pytest

from clipper.clipping import State
from clipper.desk import (
    Outcome,
    SavedFile,
    WebAddress,
    fetch_again,
    finish,
    foresee,
    look_up,
    open_desk,
    served_page,
    take_in,
    try_again,
)
from clipper.jobs import Watch
from clipper.render import RenderOptions
from tests.render.browser import IS_HERE, confined, needs_browser, one_at_a_time
from tests.render.scripted import STORY, application, newsroom
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, story_page

FORBIDDEN = RenderOptions(allowed=False)

POLITICS = f"<nav>{'<a href=/x>Politics today</a> ' * 60}</nav>"
EMPTY = {
    "a frame": application("fetch('/story.json')"),
    "a bare page": "<title>Harbour Post</title><p>Loading…</p><script src=/a.js></script>",
    "nothing at all": "<script>document.write('x')</script>",
    "a frame amid menus": application("", body=f"{POLITICS}<div id=app></div>"),
    "one of its own kind": f"{POLITICS}<app-root></app-root><script src=a></script>",
    "one that says so": f"{POLITICS}<noscript>자바스크립트를 켜 주세요</noscript><script></script>",
}  # fmt: skip
STORIES = {
    "a short one": story_page(paragraphs=HARBOUR_PARAGRAPHS[:2], extra="<script src=/a.js></script>"),
    "with a frame for comments": story_page(extra="<div id=root></div><script src=/a.js></script>"),
    "with a wish for scripts": story_page(
        paragraphs=HARBOUR_PARAGRAPHS[:2],
        extra="<noscript>Please enable JavaScript to see the comments.</noscript><script></script>",
    ),
    "without any script": "<title>Harbour</title><p>The harbour is open again, said the harbour master.</p>",
}


@pytest.fixture
def told_not_to(settings):
    """A desk that may run no scripts, whatever is installed."""
    with open_desk(replace(settings, render=FORBIDDEN), cutting_processes=0) as desk:
        yield desk


@pytest.fixture
def drawing(settings):
    """A desk that runs scripts."""
    with open_desk(replace(settings, render=confined()), cutting_processes=0) as desk:
        yield desk


def clip(desk, source):
    number = take_in(desk, source).number
    finish(desk, number, Watch())
    return look_up(desk, number)


@pytest.mark.parametrize("name", EMPTY)
def test_an_empty_page_is_told_from_one_without_a_story(told_not_to, web, name):
    clipping = clip(told_not_to, WebAddress(web.page("/story", EMPTY[name])))
    assert clipping.state is State.FAILED
    assert "127.0.0.1 shows this story only where the scripts of its page are run." in clipping.failure
    assert "“allowed = true” below [render]" in clipping.failure
    assert served_page(told_not_to, clipping.number).content == EMPTY[name].encode()


@pytest.mark.parametrize("name", STORIES)
def test_a_story_is_never_drawn(told_not_to, web, name):
    clipping = clip(told_not_to, WebAddress(web.page("/story", STORIES[name])))
    assert clipping.state is State.KEPT, clipping.failure


def test_the_story_in_the_data_of_a_page_comes_first(told_not_to, web):
    told = {"@type": "NewsArticle", "headline": HARBOUR, "articleBody": "\n".join(HARBOUR_PARAGRAPHS * 2)}
    page = application("", head=f'<script type="application/ld+json">{json.dumps(told)}</script>')
    assert clip(told_not_to, WebAddress(web.page("/story", page))).state is State.KEPT


@pytest.mark.skipif(IS_HERE, reason="the extra is here")
def test_who_lacks_the_extra_is_told_how_to_get_it(desk, web):
    clipping = clip(desk, WebAddress(newsroom(web)))
    assert "pip install “clipper[render]”" in clipping.failure


def test_a_saved_page_that_is_empty_cannot_be_drawn(desk, tmp_path):
    (tmp_path / "story.html").write_text(EMPTY["nothing at all"], "utf-8")
    clipping = clip(desk, SavedFile(tmp_path / "story.html"))
    assert "This page shows its story only where its scripts are run." in clipping.failure


@needs_browser
@one_at_a_time
def test_an_empty_page_is_drawn_and_kept_as_drawn(drawing, web):
    clipping = clip(drawing, WebAddress(newsroom(web)))
    assert (clipping.state, clipping.article.title) == (State.KEPT, HARBOUR)
    assert clipping.article.text == "\n\n".join(HARBOUR_PARAGRAPHS)
    assert HARBOUR_PARAGRAPHS[0].encode() in served_page(drawing, clipping.number).content
    asked = len(web.requests)
    (change,) = foresee(drawing, (clipping.number,), Watch())
    assert change.outcome is Outcome.SAME
    assert len(web.requests) == asked


@needs_browser
@one_at_a_time
def test_what_failed_is_drawn_at_another_try_once_that_can_be_done(settings, web):
    address = newsroom(web)
    with open_desk(replace(settings, render=FORBIDDEN), cutting_processes=0) as desk:
        failed = clip(desk, WebAddress(address))
        assert failed.state is State.FAILED
    with open_desk(replace(settings, render=confined()), cutting_processes=0) as desk:
        try_again(desk, (failed.number,))
        assert finish(desk, failed.number, Watch()) is State.KEPT
        assert look_up(desk, failed.number).article.title == HARBOUR


@needs_browser
@one_at_a_time
def test_a_drawn_page_is_drawn_again_to_see_whether_it_has_changed(drawing, web):
    clipping = clip(drawing, WebAddress(newsroom(web)))
    web.file("/story.json", STORY.replace(b"Tuesday", b"Wednesday"), "application/json")
    fetch_again(drawing, clipping.number, Watch())
    assert "Wednesday" in look_up(drawing, clipping.number).article.text


@needs_browser
@one_at_a_time
def test_a_wall_that_is_drawn_is_a_wall(drawing, web):
    newsroom(web, "document.title = 'Page not found'; document.body.innerHTML = '<h1>Page not found</h1>';")
    assert "no such page" in clip(drawing, WebAddress(web.url("/story"))).failure
