"""Which site each story is from, what cut it, and the cut that it had before."""

from dataclasses import replace

import pytest

from clipper.article import Removal, RemovalKind, Retitle
from clipper.article.removal import Place
from clipper.clipping import State
from clipper.library import (
    NoSuchClipping,
    Provenance,
    add_edits,
    all_recut,
    enroll,
    fail,
    former_story_of,
    keep,
    last_recut,
    newest_of_site,
    provenances,
    recall,
    recut,
    set_note,
    take_back,
    texts_of,
    trash,
)
from tests.library.stories import NOON, assert_sound, hits, kept, page, story

LATER = NOON.replace(hour=13)


def test_a_story_tells_its_site_and_what_cut_it(library):
    one = kept(library, "https://www.harbour.example/a", replace(story(), cleaner="c1"))
    other = kept(library, "https://sport.harbour.example/b")
    file = kept(library, "file:///home/ada/page.html")
    waiting = enroll(library, "https://harbour.example/w", at=NOON).number
    failed = enroll(library, "https://harbour.example/f", at=NOON).number
    fail(library, failed, "It is gone.")
    assert provenances(library) == (
        Provenance(one, "harbour.example", "c1"),
        Provenance(other, "sport.harbour.example", ""),
        Provenance(file, "", ""),
    )
    trash(library, [other], NOON)
    assert [each.number for each in provenances(library, [other, one, waiting])] == [one]


def test_the_address_that_answered_counts(library):
    number = enroll(library, "https://short.example/x", at=NOON).number
    keep(library, number, page(address="https://harbour.example/long"), story(), {})
    assert provenances(library) == (Provenance(number, "harbour.example", ""),)


def test_the_texts_of_other_stories_of_the_site(library):
    removal = Removal("Follow us", RemovalKind.SHARE_BAR, "r", "Because.", 1.0, Place(0))
    numbers = [
        kept(library, f"https://harbour.example/{n}", replace(story(body=f"Body {n}."), removals=(removal,)))
        for n in range(4)
    ]
    kept(library, "https://island.example/1")
    trash(library, [numbers[2]], NOON)
    newest = newest_of_site(library, "harbour.example", 20)
    assert newest == tuple(numbers[n] for n in (3, 1, 0))
    assert texts_of(library, newest) == {numbers[n]: (f"Body {n}.", "Follow us") for n in (3, 1, 0)}
    assert newest_of_site(library, "harbour.example", 1) == (numbers[3],)
    assert newest_of_site(library, "", 20) == newest_of_site(library, "nowhere.example", 20) == ()


def test_another_cut_replaces_the_story_and_leaves_a_way_back(library):
    number = kept(library, extraction=replace(story(body="An old freighter."), cleaner="c1"))
    set_note(library, number, "Ask Ada.")
    add_edits(library, number, (Retitle("Ships at last"),))
    before = recall(library, number)

    recut(library, number, replace(story("Another headline", "A new freighter."), cleaner="c2"), LATER)

    after = recall(library, number)
    assert after.article.title == "Ships at last"
    assert (after.note, after.pictures, after.state) == (before.note, before.pictures, State.KEPT)
    assert provenances(library)[0].cleaner == "c2"
    assert (hits(library, "new"), hits(library, "old")) == ((number,), ())
    assert former_story_of(library, number) == before.extraction
    assert take_back(library, [number, 99]) == (number,)
    assert recall(library, number) == before
    assert provenances(library)[0].cleaner == "c1"
    assert (hits(library, "new"), hits(library, "old")) == ((), (number,))
    assert take_back(library, [number]) == ()
    assert_sound(library)


def test_only_the_cut_before_is_kept(library):
    number = kept(library, extraction=story(body="First."))
    recut(library, number, story(body="Second."), NOON)
    recut(library, number, story(body="Third."), LATER)
    assert former_story_of(library, number).text == "Second."
    recut(library, number, story(body="Third."), None)
    assert former_story_of(library, number).text == "Second."


def test_the_last_time_is_told_from_those_before(library):
    numbers = [kept(library, f"https://harbour.example/{n}") for n in range(3)]
    recut(library, numbers[0], story(body="New."), NOON)
    for number in numbers[1:]:
        recut(library, number, story(body="New."), LATER)
    assert last_recut(library) == tuple(numbers[1:])
    assert all_recut(library) == tuple(numbers)


def test_a_page_that_is_kept_anew_has_no_way_back(library):
    number = kept(library)
    recut(library, number, story(body="New."), NOON)
    keep(library, number, page(b"<p>Another"), story(body="Another."), {})
    assert former_story_of(library, number) is None


def test_what_has_no_story_cannot_be_cut_again(library):
    waiting = enroll(library, "https://harbour.example/w", at=NOON).number
    for number in (waiting, 99):
        with pytest.raises(NoSuchClipping):
            recut(library, number, story(), NOON)
    assert all_recut(library) == ()
