"""Two people change one note, or one order: nothing that either did is lost."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.library import Meeting, Order, Query, arrange, find, put_in, recall, set_note, take_out
from clipper.library.merging import merge_orders, merge_texts
from tests.library.stories import assert_sound, hits, kept

DIVIDER = "— the other version —"


def merge(was, theirs, ours):
    merged = merge_texts(was, theirs, ours, DIVIDER)
    return merged.text, merged.meeting


@pytest.mark.parametrize(
    ("was", "theirs", "ours", "text", "meeting"),
    [
        ("a\nb", "a\nb", "a\nb\nc", "a\nb\nc", Meeting.ALONE),
        ("a\nb", "a\nb\nc", "a\nb", "a\nb\nc", Meeting.MERGED),
        ("a\nb", "x\ny", "x\ny", "x\ny", Meeting.ALONE),
        ("a\nb\nc", "A\nb\nc", "a\nb\nC", "A\nb\nC", Meeting.MERGED),
        ("a\nb", "A\nb", "a\nB", "A\nB", Meeting.MERGED),
        ("a", "A", "a\nb", "A\nb", Meeting.MERGED),
        ("a\nb\nc", "b\nc", "a\nb\nc\nd", "b\nc\nd", Meeting.MERGED),
        ("a", "a\ntheirs", "a\nours", "a\ntheirs\nours", Meeting.MERGED),
        ("", "theirs", "ours", "theirs\nours", Meeting.MERGED),
        ("a\nb", "a\nB1", "a\nB2", f"a\nB1\n{DIVIDER}\nB2", Meeting.BOTH),
        ("a", "b", "", "b", Meeting.MERGED),
        ("a", "", "b", "b", Meeting.MERGED),
        ("a\n\nb", "a\n\nb\n", "\n\nb", "\n\nb\n", Meeting.MERGED),
    ],
)
def test_what_comes_of_two_changes(was, theirs, ours, text, meeting):
    assert merge(was, theirs, ours) == (text, meeting)


texts = st.lists(st.sampled_from(["", "one", "two", "three", "four", "five"]), max_size=7).map("\n".join)


@given(texts, texts, texts)
def test_no_line_that_was_written_is_lost(was, theirs, ours):
    text, meeting = merge(was, theirs, ours)
    lines = Counter(text.split("\n"))
    for changed in (theirs, ours):
        written = Counter(filter(None, changed.split("\n"))) - Counter(was.split("\n"))
        assert not written - lines, "a line that was written is there"
    assert (DIVIDER in text) == (meeting is Meeting.BOTH)
    assert merge(was, theirs, was)[0] == theirs
    assert merge(was, was, ours)[0] == ours
    assert merge(ours, text, text)[0] == text


@given(st.permutations(range(7)), st.permutations(range(7)), st.sets(st.integers(0, 6)), st.lists(st.integers(7, 9)))
def test_orders_come_together(was, ours, gone, come):
    theirs = [item for item in was if item not in gone] + list(dict.fromkeys(come))
    order = merge_orders(was, theirs, ours)
    assert sorted(order) == sorted(theirs), "nothing is put in or taken out"
    assert [item for item in order if item in was] == [item for item in ours if item not in gone]
    assert merge_orders(was, theirs, was) == theirs


def test_the_notes_of_two_are_brought_together_in_the_library(library):
    number = kept(library)
    set_note(library, number, "Ask Ada.\nCheck the date.")
    seen = recall(library, number).note
    set_note(library, number, "Ask Ada.\nCheck the date: 1 March.", was=seen, divider=DIVIDER)
    merged = set_note(library, number, "Ask Ada and Ben.\nCheck the date.", was=seen, divider=DIVIDER)
    assert merged.meeting is Meeting.MERGED
    assert recall(library, number).note == merged.text == "Ask Ada and Ben.\nCheck the date: 1 March."
    merged = set_note(library, number, "Ask nobody.", was=seen, divider=DIVIDER)
    assert merged.meeting is Meeting.BOTH
    assert "Ask Ada and Ben." in merged.text
    assert hits(library, "note:nobody") == hits(library, "note:ben") == (number,)
    set_note(library, number, "Replaced.")
    assert recall(library, number).note == "Replaced."
    assert_sound(library)


def test_a_collection_is_arranged_while_others_put_in_take_out_and_move(library):
    one, two, three, four, five = (kept(library, f"https://a.example/{i}") for i in range(5))
    put_in(library, "Monday", [one, two, three, four])
    seen = find(library, Query(collection="Monday", order=Order.MANUAL))
    put_in(library, "Monday", [five])
    take_out(library, "Monday", [two])
    arrange(library, "Monday", [three, one, four, five])  # somebody else moved three
    arrange(library, "Monday", [four, one, two, three], was=seen)  # we moved four
    assert find(library, Query(collection="Monday", order=Order.MANUAL)) == (four, three, one, five)
