"""Corrections in the library: kept in order, found at once, taken back one by one or all together."""

import pytest

from clipper.article import Cut, MakeHeading, Recaption, Retitle, Words
from clipper.library import NoSuchClipping, add_edits, cards, drop_edits, drop_last_edit, enroll, keep, recall
from tests.library.stories import NOON, ORIGIN, PICTURE, assert_sound, hits, kept, page, story


def test_the_last_correction_is_taken_back_first(library):
    number = kept(library)
    add_edits(library, number, [Retitle("Storm over"), Recaption(PICTURE, caption="Masts")])
    add_edits(library, number, [Retitle("The storm is over")])
    assert drop_last_edit(library, number) == Retitle("The storm is over")
    assert cards(library, [number])[0].title == "Storm over"
    assert hits(library, "masts") == (number,)
    assert drop_last_edit(library, number) == Recaption(PICTURE, caption="Masts")
    assert hits(library, "masts") == ()
    assert drop_last_edit(library, number) == Retitle("Storm over")
    assert drop_last_edit(library, number) is None
    assert recall(library, number).article == story().article
    assert_sound(library)


def test_all_corrections_are_taken_back_from_one_clipping_only(library):
    first, second = kept(library, "https://a.example"), kept(library, "https://b.example")
    for number in (first, second):
        add_edits(library, number, [Retitle("Storm over"), Recaption(PICTURE, caption="Masts")])
    assert drop_edits(library, first) == (Retitle("Storm over"), Recaption(PICTURE, caption="Masts"))
    assert drop_edits(library, first) == ()
    assert recall(library, first).article == story().article
    assert recall(library, second).article.title == "Storm over"
    assert hits(library, "masts") == (second,)


def test_what_is_cut_is_not_found_and_what_is_brought_back_is(library):
    number = kept(library)
    word = recall(library, number).article.text.split()[0]
    add_edits(library, number, [Cut(Words(word))])
    assert word not in recall(library, number).article.text
    drop_last_edit(library, number)
    assert recall(library, number).article == story().article


def test_corrections_that_miss_stay_and_are_told_until_they_fit_again(library):
    number = kept(library)
    missing = MakeHeading(Words("A line that another cut may bring."))
    add_edits(library, number, [missing, Retitle("Storm over")])
    clipping = recall(library, number)
    assert clipping.edits == (missing, Retitle("Storm over"))
    assert clipping.replayed.missed == (missing,)
    keep(library, number, page(b"another"), story("Another story"), {})
    assert recall(library, number).replayed.missed == (missing,)


def test_a_clipping_that_waits_has_nothing_to_take_back(library):
    number = enroll(library, ORIGIN, at=NOON).number
    assert drop_last_edit(library, number) is None
    add_edits(library, number, [Retitle("Storm over")])
    assert drop_edits(library, number) == (Retitle("Storm over"),)
    for drop in (drop_last_edit, drop_edits):
        with pytest.raises(NoSuchClipping):
            drop(library, 99)
