"""Asides, foreign blocks, sources and raised text in every format; what the reader does not want is in none."""

import re
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from clipper.article import Article, Aside, AsideKind, Heading, ItemList, Paragraph, Quote, ReadingOptions, Run
from tests.export.newsroom import clipping, paragraph, selection
from tests.export.reading import web_links, whole_text

HEBREW = "הים אצלנו אפור בבוקר וכחול אחר הצהריים."
FILM = "https://www.youtube.com/watch?v=abcdefgh"
STORY = Article(
    "Two ships for the island route",
    (
        Aside((paragraph("They will halve the noise of the crossing."),), AsideKind.STANDFIRST),
        Paragraph(
            (
                Run("The water is H"),
                Run("2", lowered=True),
                Run("O."),
                Run("1", raised=True),
                Run(" Or not.", struck=True),
            )
        ),
        Heading((Run("9:10"),), 4),
        Heading((Run("Good morning"),), 3),
        Aside((Heading((Run("In brief"),), 3), ItemList(((paragraph("74 metres"),),))), AsideKind.FACTS),
        Quote((paragraph("Nobody slept."),), "Ada Quay", "https://e.example/said"),
        Quote((), "The pier at dawn (YouTube)", FILM),
        Quote((Paragraph((Run(HEBREW),), "he"),)),
        ItemList(((paragraph("the fourth"),), (paragraph("the fifth"),)), ordered=True, start=4),
        paragraph("Two for the mussel,\nthree for the stone."),
        Aside((Heading((Run("About the line"),), 3), paragraph("It was founded in 1902.")), AsideKind.BOILERPLATE),
    ),
    language="en",
)
ONE = selection("One", [clipping(1, STORY)])
BARE = replace(ONE, reading=ReadingOptions(standfirst=False, facts=False, boilerplate=False))


def test_a_web_page(text):
    page = LexborHTMLParser(text(ONE, "html"))
    assert page.css_first("div.standfirst").text().strip() == "They will halve the noise of the crossing."
    assert page.css_first("aside.facts li").text().strip() == "74 metres"
    assert page.css_first("aside.boilerplate h4").text() == "About the line"
    assert [page.css_first(tag).text() for tag in ("sub", "sup", "s")] == ["2", "1", " Or not."]
    assert page.css_first("ol[start]").attributes["start"] == "4"
    sources = {link.text(): link.attributes["href"] for link in page.css("blockquote footer a")}
    assert sources == {"Ada Quay": "https://e.example/said", "The pier at dawn (YouTube)": FILM}
    quote = page.css_first("blockquote[lang=he]")
    assert quote.attributes["dir"] == quote.css_first("p").attributes["dir"] == "rtl"
    assert HEBREW in quote.text()


def test_markdown(text):
    written = text(ONE, "md")
    assert "> #### In brief\n>\n> - 74 metres" in written
    assert f"> — [The pier at dawn (YouTube)](<{FILM}>)" in written
    assert "H<sub>2</sub>O.<sup>1</sup> <del>Or not.</del>" in written
    assert "4. the fourth\n5. the fifth" in written


def test_plain_text(text):
    written = text(ONE, "txt")
    assert "H₂O.¹ Or not." in written
    assert "  : In brief\n  :\n  :   - 74 metres" in written
    assert f"  | — The pier at dawn (YouTube) {FILM}" in written
    assert "  4. the fourth\n  5. the fifth" in written


def test_the_printed_review(review):
    pdf, _ = review(ONE)
    text = whole_text(pdf)
    for part in (
        "They will halve",
        "In brief",
        "74 metres",
        "9:10",
        "4.",
        "the fourth",
        "About the line",
        "— Ada Quay",
    ):
        assert part in text
    assert {"https://e.example/said", FILM} <= web_links(pdf)
    assert re.search("[\u0590-\u05ff]", text)


@pytest.mark.parametrize("key", ["html", "md", "txt"])
def test_what_is_not_wanted_is_left_out(text, key):
    written = text(BARE, key)
    assert "Nobody slept." in written
    for part in ("They will halve", "In brief", "74 metres", "About the line"):
        assert part not in written


def test_records_hold_everything_whatever_is_wanted(text):
    assert text(BARE, "json") == text(ONE, "json")
