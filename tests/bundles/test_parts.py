"""The parts of a story as one page: every byte of them comes out again; what is damaged is said to be."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.article import LackingPage
from clipper.bundles import PARTS, BrokenBundle, StoryParts, bind, parts_of
from clipper.page import Page

NOW = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


def page(content=b"<p>One.", address="https://paper.example/story", **facts):
    return Page(content, address, address, "text/html", NOW, **facts)


@given(st.lists(st.binary(max_size=200), min_size=1, max_size=5), st.booleans())
def test_what_was_bound_comes_out_again(contents, whole):
    pages = tuple(
        page(
            content,
            f"https://paper.example/항구/{place}",
            charset="euc-kr",
            etag='W/"ü"',
            redirects=("https://a.example/",),
        )
        for place, content in enumerate(contents)
    )
    parts = StoryParts(pages, whole and len(pages) > 1, (LackingPage("https://paper.example/9", "It — is not there."),))
    bound = bind(parts)
    assert parts_of(bound) == parts
    assert (bound.media_type, bound.answered, bound.fetched_at) == (PARTS, pages[0].answered, NOW)


def test_a_part_that_looks_like_the_end_is_none():
    inner = bind(StoryParts((page(), page(b"<p>Two."))))
    parts = StoryParts((page(inner.content), page(inner.content[-40:])))
    assert parts_of(bind(parts)) == parts


def test_the_time_makes_no_other_bytes():
    later = replace(page(), fetched_at=datetime(2027, 1, 1, tzinfo=UTC))
    assert bind(StoryParts((page(),))).content == bind(StoryParts((later,))).content


def test_any_other_page_is_alone():
    assert parts_of(page()) == StoryParts((page(),))


@given(st.integers(min_value=0, max_value=600))
def test_what_was_cut_short_is_broken(length):
    bound = bind(StoryParts((page(), page(b"<p>Two."))))
    with pytest.raises(BrokenBundle):
        parts_of(replace(bound, content=bound.content[: min(length, len(bound.content) - 1)]))
