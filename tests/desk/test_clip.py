"""Clipping through the desk: every source ends as a kept clipping or a failed one that says why."""

import threading

import pytest

from clipper.clipping import State
from clipper.desk import (
    Added,
    Advanced,
    Changed,
    Filing,
    PastedText,
    Query,
    SavedFile,
    WebAddress,
    cards,
    drawn_picture,
    find,
    finish,
    known_as,
    look_up,
    open_desk,
    picture,
    served_page,
    take_in,
    try_again,
    unfinished,
)
from clipper.jobs import Cancelled, CancelToken, Stage, Watch
from clipper.pictures import inspect
from tests.pictures.drawing import HEIC
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, KOREAN_PARAGRAPHS, png, story_page


def clip(desk, source, filing=None):
    number = take_in(desk, source, filing).number
    finish(desk, number, Watch())
    return look_up(desk, number)


def test_an_address_becomes_a_clipping_with_its_picture(desk, web):
    web.page("/harbour", story_page(picture="quay.png"))
    web.file("/quay.png", png(), "image/png")

    clipping = clip(
        desk, WebAddress(web.url("/harbour")), Filing(tags=("ports",), collection="Morning", note="call them")
    )

    assert clipping.state is State.KEPT
    assert clipping.article.title == HARBOUR
    assert clipping.article.text == "\n\n".join(HARBOUR_PARAGRAPHS)
    assert clipping.all_tags == ("ports", "Shipping")
    assert clipping.note == "call them"
    (figure,) = clipping.article.figures
    assert (figure.caption, figure.credit) == ("Ships wait outside the harbour.", "Photo: Ada Quay")
    assert picture(desk, clipping.picture_of(figure).digest) == png()
    assert served_page(desk, clipping.number).content == story_page(picture="quay.png").encode()
    assert find(desk, Query(collection="Morning")) == (clipping.number,)


def test_a_picture_as_telephones_take_it_is_kept_and_drawn(desk, web):
    web.page("/harbour", story_page(picture="quay.heic"))
    web.file("/quay.heic", HEIC, "image/heic")
    clipping = clip(desk, WebAddress(web.url("/harbour")))
    (figure,) = clipping.article.figures
    kept = clipping.picture_of(figure)
    assert (kept.media_type, picture(desk, kept.digest)) == ("image/heic", HEIC)
    assert inspect(drawn_picture(desk, kept.digest, 1_000)).media_type == "image/jpeg"


def test_it_is_listed_before_anything_is_fetched(desk, web):
    number = take_in(desk, WebAddress(web.url("/later"))).number

    (card,) = cards(desk, find(desk, Query()))
    assert (card.number, card.state, card.title) == (number, State.WAITING, web.url("/later"))
    assert web.requests == []


def test_a_page_that_cannot_be_had_waits_with_its_reason_and_can_be_tried_again(desk, web):
    failed = clip(desk, WebAddress(web.url("/gone")))
    assert failed.state is State.FAILED
    assert "404" in failed.failure

    web.page("/gone", story_page())
    try_again(desk, (failed.number,))
    assert unfinished(desk) == (failed.number,)
    assert finish(desk, failed.number, Watch()) is State.KEPT
    assert look_up(desk, failed.number).failure == ""


def test_a_page_without_a_story_fails_and_is_kept_as_served(desk, web):
    web.page("/empty", "<html><body></body></html>")

    failed = clip(desk, WebAddress(web.url("/empty")))

    assert failed.state is State.FAILED
    assert "story" in failed.failure
    assert served_page(desk, failed.number).content == b"<html><body></body></html>"


def test_a_picture_that_cannot_be_had_leaves_its_caption(desk, web):
    web.page("/harbour", story_page(picture="missing.png"))

    clipping = clip(desk, WebAddress(web.url("/harbour")))

    assert clipping.state is State.KEPT
    assert clipping.article.figures[0].caption == "Ships wait outside the harbour."
    assert clipping.pictures == {}


def test_the_same_address_is_clipped_once(desk, web):
    web.page("/harbour", story_page())
    first = clip(desk, WebAddress(web.url("/harbour")))

    again = take_in(desk, WebAddress(web.url("/harbour")), Filing(tags=("twice",)))

    assert (again.number, again.known) == (first.number, True)
    assert finish(desk, first.number, Watch()) is State.KEPT
    assert look_up(desk, first.number).tags == ("twice",)
    assert [request.path for request in web.requests].count("/harbour") == 1


def test_a_saved_file_may_be_gone_once_it_is_taken_in(desk, tmp_path):
    file = tmp_path / "story.html"
    file.write_text(story_page(), "utf-8")
    number = take_in(desk, SavedFile(file)).number
    file.unlink()

    assert finish(desk, number, Watch()) is State.KEPT
    assert look_up(desk, number).article.title == HARBOUR


def test_pasted_text_becomes_a_clipping(desk):
    clipping = clip(desk, PastedText("\n\n".join((HARBOUR, *HARBOUR_PARAGRAPHS))))

    assert clipping.article.title == HARBOUR
    assert clipping.article.text == "\n\n".join(HARBOUR_PARAGRAPHS)


def test_news_tells_what_is_going_on(desk, web):
    web.page("/harbour", story_page())
    heard = []
    stop = desk.bulletin.subscribe(heard.append)

    clipping = clip(desk, WebAddress(web.url("/harbour")))
    stop()
    take_in(desk, WebAddress(web.url("/unheard")))

    assert heard[0] == Added((clipping.number,))
    assert heard[-1] == Changed((clipping.number,))
    stages = [news.progress.stage for news in heard if isinstance(news, Advanced)]
    assert [*dict.fromkeys(stages)] == [Stage.FETCHING, Stage.CLEANING, Stage.KEEPING]


def test_a_cancelled_clipping_waits_on(desk, web):
    web.page("/harbour", story_page())
    number = take_in(desk, WebAddress(web.url("/harbour"))).number
    token = CancelToken()
    token.cancel()

    with pytest.raises(Cancelled):
        finish(desk, number, Watch(token=token))
    assert unfinished(desk) == (number,)


def test_what_an_earlier_run_left_waiting_is_gone_on_with(settings, web):
    web.page("/harbour", story_page())
    with open_desk(settings, cutting_processes=0) as desk:
        number = take_in(desk, WebAddress(web.url("/harbour"))).number

    with open_desk(settings, cutting_processes=0) as desk:
        assert unfinished(desk) == (number,)
        assert finish(desk, number, Watch()) is State.KEPT


def test_pages_are_cut_in_a_child_process(settings, web):
    for n in range(3):
        web.page(f"/{n}", story_page(title=f"{HARBOUR}, part {n}"))
    with open_desk(settings, cutting_processes=1) as desk:
        numbers = [take_in(desk, WebAddress(web.url(f"/{n}"))).number for n in range(3)]
        threads = [threading.Thread(target=finish, args=(desk, number, Watch())) for number in numbers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        titles = [look_up(desk, number).article.title for number in numbers]
    assert titles == [f"{HARBOUR}, part {n}" for n in range(3)]


def test_a_page_that_is_known_by_another_address_becomes_one_with_it(desk, web):
    web.page("/story", story_page("Calm"))
    web.redirect("/short", "/story")
    first = take_in(desk, WebAddress(web.url("/story")), Filing(tags=("ports",), collection="Monday")).number
    finish(desk, first, Watch())
    second = take_in(desk, WebAddress(web.url("/short")), Filing(tags=("storms",), collection="Monday", note="Ask."))
    assert not second.known
    assert finish(desk, second.number, Watch()) is State.KEPT
    clipping = look_up(desk, first)
    assert (clipping.tags, clipping.note) == (("ports", "storms"), "Ask.")
    assert find(desk, Query()) == find(desk, Query(collection="Monday")) == (first,)
    assert known_as(desk, web.url("/short")) == first


def test_two_stories_that_were_led_to_one_address_stay_two(desk, web):
    numbers = []
    for name, paragraphs in (("one", HARBOUR_PARAGRAPHS), ("two", KOREAN_PARAGRAPHS)):
        web.page("/live", story_page(name, paragraphs))
        web.redirect(f"/{name}", "/live")
        numbers.append(take_in(desk, WebAddress(web.url(f"/{name}"))).number)
        finish(desk, numbers[-1], Watch())
    assert [look_up(desk, number).article.title for number in numbers] == ["one", "two"]
