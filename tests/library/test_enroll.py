"""Taking in: at once, once, and filed."""

from datetime import timedelta

from clipper.clipping import State
from clipper.library import (
    Filing,
    Query,
    cards,
    enroll,
    fail,
    find,
    keep,
    recall,
    served_page,
    trash,
    unfinished,
    wait,
)
from tests.library.stories import NOON, ORIGIN, hits, kept, page, story


def test_a_clipping_waits_and_is_listed_at_once(library):
    enrolled = enroll(library, ORIGIN, at=NOON)
    (card,) = cards(library, [enrolled.number])
    assert not enrolled.known
    assert (card.title, card.state, card.clipped_at) == (ORIGIN, State.WAITING, NOON)
    assert hits(library, "harbour storm") == (enrolled.number,)
    assert recall(library, enrolled.number).article.title == ORIGIN
    assert served_page(library, enrolled.number) is None


def test_a_page_that_is_there_already_is_stored(library):
    given = page(b"pasted", charset="utf-8", redirects=("https://a.example", "https://b.example"))
    number = enroll(library, ORIGIN, page=given, at=NOON).number
    assert served_page(library, number) == given


def test_it_is_filed_as_the_user_says(library):
    filing = Filing(tags=("Ports", " weather ", "ports", ""), collection="Monday", note="for Ada")
    number = enroll(library, ORIGIN, filing=filing, at=NOON).number
    clipping = recall(library, number)
    assert (clipping.tags, clipping.note) == (("Ports", "weather"), "for Ada")
    assert find(library, Query(collection="Monday")) == (number,)


def test_an_origin_is_not_taken_in_twice(library):
    first = enroll(library, ORIGIN, at=NOON)
    again = enroll(library, ORIGIN, filing=Filing(("late",)), at=NOON + timedelta(hours=1))
    assert (again.number, again.known) == (first.number, True)
    assert recall(library, first.number).clipped_at == NOON
    assert recall(library, first.number).tags == ("late",)


def test_what_has_failed_waits_again_when_it_is_taken_in_again(library):
    number = enroll(library, ORIGIN, at=NOON).number
    fail(library, number, "The server does not answer.")
    assert enroll(library, ORIGIN, page=page(b"saved"), at=NOON).number == number
    assert (recall(library, number).state, recall(library, number).failure) == (State.WAITING, "")
    assert served_page(library, number).content == b"saved"


def test_what_is_in_the_trash_comes_back_when_it_is_taken_in_again(library):
    number = kept(library)
    trash(library, [number], NOON)
    enroll(library, ORIGIN, at=NOON)
    assert recall(library, number).trashed_at is None
    assert recall(library, number).state is State.KEPT


def test_the_page_of_a_kept_story_is_not_exchanged_behind_its_back(library):
    number = kept(library)
    enroll(library, ORIGIN, page=page(b"another"), at=NOON)
    assert served_page(library, number) == page()


def test_a_note_is_added_to_the_one_that_is_there_but_not_twice(library):
    for note in ("for Ada", "for Ada", "and Ben"):
        number = enroll(library, ORIGIN, filing=Filing(note=note), at=NOON).number
    assert recall(library, number).note == "for Ada\n\nand Ben"


def test_unfinished_are_those_that_wait_the_oldest_first(library):
    late, early, done, lost, trashed = (
        enroll(library, f"https://{name}.example", at=NOON + timedelta(minutes=minute)).number
        for name, minute in (("late", 9), ("early", 1), ("done", 2), ("lost", 3), ("trashed", 4))
    )
    keep(library, done, page(), story(), {})
    fail(library, lost, "Gone.")
    trash(library, [trashed], NOON)
    assert unfinished(library) == (early, late)
    wait(library, [lost, done, 99])
    assert unfinished(library) == (early, lost, late)
