"""Whatever comes in: extraction never raises, keeps only what the page says, and accounts for its cuts."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.article import block_text
from clipper.extract import extract_page, extract_text
from tests.stories import HARBOUR_PARAGRAPHS, story_page

PIECES = (
    "<p>",
    "</p>",
    "<div class='share'>",
    "</div>",
    "<table><tr><td>",
    "<ul><li>",
    "<h1>",
    "<figure><img src='a.png'><figcaption>",
    "<script>alert(1)</script>",
    "<a href='javascript:x'>",
    "Leave a Reply",
    "Advertisement",
    "추천",
    "The port said on Tuesday that every ship had to wait outside for nine days. ",
    "태풍으로 닫혀 있던 항구가 다시 열렸다고 대한민국해양수산청이 밝혔다. ",
    "&amp;&#0;&nbsp;",
    "<!--",
    "]]>",
    "<blockquote>",
    "\x00\ufeff\u202e",
)
markup = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def assert_accounted_for(extraction):
    article = extraction.article
    for removal in extraction.removals:
        assert removal.text
        assert removal.reason
        assert 0 <= removal.confidence <= 1
        assert 0 <= removal.place.block <= len(article.blocks)
        if removal.place.offset is not None and removal.place.block < len(article.blocks):
            assert 0 <= removal.place.offset <= len(block_text(article.blocks[removal.place.block]))


@given(st.binary(max_size=2000))
@settings(deadline=None, max_examples=60)
def test_any_bytes(content):
    assert_accounted_for(extract_page(content, "https://example.com/a"))


@given(markup)
@settings(deadline=None, max_examples=60)
def test_any_markup(page):
    extraction = extract_page(page.encode("utf-8", "surrogatepass"), "https://example.com/a")
    assert_accounted_for(extraction)
    assert "alert(1)" not in extraction.text


@given(st.text(max_size=2000))
@settings(deadline=None, max_examples=60)
def test_any_text(text):
    extraction = extract_text(text)
    assert_accounted_for(extraction)
    said = re.sub(r"\W", "", text)
    for word in re.findall(r"[a-z]{4,}", extraction.text):
        assert word in said


@pytest.mark.parametrize("address", ["", "not an address", "http://[", "file:///tmp/a.html"])
def test_any_address(address):
    assert extract_page(story_page().encode(), address).text == "\n\n".join(HARBOUR_PARAGRAPHS)


def test_a_hundred_thousand_levels_lose_no_text():
    deep = "<div>" * 100_000 + "".join(f"<p>{paragraph}</p>" for paragraph in HARBOUR_PARAGRAPHS)
    extraction = extract_page(deep.encode(), "https://example.com/deep")
    everything = extraction.text + " ".join(removal.text for removal in extraction.removals)
    assert all(paragraph in everything for paragraph in HARBOUR_PARAGRAPHS)
