"""What the user adds: tags, note, corrections, trash, and the counts of it all."""

import pytest

from clipper.article import Recaption, Retitle
from clipper.library import (
    BadName,
    Count,
    NoSuchClipping,
    NoSuchTag,
    Query,
    TagColour,
    add_edits,
    add_tags,
    cards,
    colour_tag,
    delete_tag,
    enroll,
    fail,
    find,
    keep,
    overview,
    put_in,
    recall,
    remove_tags,
    rename_tag,
    restore,
    set_note,
    trash,
)
from tests.library.stories import NOON, ORIGIN, PICTURE, assert_sound, hits, kept, page, story


def test_a_tag_is_the_same_in_any_case_and_keeps_its_first_spelling(library):
    number = kept(library)
    add_tags(library, [number], ["Élan", "zoo", "  Press \n review"])
    add_tags(library, [number, 99], ["ÉLAN", "PRESS REVIEW", "\t"])
    assert recall(library, number).tags == ("Press review", "zoo", "Élan")
    assert cards(library, [number])[0].tags == ("Press review", "zoo", "Élan")


def test_a_tag_that_is_taken_off_is_not_found_any_more(library):
    first, second = kept(library, "https://a.example"), kept(library, "https://b.example")
    add_tags(library, [first, second], ["Ports", "Late"])
    remove_tags(library, [first], ["PORTS", "never given"])
    assert (recall(library, first).tags, recall(library, second).tags) == (("Late",), ("Late", "Ports"))
    assert hits(library, "ports") == (second,)
    remove_tags(library, [second], ["ports"])
    add_tags(library, [second], ["ports"])
    assert recall(library, second).tags == ("Late", "ports")
    assert_sound(library)


def test_tags_by_the_hundred(library):
    numbers = [enroll(library, f"https://a.example/{i}", at=NOON).number for i in range(600)]
    add_tags(library, numbers, ["Ports"])
    assert overview(library).tags == (Count("Ports", 600),)
    assert len(cards(library, numbers)) == 600
    assert set(hits(library, "ports")) == set(numbers)


def test_a_note_is_replaced_and_taken_away(library):
    number = kept(library)
    set_note(library, number, "first")
    set_note(library, number, "second")
    assert (hits(library, "first"), hits(library, "second")) == ((), (number,))
    set_note(library, number, "")
    assert (recall(library, number).note, hits(library, "second")) == ("", ())


def test_corrections_are_listed_and_found_and_undo_nothing(library):
    number = kept(library)
    add_edits(library, number, [Retitle("Storm over"), Recaption(PICTURE, caption="Masts", credit="Reuters")])
    add_edits(library, number, [Retitle("The storm is over")])
    assert recall(library, number).article.title == "The storm is over"
    assert recall(library, number).extraction == story()
    assert cards(library, [number])[0].title == "The storm is over"
    assert hits(library, "masts reuters storm over") == (number,)
    assert hits(library, "opens") == hits(library, "yonhap") == ()


def test_corrections_are_made_again_when_the_story_is_cut_again(library):
    number = kept(library)
    add_edits(library, number, [Retitle("Storm over")])
    keep(library, number, page(), story("A cut better made"), {})
    assert cards(library, [number])[0].title == "Storm over"


def test_corrections_wait_for_the_story(library):
    number = enroll(library, ORIGIN, at=NOON).number
    add_edits(library, number, [Retitle("Storm over")])
    assert cards(library, [number])[0].title == recall(library, number).article.title == ORIGIN
    assert kept(library) == number
    assert cards(library, [number])[0].title == recall(library, number).article.title == "Storm over"


def test_nothing_can_be_added_to_what_is_not_there(library):
    with pytest.raises(NoSuchClipping):
        set_note(library, 99, "x")
    with pytest.raises(NoSuchClipping):
        add_edits(library, 99, [])


def test_the_trash_remembers_when_and_gives_back(library):
    number = kept(library)
    trash(library, [number, 99], NOON)
    trash(library, [number], NOON.replace(year=2030))
    assert recall(library, number).trashed_at == NOON
    assert cards(library, [number])[0].trashed
    restore(library, [number, 99])
    assert recall(library, number).trashed_at is None


def test_the_overview_counts_what_is_not_in_the_trash(library):
    first = kept(library, "https://a.example", story(source="Quay"))
    second = kept(library, "https://b.example", story(source="hill"))
    gone = kept(library, "https://c.example", story(source="Quay"))
    waiting = enroll(library, "https://d.example", at=NOON).number
    fail(library, enroll(library, "https://e.example", at=NOON).number, "Gone.")
    add_tags(library, [first, gone], ["zebra"])
    add_tags(library, [second], ["Apple"])
    put_in(library, "Monday", [first, gone, waiting])
    put_in(library, "friday", [])
    trash(library, [gone], NOON)
    counts = overview(library)
    assert (counts.kept, counts.waiting, counts.failed, counts.trashed) == (2, 1, 1, 1)
    assert counts.sources == (Count("hill", 1), Count("Quay", 1))
    assert counts.tags == (Count("Apple", 1), Count("zebra", 1))
    assert counts.collections == (Count("friday", 0), Count("Monday", 2))


def test_an_empty_library_has_an_overview(library):
    counts = overview(library)
    assert (counts.kept, counts.tags, counts.sources, counts.collections) == (0, (), (), ())


def test_a_tag_is_renamed_with_all_nested_in_it_and_found_by_its_new_name(library):
    first, second = kept(library, "https://a.example"), kept(library, "https://b.example")
    add_tags(library, [first], ["Politics/EU", "Politicsandmore"])
    add_tags(library, [second], ["politics"])
    rename_tag(library, "POLITICS", "Affairs/State ")
    assert recall(library, first).tags == ("Affairs/State/EU", "Politicsandmore")
    assert recall(library, second).tags == ("Affairs/State",)
    assert set(hits(library, "tag:affairs")) == {first, second}
    assert set(hits(library, "affairs")) == {first, second}
    assert hits(library, "politics") == ()
    rename_tag(library, "affairs/state", "affairs/STATE")
    assert recall(library, second).tags == ("affairs/STATE",)
    assert_sound(library)


def test_two_tags_become_one(library):
    first, second, third = (kept(library, f"https://{name}.example") for name in "abc")
    add_tags(library, [first, second], ["Ports"])
    add_tags(library, [second, third], ["Harbours"])
    add_tags(library, [third], ["Ports/Deep"])
    rename_tag(library, "ports", "harbours")
    assert [recall(library, number).tags for number in (first, second, third)] == [
        ("Harbours",),
        ("Harbours",),
        ("Harbours", "Harbours/Deep"),
    ]
    assert overview(library).tags == (Count("Harbours", 3), Count("Harbours/Deep", 1))
    assert_sound(library)


def test_a_tag_is_deleted_and_told_what_had_it(library):
    first, second = kept(library, "https://a.example"), kept(library, "https://b.example")
    add_tags(library, [first, second], ["Ports"])
    add_tags(library, [second], ["Ports/Deep", "Late"])
    assert delete_tag(library, "ports") == {"Ports": (first, second), "Ports/Deep": (second,)}
    assert (recall(library, first).tags, recall(library, second).tags) == ((), ("Late",))
    for refused in (lambda: delete_tag(library, "ports"), lambda: rename_tag(library, "", "a")):
        with pytest.raises(NoSuchTag):
            refused()
    with pytest.raises(BadName):
        rename_tag(library, "late", " ")
    assert_sound(library)


def test_a_colour_holds_for_what_is_nested_and_goes_with_the_name(library):
    (number, other) = (kept(library, f"https://{i}.example") for i in range(2))
    add_tags(library, [number, other], ["Politics/EU/Trade"])
    add_tags(library, [number], ["Politics/UN", "Sport"])
    colour_tag(library, "politics", TagColour.RED)  # nothing has this one itself
    colour_tag(library, "Politics/EU", TagColour.BLUE)
    counts = overview(library)
    assert counts.tags == (
        Count("Politics", 2),
        Count("Politics/EU", 2),
        Count("Politics/EU/Trade", 2),
        Count("Politics/UN", 1),
        Count("Sport", 1),
    )
    assert find(library, Query(tag="politics")) == (other, number)

    def colours(*names):
        return [overview(library).colours.of(name) for name in names]

    assert colours("politics/un", "POLITICS/EU/trade", "Sport") == [TagColour.RED, TagColour.BLUE, None]
    rename_tag(library, "Politics/EU", "Europe")
    assert colours("Europe/Trade", "Politics/EU", "Politics/UN") == [TagColour.BLUE, TagColour.RED, TagColour.RED]
    colour_tag(library, "Sport", TagColour.GREY)
    rename_tag(library, "Sport", "Europe/Trade")
    assert colours("Europe/Trade") == [TagColour.GREY]
    delete_tag(library, "europe")
    colour_tag(library, "politics", None)
    assert overview(library).colours.own == {}
    with pytest.raises(NoSuchTag):
        colour_tag(library, "Europe", TagColour.RED)
