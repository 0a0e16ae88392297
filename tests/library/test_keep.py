"""Keeping a story, and getting back exactly what was kept."""

import secrets
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings

from clipper.clipping import Picture, State
from clipper.library import (
    NewPicture,
    NoSuchClipping,
    NoSuchPicture,
    cards,
    enroll,
    fail,
    keep,
    picture_content,
    recall,
    recall_many,
    served_page,
)
from clipper.library.blobs import NewBlob
from tests.article.strategies import extractions
from tests.library.stories import NOON, ORIGIN, PICTURE, PNG, assert_sound, digest, hits, kept, page, story


def test_a_kept_story_is_recalled_whole(library):
    number = kept(library)
    clipping = recall(library, number)
    assert (clipping.state, clipping.extraction) == (State.KEPT, story())
    assert clipping.pictures == {PICTURE: Picture(digest(PNG.content), "image/png", 320, 200)}
    assert picture_content(library, digest(PNG.content)) == PNG.content
    assert served_page(library, number) == page()


def test_its_card_says_the_same(library):
    (card,) = cards(library, [kept(library)])
    assert (card.title, card.source, card.published) == ("The harbour opens again", "Harbour Post", date(2026, 3, 1))
    assert (card.excerpt, card.picture) == ("Two tugs brought in a freighter.", digest(PNG.content))
    assert (card.state, card.trashed, card.tags) == (State.KEPT, False, ())


def test_a_time_of_publication_keeps_its_zone(library):
    published = datetime.fromisoformat("2026-03-01T07:30:00+09:00")
    (card,) = cards(library, [kept(library, extraction=story(published=published))])
    assert card.published == published
    assert card.published.utcoffset() == published.utcoffset()


def test_the_lead_picture_is_the_first_that_could_be_had(library):
    (card,) = cards(library, [kept(library, pictures={"https://elsewhere.example/x.png": PNG})])
    assert card.picture == ""


def test_the_same_picture_is_stored_once(folder_library, tmp_path):
    kept(folder_library, "https://a.example")
    kept(folder_library, "https://b.example")
    assert len([path for path in (tmp_path / "library" / "blobs").rglob("*") if path.is_file()]) == 2


def test_blobs_that_are_put_in_at_once_are_each_there(library):
    new = [NewBlob(b"tug"), NewBlob(b"quay", packed=True), NewBlob(b"tug"), NewBlob(b"tug", packed=True)]
    assert library.blobs.put_all(new) == [digest(content) for content, _ in new]
    for content, packed in new:
        assert library.blobs.get(digest(content), packed=packed) == content
    assert library.blobs.put_all([]) == []


def test_programs_that_put_the_same_blobs_in_do_not_wait_for_each_other_for_ever(library):
    new = [NewBlob(b"picture %d" % n) for n in range(20)]
    with ThreadPoolExecutor(4) as pool:
        orders = [new, new[::-1]] * 6
        assert [len(digests) for digests in pool.map(library.blobs.put_all, orders)] == [20] * 12


def test_a_story_that_is_kept_again_is_replaced_and_its_pictures_stay(library):
    number = kept(library)
    other = NewPicture(b"GIF", "image/gif", 1, 1)
    keep(library, number, page(b"second"), story("Corrected headline"), {"https://b.example/gif": other})
    clipping = recall(library, number)
    assert clipping.article.title == "Corrected headline"
    assert set(clipping.pictures) == {PICTURE, "https://b.example/gif"}
    assert served_page(library, number).content == b"second"
    assert hits(library, "opens again") == ()


def test_a_failure_says_why_and_keeps_the_page(library):
    number = enroll(library, ORIGIN, at=NOON).number
    fail(library, number, "No story on this page.", page(b"<p>"))
    (card,) = cards(library, [number])
    assert (card.state, card.failure, card.title) == (State.FAILED, "No story on this page.", ORIGIN)
    assert served_page(library, number).content == b"<p>"


def test_a_late_failure_does_not_hide_a_kept_story(library):
    number = kept(library)
    fail(library, number, "Timed out.")
    assert recall(library, number).state is State.KEPT


def test_recalling_many_keeps_their_order_and_skips_the_vanished(library):
    first, second = kept(library, "https://a.example"), kept(library, "https://b.example")
    assert [clipping.number for clipping in recall_many(library, [second, 99, first])] == [second, first]
    assert [card.number for card in cards(library, [second, 10**30, -1, first])] == [second, first]


@pytest.mark.parametrize("number", [99, 0, -1, 10**30])
def test_a_number_that_nothing_has_is_said_to_be_so(library, number):
    with pytest.raises(NoSuchClipping) as caught:
        recall(library, number)
    assert caught.value.number == number
    for write in (keep, lambda library, number, *_: fail(library, number, "")):
        with pytest.raises(NoSuchClipping):
            write(library, number, page(), story(), {})


@pytest.mark.parametrize("name", ["0" * 64, "", "../library.sqlite", "é"])
def test_a_picture_that_nobody_kept_is_said_to_be_missing(library, name):
    with pytest.raises(NoSuchPicture):
        picture_content(library, name)


def test_text_that_no_database_can_hold_does_not_stop_a_story(library):
    broken = story("Half \ud83d a pair", "NUL \x00 inside", source="\udc00")
    number = kept(library, "https://x.example/\ud800", broken)
    assert recall(library, number).extraction == broken
    assert hits(library, "half pair inside") == (number,)
    assert_sound(library)


def test_dozens_in_one_minute_each_have_their_place(library):
    numbers = [kept(library, f"https://a.example/{i}", pictures={}) for i in range(70)]
    assert set(hits(library, "")) == set(numbers)
    assert_sound(library)


@pytest.mark.parametrize(
    "published", [date.min, date.max, datetime.fromisoformat("0001-01-01T00:00"), datetime.max.replace(tzinfo=UTC)]
)
def test_the_ends_of_the_calendar_are_dates_too(library, published):
    number = kept(library, extraction=story(published=published))
    assert recall(library, number).article.published == published
    assert hits(library, "tugs") == (number,)


@given(extractions)
@settings(max_examples=40, deadline=None)
def test_any_extraction_comes_back_as_it_was(module_library, extraction):
    number = enroll(module_library, f"{ORIGIN}/{secrets.token_hex(8)}", at=NOON).number
    keep(module_library, number, page(), extraction, {})
    assert recall(module_library, number).extraction == extraction
    assert cards(module_library, [number])[0].published == extraction.published
