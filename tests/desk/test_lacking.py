"""Pictures that cannot be had: the next address, the reason, and another try that fetches nothing else."""

import threading
from dataclasses import replace

import pytest

from clipper.article import LackingPicture
from clipper.desk import Query, WebAddress, fetch_again, fetch_lacking, find, finish, look_up, take_in
from clipper.jobs import Cancelled, CancelToken, Stage, Watch
from tests.pictures.drawing import saved, two_halves
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, png

SPACER = saved(two_halves().resize((1, 1)), "GIF")


def page(*pictures):
    figures = "".join(
        f"<figure>{markup}<figcaption>Ship number {number} waits.</figcaption></figure>"
        for number, markup in enumerate(pictures, start=1)
    )
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in HARBOUR_PARAGRAPHS)
    story = f"<article><h1>{HARBOUR}</h1>{figures}{paragraphs}</article>"
    return f"<html><head><title>{HARBOUR}</title></head><body>{story}</body></html>"


@pytest.fixture
def settings(settings):
    """One host may be asked for all pictures of a page at once."""
    return replace(settings, fetch=replace(settings.fetch, per_host=4))


@pytest.fixture
def clip(desk, web):
    """Clips a page with these pictures."""

    def clip(*pictures, watch=None):
        address = web.page("/story", page(*pictures))
        number = take_in(desk, WebAddress(address)).number
        finish(desk, number, watch or Watch())
        return look_up(desk, number)

    return clip


def kept(clipping):
    """Which of its figures have a picture."""
    return [clipping.picture_of(figure) is not None for figure in clipping.article.figures]


def test_where_the_best_is_not_to_be_had_the_next_one_is(clip, web):
    web.answer("/refused.png", 403)
    web.file("/page.png", b"<html>log in</html>", "text/html")
    web.file("/dot.png", SPACER, "image/gif")
    web.picture("/small.png", png())
    clipping = clip('<img srcset="/refused.png 1600w, /page.png 1200w, /dot.png 1100w" src="/small.png">')
    assert kept(clipping) == [True]
    assert clipping.extraction.lacking == ()
    assert web.paths == ["/story", "/refused.png", "/page.png", "/dot.png", "/small.png"]


def test_a_picture_that_cannot_be_had_leaves_its_caption_and_the_reason_of_its_best_address(clip, web):
    web.answer("/gone.png", 404)
    web.answer("/refused.png", 403)
    web.file("/dot.png", SPACER, "image/gif")
    web.file("/words.png", b"no picture", "image/png")
    clipping = clip(
        '<img src="/gone.png">', '<img src="/refused.png">', '<img src="/dot.png">', '<img src="/words.png">'
    )
    assert kept(clipping) == [False] * 4
    assert [figure.caption for figure in clipping.article.figures] == [f"Ship number {n} waits." for n in (1, 2, 3, 4)]
    assert clipping.extraction.lacking == (
        LackingPicture(web.url("/gone.png"), "127.0.0.1 does not have it (404)."),
        LackingPicture(web.url("/refused.png"), "127.0.0.1 does not give it out (403)."),
        LackingPicture(web.url("/dot.png"), "Only an empty picture stands at its address."),
        LackingPicture(web.url("/words.png"), "What stands at its address is no picture of a kind that Clipper shows."),
    )


def test_one_picture_is_tried_again_and_nothing_else_is_asked_for(clip, desk, web):
    web.answer("/one.png", 404)
    web.answer("/two.png", 404)
    clipping = clip('<img src="/one.png">', '<img src="/two.png">')
    web.requests.clear()
    web.picture("/two.png", png())

    fetched = fetch_lacking(desk, clipping.number, Watch(), only=web.url("/two.png"))

    assert web.paths == ["/two.png"]
    assert web.requests[0].headers["Referer"] == web.url("/story")
    assert (list(fetched.had), fetched.lacking) == ([web.url("/two.png")], ())
    clipping = look_up(desk, clipping.number)
    assert kept(clipping) == [False, True]
    assert [each.picture for each in clipping.extraction.lacking] == [web.url("/one.png")]


def test_all_that_are_lacking_are_tried_again_and_the_reason_is_the_latest(clip, desk, web):
    web.answer("/one.png", 404)
    web.answer("/two.png", 404)
    number = clip('<img src="/one.png">', '<img src="/two.png">').number
    web.answer("/one.png", 403)
    web.picture("/two.png", png())

    assert len(fetch_lacking(desk, number, Watch()).had) == 1

    clipping = look_up(desk, number)
    assert kept(clipping) == [False, True]
    assert clipping.extraction.lacking == (
        LackingPicture(web.url("/one.png"), "127.0.0.1 does not give it out (403)."),
    )
    web.picture("/one.png", png())
    fetch_lacking(desk, number, Watch())
    assert look_up(desk, number).extraction.lacking == ()
    web.requests.clear()
    assert fetch_lacking(desk, number, Watch()).had == {}
    assert web.requests == []


def test_fetching_the_page_again_brings_what_was_lacking(clip, desk, web):
    web.answer("/one.png", 404)
    number = clip('<img src="/one.png">').number
    web.picture("/one.png", png())
    fetch_again(desk, number, Watch())
    assert kept(look_up(desk, number)) == [True]


def test_pictures_of_a_page_come_side_by_side_and_each_is_counted(clip, web):
    names = [f"/{number}.png" for number in range(3)]
    for name in names:
        web.picture(name, png())
        web.hold(name)
    steps = []
    watch = Watch(lambda progress: steps.append((progress.stage, progress.done, progress.total)))

    def let_go():
        web.wait_for_requests(4)
        for name in names:
            web.release(name)

    helper = threading.Thread(target=let_go)
    helper.start()
    clipping = clip(*(f'<img src="{name}">' for name in names), watch=watch)
    helper.join()
    assert kept(clipping) == [True] * 3
    assert [step for step in steps if step[0] is Stage.PICTURES] == [(Stage.PICTURES, done, 3) for done in range(4)]


def test_who_stops_amid_pictures_is_heard_and_the_clipping_waits(clip, desk, web):
    for number in range(6):
        web.silent(f"/{number}.png")
    token = CancelToken()

    def stop():
        web.wait_for_requests(3)
        token.cancel()

    helper = threading.Thread(target=stop)
    helper.start()
    with pytest.raises(Cancelled):
        clip(*(f'<img src="/{number}.png">' for number in range(6)), watch=Watch(token=token))
    helper.join()
    assert look_up(desk, find(desk, Query())[0]).extraction is None
