"""Marking words of a story from the command line, listing what is marked, and exporting it."""

import pytest

from tests.stories import HARBOUR, story_page


@pytest.fixture
def harbour(clipper, web):
    """The number of a kept story."""
    extra = "<p>Then a tug came at four, and a tug went at five.</p><p>“It’s over,” said the pilot.</p>"
    web.page("/harbour", story_page(extra=extra))
    assert clipper("add", web.url("/harbour")).code == 0
    return "1"


def test_words_are_marked_shown_and_found(clipper, harbour):
    answer = clipper("highlight", harbour, "said the pilot", "--colour", "green", "--remark", "which one?")
    assert (answer.code, answer.out) == (0, "[1] green “said the pilot”: which one?\n")
    assert "\nHighlights:\n  [1] green “said the pilot”: which one?\n" in clipper("show", harbour).out
    assert clipper("search", "note:which", "has:highlight", "--json").json[0]["id"] == 1


def test_a_record_tells_where_they_are(clipper, harbour):
    clipper("highlight", harbour, "said the pilot", "--remark", "who?")
    (record,) = clipper("show", harbour, "--json").json["highlights"]
    assert (record["id"], record["clipping"], record["colour"], record["remark"]) == (1, 1, "yellow", "who?")
    assert record["words"]["text"] == "said the pilot"
    (place,) = record["places"]
    assert place["end"] - place["start"] == len("said the pilot")
    assert clipper("highlight", harbour, "--json").json == [record]


def test_words_that_are_not_there_or_there_twice_are_told_in_a_sentence(clipper, harbour):
    gone = clipper("highlight", harbour, "the volcano")
    assert (gone.code, gone.err) == (
        1, "clipper: The story does not say “the volcano”. Give the words as it has them.\n"
    )  # fmt: skip
    twice = clipper("highlight", harbour, "a tug")
    assert (twice.code, twice.err) == (
        1,
        "clipper: The story says “a tug” twice. Say which of them is meant (“--which 2”), or mark more words.\n",
    )
    assert clipper("highlight", harbour, "a tug", "--which", "3").code == 1
    assert clipper("highlight", harbour).out == ""


def test_which_of_them_is_meant_can_be_said(clipper, harbour):
    first, second = (clipper("highlight", harbour, "a tug", "--which", n, "--json").json[-1] for n in ("1", "2"))
    assert first["places"] != second["places"]
    assert first["places"][0]["path"] == second["places"][0]["path"]


def test_words_may_be_typed_with_the_marks_of_the_keyboard(clipper, harbour):
    (record,) = clipper("highlight", harbour, '"it\'s over," said', "--json").json
    assert record["words"]["text"] == "“It’s over,” said"


def test_colour_and_remark_are_changed_and_a_highlight_is_removed(clipper, harbour):
    clipper("highlight", harbour, "said the pilot")
    assert clipper("highlight", harbour, "--change", "1", "--colour", "pink").out == "[1] pink “said the pilot”\n"
    assert clipper("highlight", harbour, "--change", "1", "--remark", " ask ").out == "[1] pink “said the pilot”: ask\n"
    answer = clipper("highlight", harbour, "--change", "2", "--remark", "no")
    assert (answer.code, "has no highlight 2" in answer.err) == (1, True)
    assert clipper("highlight", harbour, "--remove", "1").out == ""
    assert "Highlights" not in clipper("show", harbour).out


@pytest.mark.parametrize(
    "words",
    [(), ("1", "--colour", "pink"), ("1", "--change", "1"), ("1", "a", "--change", "1"), ("1", "--search", "a")],
)
def test_wrong_usage_changes_nothing(clipper, harbour, words):
    answer = clipper("highlight", *words)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)


def test_all_of_a_search_are_listed(clipper, harbour, web):
    web.page("/calm", story_page("Calm at last"))
    clipper("add", web.url("/calm"))
    clipper("highlight", harbour, "said the pilot", "--remark", "who?")
    assert clipper("highlight", "--search", "pilot").out == f"1  {HARBOUR}\n        [1] yellow “said the pilot”: who?\n"
    assert clipper("highlight", "--search", "calm").out == ""
    assert [record["clipping"] for record in clipper("highlight", "--search", "", "--json").json] == [1]
    assert "cannot be read" in clipper("highlight", "--search", "has:nothing").err


def test_what_is_cut_out_is_told_and_comes_back(clipper, harbour):
    clipper("highlight", harbour, "a tug went at five", "--remark", "why?")
    clipper("edit", harbour, "--cut", "Then a tug came at four, and a tug went at five.")
    lost = "[1] yellow “a tug went at five” (its words are not in the story now): why?\n"
    assert clipper("highlight", harbour).out == lost
    assert lost in clipper("show", harbour).out
    clipper("edit", harbour, "--undo")
    assert clipper("highlight", harbour).out == "[1] yellow “a tug went at five”: why?\n"
