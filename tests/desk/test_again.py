"""Fetching again: what changed is told and kept, what fails harms nothing, and every version can be taken again."""

from dataclasses import replace

import pytest

from clipper.article import Cut, Retitle, Words
from clipper.desk import (
    Action,
    Changed,
    Outcome,
    PastedText,
    Rule,
    SavedFile,
    WebAddress,
    Where,
    add_rule,
    compare_version,
    cut_again,
    fetch_again,
    finish,
    look_up,
    look_up_version,
    note,
    picture,
    served_page,
    tag,
    take,
    take_back,
    take_in,
    versions,
)
from clipper.jobs import Cancelled, CancelToken, Watch
from clipper.library import NoSuchVersion, add_edits
from tests.desk.test_recut import NOW
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, KOREAN_PARAGRAPHS, png, story_page

LONGER = (*HARBOUR_PARAGRAPHS, "By nightfall four ships had come in, and the cranes worked under floodlights.")
TEASER = story_page("Subscribe to read on", ["This story is for subscribers only. The first month costs one crown."])


def clip(desk, source):
    number = take_in(desk, source).number
    finish(desk, number, Watch())
    return number


@pytest.fixture
def number(desk, web):
    """A kept clipping of the page /harbour, which has a picture."""
    web.page("/harbour", story_page(picture="quay.png"))
    web.picture("/quay.png", png())
    return clip(desk, WebAddress(web.url("/harbour")))


def again(desk, number):
    return fetch_again(desk, number, Watch())


def listed(desk, number):
    return [(each.version.number, each.version.title, each.version.shown) for each in versions(desk, number)]


def test_a_page_that_says_the_same_is_unchanged(desk, web, number):
    before = look_up(desk, number)
    assert again(desk, number).outcome is Outcome.SAME
    web.page("/harbour", story_page(picture="quay.png?visit=2", extra="<script>visit(2)</script>"))
    change = again(desk, number)
    assert (change.outcome, change.lost, change.won, change.fields) == (Outcome.SAME, (), (), ())
    assert look_up(desk, number) == before
    assert versions(desk, number) == ()
    assert served_page(desk, number).content == story_page(picture="quay.png").encode()


def test_what_has_changed_is_told_and_the_users_work_stays(desk, web, number):
    tag(desk, (number,), add=("ports",))
    note(desk, number, "Ask Ada.")
    add_edits(desk.library, number, (Retitle("Ships at last"), Cut(Words("Fishermen were told to wait"))))
    news = []
    desk.bulletin.subscribe(news.append)
    web.page("/harbour", story_page("Four ships are in", LONGER, picture="quay.png"))
    web.picture("/quay.png", png(colour="navy"))
    change = again(desk, number)
    assert (change.outcome, change.title, change.lost, change.won) == (
        Outcome.CHANGED,
        "Ships at last",
        (),
        (LONGER[-1],),
    )
    assert Changed((number,)) in news
    clipping = look_up(desk, number)
    assert (clipping.article.title, clipping.tags, clipping.note) == ("Ships at last", ("ports",), "Ask Ada.")
    assert "Fishermen" not in clipping.article.text
    assert picture(desk, clipping.picture_of(clipping.article.figures[0]).digest) == png(colour="navy")
    assert listed(desk, number) == [(1, HARBOUR, False), (2, "Four ships are in", True)]
    assert [each.words for each in versions(desk, number)] == [77, 90]
    then = look_up_version(desk, number, 1)
    assert picture(desk, then.picture_of(then.article.figures[0]).digest) == png()


def test_another_version_is_taken_and_the_other_again(desk, web, number):
    before = look_up(desk, number)
    web.page("/harbour", story_page("Four ships are in", LONGER))
    again(desk, number)
    after = look_up(desk, number)
    take(desk, number, 1)
    assert replace(look_up(desk, number), versions=()) == before
    assert again(desk, number).outcome is Outcome.SAME
    assert look_up(desk, number).article.title == HARBOUR
    take(desk, number, 2)
    assert look_up(desk, number).article == after.article
    with pytest.raises(NoSuchVersion):
        take(desk, number, 3)


def test_versions_are_compared_from_the_earlier_to_the_later(desk, web, number):
    web.page("/harbour", story_page("Four ships are in", LONGER))
    again(desk, number)
    for shown in (2, 1):
        take(desk, number, shown)
        change = compare_version(desk, number, 3 - shown)
        assert (change.lost, change.won) == ((), (LONGER[-1],))
        assert [field.after for field in change.fields if field.name == "title"] == ["Four ships are in"]
    assert compare_version(desk, number, 1).outcome is Outcome.SAME
    take(desk, number, 2)
    assert compare_version(desk, number, 2).won == (LONGER[-1],)


@pytest.mark.parametrize("page", [TEASER, "<html><body></body></html>"])
def test_what_would_lose_the_story_is_kept_beside_it(desk, web, number, page):
    before = look_up(desk, number)
    web.page("/harbour", page)
    for _ in range(2):
        assert again(desk, number).outcome is Outcome.HELD_BACK
    assert replace(look_up(desk, number), versions=()) == before
    assert [shown for _, _, shown in listed(desk, number)] == [True, False]
    assert compare_version(desk, number, 2).outcome is Outcome.CHANGED
    web.page("/harbour", story_page(HARBOUR, LONGER, picture="quay.png"))
    assert again(desk, number).outcome is Outcome.CHANGED
    assert [shown for _, _, shown in listed(desk, number)] == [False, False, True]


def test_what_cannot_be_had_changes_nothing_and_is_told(desk, web, number):
    before = look_up(desk, number)
    web.answer("/harbour", status=410)
    change = again(desk, number)
    assert (change.outcome, "410" in change.failure) == (Outcome.FAILED, True)
    web.file("/harbour", png(), "image/png")
    assert again(desk, number).outcome is Outcome.FAILED
    assert look_up(desk, number) == before
    pasted = clip(desk, PastedText("\n\n".join(("A letter", *HARBOUR_PARAGRAPHS))))
    assert "pasted" in again(desk, pasted).failure
    web.answer("/nothing", status=404)
    failed = clip(desk, WebAddress(web.url("/nothing")))
    assert f"clipper retry {failed}" in again(desk, failed).failure
    assert "no clipping 99" in again(desk, 99).failure


def test_a_page_that_its_server_calls_unchanged_is_not_sent_again(desk, web):
    tag = 'W/"v1"'
    changed = "Mon, 02 Mar 2026 07:30:00 GMT"
    web.page("/harbour", story_page(), ETag=tag, Last_Modified=changed)
    number = clip(desk, WebAddress(web.url("/harbour")))
    had = served_page(desk, number)
    assert (had.etag, had.modified) == (tag, changed)
    web.answer("/harbour", status=304)
    change = again(desk, number)
    assert (change.outcome, change.since, versions(desk, number)) == (Outcome.SAME, had.fetched_at, ())
    asked = web.requests[-1].headers
    assert (asked["If-None-Match"], asked["If-Modified-Since"]) == (tag, changed)
    assert served_page(desk, number) == had
    web.page("/harbour", story_page("Four ships are in", LONGER), ETag='"v2"')
    assert again(desk, number).outcome is Outcome.CHANGED
    assert served_page(desk, number).etag == '"v2"'


def test_the_same_bytes_under_another_validator_are_unchanged_and_asked_for_by_that(desk, web, number):
    assert "If-None-Match" not in web.requests[-1].headers
    web.page("/harbour", story_page(picture="quay.png"), ETag='"a"')
    before = served_page(desk, number)
    assert again(desk, number).since == before.fetched_at
    assert replace(served_page(desk, number), etag="") == before
    again(desk, number)
    assert web.requests[-1].headers["If-None-Match"] == '"a"'


def test_validators_go_only_where_they_came_from(desk, web):
    web.page("/story", story_page(), ETag='"a"')
    web.redirect("/short", "/story")
    number = clip(desk, WebAddress(web.url("/short")))
    web.requests.clear()
    again(desk, number)
    assert [asked.headers.get("If-None-Match") for asked in web.requests] == [None, '"a"']
    web.redirect("/short", "/moved")
    web.page("/moved", story_page())
    web.requests.clear()
    assert again(desk, number).outcome is Outcome.SAME
    assert [asked.headers.get("If-None-Match") for asked in web.requests] == [None, None]


@pytest.mark.parametrize("tag", ["unquoted", '"', 'W/ "a"', '"' + "a" * 5000 + '"'])
def test_what_is_no_validator_is_not_sent_back(desk, web, tag):
    web.page("/story", story_page(), ETag=tag, Last_Modified="soon")
    number = clip(desk, WebAddress(web.url("/story")))
    again(desk, number)
    assert not {"If-None-Match", "If-Modified-Since"} & set(web.requests[-1].headers)


def test_unchanged_where_nobody_asked_is_a_failure_with_words(desk, web, number):
    web.answer("/harbour", status=304)
    change = again(desk, number)
    assert (change.outcome, "was not asked that" in change.failure) == (Outcome.FAILED, True)


def test_what_cannot_be_had_for_now_is_put_off_and_given_up_in_the_end(desk, web, number):
    before = look_up(desk, number)
    web.reset("/harbour")
    change = again(desk, number)
    assert (change.outcome, change.tries) == (Outcome.PUT_OFF, 1)
    assert 7 < change.seconds < 13
    last = fetch_again(desk, number, Watch(), desk.settings.fetch.tries - 1)
    assert (last.outcome, "It was tried 6 times." in last.failure) == (Outcome.FAILED, True)
    web.answer("/harbour", 429, b"", Retry_After="600")
    assert 599 < again(desk, number).seconds < 661
    asked = len(web.requests)
    assert again(desk, number).tries == 0
    assert len(web.requests) == asked
    assert look_up(desk, number) == before


def test_one_that_is_stopped_changes_nothing(desk, web, number):
    before = look_up(desk, number)
    token = CancelToken()
    web.page("/harbour", story_page("Four ships are in", LONGER))
    with pytest.raises(Cancelled):
        fetch_again(desk, number, Watch(lambda _: token.cancel(), token))
    assert look_up(desk, number) == before


def test_a_saved_page_is_read_again(desk, tmp_path):
    file = tmp_path / "saved.html"
    file.write_text(story_page(), "utf-8")
    number = clip(desk, SavedFile(file))
    file.write_text(story_page("Four ships are in", LONGER), "utf-8")
    assert again(desk, number).outcome is Outcome.CHANGED
    file.unlink()
    assert again(desk, number).outcome is Outcome.FAILED


def test_pictures_that_could_not_be_had_are_fetched_though_the_story_is_the_same(desk, web):
    web.page("/harbour", story_page(picture="quay.png"))
    number = clip(desk, WebAddress(web.url("/harbour")))
    assert look_up(desk, number).pictures == {}
    web.picture("/quay.png", png())
    assert again(desk, number).outcome is Outcome.SAME
    (held,) = look_up(desk, number).pictures.values()
    assert picture(desk, held.digest) == png()


def test_a_cut_is_not_taken_back_into_another_page(desk, web, number):
    add_rule(desk, "127.0.0.1", Rule(Action.CUT, Where(begins="Two tugs brought in")), NOW)
    list(cut_again(desk, (number,), Watch()))
    web.page("/harbour", story_page("Four ships are in", LONGER))
    again(desk, number)
    assert take_back(desk, (number,), Watch()) == ()
    take(desk, number, 1)
    assert "Two tugs" not in look_up(desk, number).article.text
    assert take_back(desk, (number,), Watch()) == (number,)
    assert "Two tugs" in look_up(desk, number).article.text


def test_words_are_counted_where_there_are_no_spaces_too(desk, web):
    web.page("/port", story_page("항구", KOREAN_PARAGRAPHS, language="ko"))
    number = clip(desk, WebAddress(web.url("/port")))
    web.page("/port", story_page("항구", (*KOREAN_PARAGRAPHS, "港が再び開いた"), language="ko"))
    again(desk, number)
    before, after = versions(desk, number)
    assert after.words - before.words == len("港が再び開いた")
