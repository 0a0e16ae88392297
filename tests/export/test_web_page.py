"""The web page: whole in one file, nothing in it can act, every word of the story is there."""

from base64 import b64decode
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from clipper.article import Code, Figure, Paragraph, Run
from clipper.pictures import inspect
from tests.article.strategies import articles
from tests.export.newsroom import ARABIC, ENGLISH, PICTURES, WORLD, clipping, paragraph, selection, world

CLIPPED = "Clipped on 24 November 2026"


@pytest.fixture
def page(text):
    def read(chosen, **options):
        return LexborHTMLParser(text(chosen, "html", **options))

    return read


def test_every_story_is_there_with_its_parts(page):
    read = page(world(), organisation="Ministry of Ports")
    assert read.css_first("title").text() == "Morning review"
    assert "Ministry of Ports · Tuesday, 24 November 2026 · 9 clippings · 9 sources" in read.css_first("header").text()
    stories = read.css("article")
    assert [story.css_first("h2").text() for story in stories] == [c.article.title for c in WORLD]
    first = stories[0]
    assert first.css_first(".source a").attributes["href"] == ENGLISH.address
    assert "Maren Holt, Idris Okafor · 23 November 2026" in first.css_first(".imprint").text()
    assert [tag.text() for tag in first.css(".tags li")] == list(ENGLISH.tags)
    assert first.css_first(".standfirst").text() == ENGLISH.standfirst
    assert first.css_first("figcaption .credit").text() == "Courier/L. Brandt"
    assert first.css_first("blockquote footer").text() == "— Tomas Reuter, harbour master"
    assert first.css_first("table caption").text() == "Planned spending, in thousands"
    assert len(first.css("th")) == 4
    assert [item.text().strip() for item in first.css("ul:not(.tags) li")][
        -1
    ] == "within three years on the western one."
    assert CLIPPED in first.css_first("article > footer").text()


def test_contents_lead_to_the_stories(page):
    read = page(world())
    targets = [link.attributes["href"].removeprefix("#") for link in read.css("nav a")]
    assert targets == [story.attributes["id"] for story in read.css("article")]
    assert page(world(), contents=False).css_first("nav") is None


def test_each_story_says_its_language_and_direction(page):
    stories = {story.attributes["lang"]: story.attributes["dir"] for story in page(world()).css("article")}
    assert stories["ko"] == "ltr"
    assert stories[ARABIC.language] == "rtl"


def test_pictures_are_inside_and_have_their_size(page):
    images = page(world()).css("img")
    assert len(images) == len(PICTURES)
    for image in images:
        kind, _, data = image.attributes["src"].partition(",")
        assert kind == "data:image/jpeg;base64"
        facts = inspect(b64decode(data))
        assert (str(facts.width), str(facts.height)) == (image.attributes["width"], image.attributes["height"])


def test_a_picture_that_cannot_be_had_is_named(export):
    lost = clipping(1, replace(ENGLISH, blocks=(Figure("u"), Figure("v"), paragraph("The end."))), {"u": b"noise"})
    path, notes = export(selection("", [lost], [b"noise"]), "html")
    assert "The end." in path.read_text("utf-8")
    assert notes == (f"“{ENGLISH.title}” lacks 2 pictures that could not be had.",)


def test_nothing_is_asked_of_the_network_and_nothing_can_act(page):
    read = page(world())
    assert read.css("script, iframe, object, embed, form, link, base, svg") == []
    assert read.css_first("meta[http-equiv]").attributes["content"].startswith("default-src 'none'")
    addresses = [node.attributes.get("src") for node in read.css("[src]")]
    assert all(address.startswith("data:") for address in addresses)
    assert "url(" not in read.css_first("style").text()
    assert not [name for node in read.css("*") for name in node.attributes if name.startswith("on")]


def test_markup_in_a_story_is_shown_and_not_read(page):
    bad = '<script>alert(1)</script><img src=x onerror="x">&amp;\'"'
    article = replace(
        ENGLISH, title=bad, source=bad, standfirst=bad, tags=(bad,), authors=(bad,), address=f"https://e.org/{bad}"
    )
    article = replace(article, blocks=(paragraph(bad), Code(bad), Figure("u", bad, bad, bad)))
    picture = next(iter(PICTURES.values()))
    read = page(
        selection(bad, [clipping(1, article, {"u": picture}, note=bad)], [picture]), notes=True, organisation=bad
    )
    assert read.css("script") == []
    assert len(read.css("img")) == 1
    assert read.css_first("img").attributes["alt"] == bad
    for where in ("title", "h1", "article h2", ".standfirst", "article > p:not(.standfirst)", "pre", ".tags li"):
        assert read.css_first(where).text() == bad
    assert read.css_first(".note").text().endswith(bad)


def test_line_breaks_stay(page):
    article = replace(ENGLISH, blocks=(Paragraph((Run("one\ntwo"),)),))
    assert page(selection("", [clipping(1, article)])).css_first("article > p br") is not None


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(articles, min_size=1, max_size=3))
def test_any_articles_make_a_page(page, made):
    read = page(selection("", [clipping(number, article) for number, article in enumerate(made)]))
    assert len(read.css("article")) == len(made)
    schemes = [link.attributes["href"].split(":")[0].lower() for link in read.css("article a")]
    assert set(schemes) <= {"http", "https", "mailto"}
