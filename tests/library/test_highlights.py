"""Highlights are kept, changed, found and taken off, in a folder and on a server alike."""

from dataclasses import replace

import pytest

from clipper.article import Colour, Highlight, Words
from clipper.jobs import Watch
from clipper.library import (
    NoSuchClipping,
    NoSuchHighlight,
    Occasion,
    add_highlight,
    back_up,
    change_highlight,
    copy_library,
    empty_trash,
    keep,
    open_library,
    recall,
    remove_highlights,
    restore_backup,
    set_note,
    snippets,
    trash,
)
from tests.library.stories import NOON, assert_sound, hits, kept, page, story

TUGS = Words("Two tugs", after="brought in")


def mark(library, number, words=TUGS, colour=Colour.YELLOW, remark=""):
    return add_highlight(library, number, words, colour, remark, NOON)


def test_a_highlight_is_kept_changed_and_taken_off(library):
    number = kept(library)
    first = mark(library, number, colour=Colour.GREEN, remark="who?")
    second = mark(library, number, Words("freighter", nth=1))
    made = Highlight(first, TUGS, NOON, Colour.GREEN, "who?")
    assert recall(library, number).highlights == (made, Highlight(second, Words("freighter", nth=1), NOON))

    change_highlight(library, number, first, colour=Colour.PINK)
    assert recall(library, number).highlights[0] == replace(made, colour=Colour.PINK)
    change_highlight(library, number, first, remark="")
    assert recall(library, number).highlights[0] == replace(made, colour=Colour.PINK, remark="")

    assert [each.number for each in remove_highlights(library, number, [first])] == [first]
    assert [each.number for each in recall(library, number).highlights] == [second]


def test_what_is_not_there_is_told(library):
    number, other = kept(library), kept(library, "https://other.example")
    made = mark(library, number)
    with pytest.raises(NoSuchClipping):
        mark(library, 99)
    with pytest.raises(NoSuchHighlight):
        change_highlight(library, other, made, remark="mine")
    with pytest.raises(NoSuchHighlight):
        remove_highlights(library, number, [made, 99])
    assert len(recall(library, number).highlights) == 1


def test_remarks_are_searched_as_notes_are(library):
    number = kept(library)
    set_note(library, number, "Ask about the tide.")
    made = mark(library, number, remark="예인선 lanterns")
    mark(library, number, remark="compare")
    for words in ("note:lanterns", "lantern*", "인선", "note:compare tide", "-note:snow lanterns"):
        assert hits(library, words) == (number,), words
    assert snippets(library, "lanterns", [number])[number].text == "예인선 lanterns compare"
    assert snippets(library, "note:tide", [number])[number].text == "Ask about the tide."

    change_highlight(library, number, made, remark="buoys")
    assert (hits(library, "lanterns"), hits(library, "note:buoys")) == ((), (number,))
    remove_highlights(library, number, [made])
    assert hits(library, "buoys") == ()
    assert hits(library, "note:tide compare") == (number,)
    assert_sound(library)


def test_has_highlight(library):
    number, other = kept(library), kept(library, "https://other.example")
    made = mark(library, number)
    assert hits(library, "has:highlight") == hits(library, "has:highlights tugs") == (number,)
    assert hits(library, "-has:highlight") == (other,)
    assert hits(library, "has:note") == ()
    assert set(hits(library, "has:highlight OR has:picture")) == {number, other}
    remove_highlights(library, number, [made])
    assert hits(library, "has:highlight") == ()


def test_they_go_with_their_clipping(library):
    number = kept(library)
    mark(library, number, remark="lanterns")
    trash(library, [number], NOON)
    assert hits(library, "is:trashed has:highlight") == (number,)
    empty_trash(library)
    again = kept(library)
    assert recall(library, again).highlights == ()
    assert hits(library, "lanterns") == ()
    assert_sound(library)


def test_a_newer_version_keeps_them_at_their_words(library):
    number = kept(library)
    mark(library, number, Words("brought in", before="Two tugs"))
    newer = "At last it is over. Two tugs brought in a freighter, then two fishermen brought in nothing."
    keep(library, number, page(b"<p>newer"), story(body=newer), {})
    (found,) = recall(library, number).found_highlights
    assert [newer[spot.start : spot.end] for spot in found.spots] == ["brought in"]
    assert found.spots[0].start == newer.index("brought in")


def test_a_preview_of_a_backup_sees_them(folder_library, tmp_path):
    number = kept(folder_library)
    backup = back_up(folder_library, tmp_path / "backups", Occasion.DAILY, NOON, Watch())
    mark(folder_library, number)
    preview = restore_backup(folder_library, backup, tmp_path / "backups", Watch(), dry_run=True).difference
    assert (preview.change, preview.same) == ((number,), 0)


def test_another_story_takes_none_away(library):
    number = kept(library)
    mark(library, number, remark="lanterns")
    keep(library, number, page(b"<p>Snow"), story(body="Snow fell."), {})
    clipping = recall(library, number)
    assert [found.spots for found in clipping.found_highlights] == [()]
    assert hits(library, "lanterns") == (number,)
    assert_sound(library)


def test_they_are_copied_with_the_library(place, tmp_path):
    with open_library(str(tmp_path / "source")) as source, open_library(place) as target:
        number = kept(source)
        mark(source, number, Words("\0 half \ud800"), remark="lanterns")
        copy_library(source, target, Watch())
        assert recall(target, number).highlights == recall(source, number).highlights
        assert hits(target, "note:lanterns") == (number,)
        assert mark(target, number) == 2
