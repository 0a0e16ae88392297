"""One page, one key, however its address is written; two pages, two keys."""

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.addresses import key_of, may_stand_for

_KEY = "paper.example/news/story-7?id=3"


@pytest.mark.parametrize(
    "address",
    [
        "https://paper.example/news/story-7?id=3",
        "http://paper.example/news/story-7?id=3",
        "HTTPS://WWW.Paper.Example:443/news/story-7/?id=3#comments",
        "http://paper.example:80/news/./x/../story-7?id=3",
        "https://paper.example/news/story%2D7?id=3",
        "https://m.paper.example/news/story-7?id=3",
        "https://www.m.paper.example/news/story-7?id=3",
        "https://amp.paper.example/news/story-7?id=3&amp=1",
        "https://paper.example/news/story-7/amp?id=3",
        "https://paper.example/news/story-7/amp/?id=3",
        "https://paper.example/amp/news/story-7?id=3",
        "https://www.google.com/amp/s/paper.example/news/story-7%3Fid=3",
        "https://www.google.co.kr/amp/s/www.paper.example/news/story-7?id=3",
        "https://paper-example.cdn.ampproject.org/c/s/paper.example/news/story-7?id=3&amp_js_v=0.1&usqp=mq331",
        "https://paper.example/news/story-7?utm_source=x&id=3&utm_medium=y&fbclid=IwAR&gclid=1",
        "https://paper.example/news/story-7?id=3&at_medium=RSS&at_campaign=KARANGA&xtor=RSS-1",
        "https://paper.example/news/story-7?id=3&UTM_Source=x&ref_src=twsrc%5Etfw",
        " https://paper.example/news/story-7?id=3 ",
    ],
)
def test_the_same_page(address):
    assert key_of(address) == _KEY


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://paper.example/a", "https://paper.example/b"),
        ("https://paper.example/a", "https://paper.example/A"),
        ("https://paper.example/?id=3", "https://paper.example/?id=4"),
        ("https://paper.example/?id=", "https://paper.example/"),
        ("https://paper.example/a?page=2", "https://paper.example/a"),
        ("https://paper.example/?page=2&page=3", "https://paper.example/?page=3"),
        ("https://paper.example/a?ref=12", "https://paper.example/a"),
        ("https://news.paper.example/a", "https://paper.example/a"),
        ("https://paper.example:8080/a", "https://paper.example/a"),
        ("https://m.co/a", "https://co/a"),
        ("https://amp.dev/a", "https://dev/a"),
        ("https://m.co.kr/a", "https://co.kr/a"),
        ("https://paper.example/amp", "https://paper.example/"),
        ("https://paper.example/example", "https://paper.example/ex"),
        ("https://paper.example/lamp", "https://paper.example/l"),
        ("https://paper.example/story?m=2", "https://paper.example/story"),
        ("https://video.example/watch?v=1&si=2", "https://video.example/watch?v=1"),
        ("file:///home/a.html", "file:///home/b.html"),
        ("pasted:0123456789abcdef", "pasted:0123456789abcdee"),
    ],
)
def test_different_pages(one, other):
    assert key_of(one) != key_of(other)


def test_what_only_one_site_adds():
    assert key_of("https://www.youtube.com/watch?v=abc&si=xyz&feature=share") == "youtube.com/watch?v=abc"
    assert key_of("https://m.youtube.com/watch?v=abc") == "youtube.com/watch?v=abc"


def test_addresses_in_other_scripts():
    spelt = "https://例え.jp/ニュース?q=한국"
    assert key_of(spelt) == key_of("https://xn--r8jz45g.jp/" + quote("ニュース") + "?q=" + quote("한국"))


_word = st.text("abcdefghijklmnopqrstuvwxyz0123456789-_한국", min_size=1, max_size=8)


@given(st.lists(_word, min_size=1, max_size=4), st.dictionaries(_word, _word, max_size=3), st.booleans())
def test_a_key_is_the_key_of_its_own_address(path, query, www):
    address = f"https://{'www.' if www else ''}paper.example/{'/'.join(path)}"
    address += "?" + "&".join(f"{name}={value}" for name, value in query.items()) if query else ""
    key = key_of(address)
    assert key_of(f"http://{key}") == key
    assert key_of(f"{address}{'&' if query else '?'}utm_source=mail#top") == key


@given(st.text(max_size=60))
def test_whatever_is_typed_has_a_key(text):
    key_of(text)
    key_of(f"https://{text}")


@pytest.mark.parametrize(
    ("claimed", "answered", "believed"),
    [
        ("https://paper.example/story", "https://www.paper.example/story?id=3", True),
        ("https://paper.example/story", "https://amp.paper.example/story", True),
        ("https://paper.example/story", "https://news.paper.example/story", True),
        ("https://paper.example/", "https://paper.example/story", False),
        ("https://paper.example", "https://paper.example/", True),
        ("https://other.example/story", "https://paper.example/story", False),
        ("https://b.co.uk/story", "https://a.co.uk/story", False),
        ("https://anotherpaper.example/story", "https://paper.example/story", False),
    ],
)
def test_what_a_page_claims(claimed, answered, believed):
    assert may_stand_for(claimed, answered) is believed
