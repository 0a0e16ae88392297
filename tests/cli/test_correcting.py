"""Correcting a story from the command line, and taking it back."""

import re

import pytest

from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, png, story_page

LIST = "<ul><li>The first tug left at four.</li><li>Advertisement</li><li>The last ship came at noon.</li></ul>"


@pytest.fixture
def harbour(clipper, web):
    """The number of a kept story with a picture."""
    extra = f"<h2>What the pilots say</h2><p>The pier moved.</p>{LIST}"
    web.page("/harbour", story_page(picture="quay.png", extra=extra))
    web.file("/quay.png", png(), "image/png")
    assert clipper("add", web.url("/harbour")).code == 0
    return "1"


def shown(clipper, number="1"):
    return clipper("show", number, "--json").json


def cuts(clipper):
    """What was cut, by kind."""
    listed = re.findall(r"^ *(\d+)  ([\w-]+): (.*)$", clipper("show", "1", "--cut").out, re.MULTILINE)
    return {kind: (number, text) for number, kind, text in listed}


def test_what_was_cut_is_numbered_with_its_kind_and_reason(clipper, harbour):
    answer = clipper("show", harbour, "--cut").out
    assert re.search(r"\d+  share-bar: Share on Facebook Share on X\n     .+ \(share-bar\.\w+, \d+%\)", answer)


def test_a_cut_piece_is_brought_back_to_where_it_stood(clipper, harbour):
    number, text = cuts(clipper)["advertisement"]
    before = clipper("show", harbour, "--text").out
    assert text == "Advertisement"
    assert "left at four.\nThe last ship" in before

    assert clipper("edit", harbour, "--restore", number).code == 0
    assert "left at four.\nAdvertisement\nThe last ship" in clipper("show", harbour, "--text").out
    assert "advertisement" not in cuts(clipper)
    assert clipper("search", "advertisement", "--json").json[0]["id"] == 1

    assert clipper("edit", harbour, "--undo").out == "Taken back: brought back “Advertisement”\n"
    assert clipper("show", harbour, "--text").out == before


def test_several_numbers_are_those_of_one_list(clipper, harbour):
    first, second = cuts(clipper)["advertisement"], cuts(clipper)["share-bar"]
    assert clipper("edit", harbour, "--restore", first[0], "--restore", second[0]).code == 0
    text = clipper("show", harbour, "--text").out
    assert first[1] in text
    assert "Share on Facebook" in text


def test_words_are_cut_listed_as_the_users_and_brought_back(clipper, harbour):
    assert clipper("edit", harbour, "--cut", "before   dawn").code == 0
    assert "the first freighter, while families" in clipper("show", harbour, "--text").out
    number, text = cuts(clipper)["by-hand"]
    assert text == "before dawn"

    assert clipper("edit", harbour, "--restore", number).code == 0
    assert HARBOUR_PARAGRAPHS[1] in clipper("show", harbour, "--text").out


def test_whole_paragraphs_headings_and_items_are_cut(clipper, harbour):
    words = (HARBOUR_PARAGRAPHS[0], "What the pilots say", "The first tug left at four.")
    assert clipper("edit", harbour, *(word for text in words for word in ("--cut", text))).code == 0
    text = clipper("show", harbour, "--text").out
    assert text.startswith(HARBOUR_PARAGRAPHS[1])
    assert text.endswith("The pier moved.\n\nThe last ship came at noon.\n")


def test_a_paragraph_becomes_a_heading_and_back(clipper, harbour):
    clipper("edit", harbour, "--heading", "The pier moved.", "--level", "3")
    clipper("edit", harbour, "--paragraph", "What the pilots say")
    blocks = shown(clipper)["article"]["blocks"]
    assert [block["type"] for block in blocks[-3:]] == ["Paragraph", "Heading", "ItemList"]
    assert blocks[-2]["level"] == 3


def test_a_paragraph_becomes_the_caption_of_a_picture_with_its_credit(clipper, harbour):
    clipper("edit", harbour, "--cut", "The pier moved.")
    clipper("edit", harbour, "--make-caption", "The last ship came at noon.")
    (figure,) = [block for block in shown(clipper)["article"]["blocks"] if block["type"] == "Figure"]
    assert figure["caption"] == "The last ship came at noon."
    assert "The last ship" not in clipper("show", harbour, "--text").out


def test_byline_date_and_headline(clipper, harbour):
    words = ("--byline", "Ada Quay", "--byline", "Bo Reed", "--date", "2024-07-09", "--headline", "The pier moved.")
    assert clipper("edit", harbour, *words).code == 0
    article = shown(clipper)["article"]
    assert (article["title"], article["authors"]) == ("The pier moved.", ["Ada Quay", "Bo Reed"])
    assert article["published"] == "2024-07-09"
    assert "The pier moved." not in clipper("show", harbour, "--text").out
    assert "Ada Quay, Bo Reed" in clipper("show", harbour).out

    assert clipper("edit", harbour, "--byline", "", "--date", "").code == 0
    article = shown(clipper)["article"]
    assert "authors" not in article
    assert "published" not in article


def test_a_picture_is_left_out_and_comes_back(clipper, harbour):
    assert clipper("edit", harbour, "--drop-picture").code == 0
    assert "[picture" not in clipper("show", harbour).out
    number, text = cuts(clipper)["by-hand"]
    assert text == "Ships wait outside the harbour."

    assert clipper("edit", harbour, "--restore", number).code == 0
    assert "[picture 1] Ships wait outside the harbour. (Photo: Ada Quay)" in clipper("show", harbour).out


def test_all_is_taken_back_at_once(clipper, harbour):
    first = shown(clipper)["article"]
    clipper("edit", harbour, "--cut", "before dawn", "--title", "Calm", "--heading", "The pier moved.")
    assert "Corrected: 3" in clipper("show", harbour).out

    answer = clipper("edit", harbour, "--as-first-cut")
    assert answer.out.splitlines() == [
        "Taken back: cut “before dawn”",
        "Taken back: a heading made of “The pier moved.”",
        "Taken back: headline “Calm”",
    ]
    assert shown(clipper)["article"] == first
    assert clipper("list", "--json").json[0]["title"] == HARBOUR


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--cut", "nine hours"), "The story does not say “nine hours”. Give the words as it has them."),
        (("--cut", "pier"), "The story says “pier” twice. Give more of the words around it."),
        (("--heading", "nine hours"), "The story does not say “nine hours”."),
        (("--make-caption", "The pier moved.", "--picture", "2"), "There is no picture to correct."),
        (("--drop-picture", "--picture", "0"), "There is no picture to correct."),
        (("--restore", "99"), "There is no such cut to bring back. “clipper show --cut” numbers what was cut."),
        (("--restore", "0"), "There is no such cut to bring back."),
        (("--undo",), "There is no correction to take back."),
        (("--as-first-cut",), "There is no correction to take back."),
    ],
)
def test_what_cannot_be_done_is_a_sentence_and_changes_nothing(clipper, harbour, words, sentence):
    answer = clipper("edit", harbour, *words)
    assert answer.code == 1
    assert sentence in answer.err
    assert len(answer.err.splitlines()) == 1
    assert shown(clipper)["edits"] == []


@pytest.mark.parametrize("words", [("--date", "tomorrow"), ("--level", "1"), ("--undo", "--as-first-cut")])
def test_wrong_usage_is_answered_with_2(clipper, harbour, words):
    assert clipper("edit", harbour, *words).code == 2


def test_words_alone_count_before_parts_of_words(clipper, harbour):
    assert clipper("edit", harbour, "--cut", "tug", "--cut", "ighte").code == 0
    text = clipper("show", harbour, "--text").out
    assert "Two tugs brought in the first frer before dawn" in text
    assert "The first left at four." in text


def test_markup_of_the_user_stays_text(clipper, harbour):
    clipper("edit", harbour, "--title", "<b>Calm</b>", "--caption", "<img src=x onerror=alert(1)>")
    article = shown(clipper)["article"]
    assert article["title"] == "<b>Calm</b>"
    assert [block["caption"] for block in article["blocks"] if block["type"] == "Figure"] == [
        "<img src=x onerror=alert(1)>"
    ]


def test_corrections_are_listed_the_latest_last(clipper, harbour):
    clipper("edit", harbour, "--title", "Ada's")
    clipper("edit", harbour, "--title", "Ben's")
    assert clipper("show", harbour, "--corrections").out.splitlines() == [
        "  1  headline “Ada's”",
        "  2  headline “Ben's”",
    ]
    clipper("edit", harbour, "--undo")
    assert clipper("show", harbour).out.startswith("Ada's")
