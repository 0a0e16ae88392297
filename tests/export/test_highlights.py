"""What the user marked, and their remarks, in every format that a reader can be shown them in."""

import json
import re
from datetime import UTC, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from clipper.article import (
    Article,
    Cell,
    Code,
    Colour,
    Highlight,
    MarkedRun,
    Paragraph,
    Run,
    Table,
    Words,
    find_highlights,
    marked,
)
from clipper.article.naming import words_of
from clipper.article.record import from_record
from clipper.export.markdown.inline import inline
from tests.export.newsroom import clipping, paragraph, selection
from tests.export.test_markdown import read

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
STORY = Article(
    "Storm",
    (
        Paragraph((Run("The "), Run("old quay", strong=True), Run(" fell = broke\nat four."))),
        paragraph("So they say."),
        Table(((Cell((Run("Depth of the quay"),)),),)),
        Code("wait(tug)"),
    ),
)


def marks(*made):
    """A selection of the story with these words marked: text, colour, remark."""
    highlights = [
        Highlight(number, (words_of(STORY, Words(text)) or (Words(text),))[0], NOON, colour, remark)
        for number, (text, colour, remark) in enumerate(made, start=1)
    ]
    return selection("", [clipping(1, STORY, highlights=tuple(highlights))])


MADE = marks(
    ("quay fell = broke at four. So", Colour.GREEN, "Which\n- one?"),
    ("Depth", Colour.PINK, ""),
    ("tug", Colour.BLUE, "in code"),
    ("the volcano", Colour.YELLOW, "<b>gone"),
)


def test_markdown_marks_them_for_obsidian_with_footnotes(text):
    written = text(MADE, "md", notes=True)
    assert "The **old** ==**quay** fell = broke==  \n==at four.==\n\n==So==[^h1] they say.\n" in written
    assert "\n[^h1]: Which\n    \\- one?\n" in written
    assert "| ==Depth== of the quay |" in written
    assert "\n> “tug”: in code\n" in written
    assert "\n> “the volcano”: \\<b\\>gone\n" in written


def test_remarks_are_the_users_own_unless_notes_are_wanted(text):
    for kind in ("md", "html", "txt"):
        written = text(MADE, kind)
        assert "one?" not in written
        assert "in code" not in written
    assert "==Depth==" in text(MADE, "md")
    assert "[^h1]" not in text(MADE, "md")
    assert '<mark class="pink">Depth</mark>' in text(MADE, "html")


def test_the_web_page_marks_them_in_their_colours_with_remarks_below(text):
    page = LexborHTMLParser(text(MADE, "html", notes=True))
    assert [(mark.attributes["class"], mark.text()) for mark in page.css("article mark")] == [
        ("green", "quay"),
        ("green", " fell = brokeat four."),
        ("green", "So"),
        ("pink", "Depth"),
    ]
    assert [(link.text(), link.attributes["href"]) for link in page.css("article sup a")] == [("1", "#h1")]
    assert [item.text().strip() for item in page.css("ol.remarks li")] == [
        "quay fell = broke at four. So Which- one?",
        "tug in code",
        "the volcano <b>gone",
    ]
    assert page.css_first("ol.remarks li").attributes["id"] == "h1"
    assert page.css_first("b") is None or page.css_first("b").text() != "gone"


def test_plain_text_tells_remarks(text):
    assert "\n“tug”: in code\n“the volcano”: <b>gone\n" in text(MADE, "txt", notes=True)


def test_records_have_all_of_them(text):
    record = json.loads(text(MADE, "json"))["clippings"][0]
    assert tuple(from_record(Highlight, one) for one in record["highlights"]) == MADE.clippings[0].highlights
    assert [one["colour"] for one in record["highlights"]] == ["green", "pink", "blue", "yellow"]


@pytest.mark.parametrize("key", ["pdf", "json", "md", "html", "txt"])
def test_no_format_is_held_up_by_them(export, key):
    path, notes = export(MADE, key, notes=True)
    assert path.stat().st_size
    assert notes == ()


words = st.text(st.sampled_from("a가1 .=“”*_`!)(\n"), max_size=5)
runs = st.lists(st.builds(Run, words, st.booleans(), st.booleans()), max_size=5).map(tuple)


@settings(max_examples=200, deadline=None)
@given(runs, st.lists(st.tuples(st.integers(0, 20), st.integers(1, 9), st.sampled_from(["", "say"])), max_size=3))
@example((Run("=a="),), [(0, 1, "")])
@example((Run("1\n"), Run(" 1")), [(0, 4, "")])
@example((Run("a\nb", strong=True),), [(0, 3, "say")])
@example((Run("a(b)"),), [(0, 1, "say")])
@example((Run("a"), Run("(b)", emphasis=True)), [(0, 1, "say")])
def test_marks_in_markdown_come_in_pairs_and_change_no_word(given_runs, places):
    article = Article("", (Paragraph(given_runs),))
    whole = "".join(run.text for run in given_runs)
    highlights = [
        Highlight(number, words_of(article, Words(whole[start : start + length]))[0], NOON, remark=remark)
        for number, (start, length, remark) in enumerate(places)
        if words_of(article, Words(whole[start : start + length]))
    ]
    shown = marked(article, find_highlights(article, highlights))
    written = inline(shown.blocks[0].runs)
    for line in written.split("\n"):
        parts = re.split(r"(?<!\\)==", line)
        assert len(parts) % 2 == 1
        for inside in parts[1::2]:
            assert inside
            assert inside == inside.strip()
    page = re.sub(r"\[\^h\d\]|=", "", read(written).text)
    assert page.split() == whole.replace("=", "").split()
    assert all(isinstance(run, MarkedRun) == bool(getattr(run, "highlights", ())) for run in shown.blocks[0].runs)
