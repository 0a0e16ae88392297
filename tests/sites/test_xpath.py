"""Expressions that are read, and those that are refused."""

import pickle
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.sites import BadXPath, parse_xpath


@pytest.mark.parametrize(
    "text",
    [
        "//div",
        "/html/body/div[2]",
        "(//article)[1]",
        "//div[@class='a b']//p[position() > 2 and last()]",
        "//div[contains(concat(' ', normalize-space(@class), ' '), ' story ')]",
        "//h1/following-sibling::*[1][self::div and @class='x']",
        "//footer/self::footer | //footer/following-sibling::*",
        "//a[@rel='x']/parent::div/..",
        "//p[not(.//img) or string-length(text()) < 3]",
        "substring-before(substring-after(//script, 'a\":\"'), '\"')",
        "//div[2 * 3 = 6]/*[. = 'x']/@*",
        "//*[@itemprop='author']//text()",
        "'nobody'",
        "//div[div mod 2 = 0]",
        "//dc:creator",
    ],
)
def test_an_expression_is_read(text):
    xpath = parse_xpath(text)
    assert xpath.text == text
    assert pickle.loads(pickle.dumps(xpath)) == xpath  # noqa: S301 - our own


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 0),
        ("//div[", 6),
        ("//div]", 5),
        ("//div[matches(@class, 'x')]", 6),
        ("//div[contains(@class)]", 6),
        ("//div/sideways::p", 6),
        ("//div[$x]", 6),
        ("//div[@class='x]", 13),
        ("div.story p", 10),
        ("//p/", 4),
        ("#story", 0),
    ],
)
def test_what_is_no_expression_says_where(text, position):
    with pytest.raises(BadXPath) as caught:
        parse_xpath(text)
    assert caught.value.position == position


@pytest.mark.parametrize(
    "text", ["(" * 5000, "//a" + "[a" * 900, "-" * 3000 + "1", " or ".join(["a"] * 900), "|".join("a" * 900)]
)
def test_endless_expressions_are_refused(text):
    with pytest.raises(BadXPath):
        parse_xpath(text)


@given(st.text(alphabet="/@[]()'\"abdivor*:=|.,12 -<>!$", max_size=60) | st.text(max_size=40))
def test_no_text_raises_anything_else(text):
    with suppress(BadXPath):
        assert parse_xpath(text).text == text
