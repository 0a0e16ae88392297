"""Which addresses are spelt as further pages of a story, and which only look like it."""

import pytest

from clipper.extract.further.numbering import spelt

STORY = "https://paper.example/2026/03/02/harbour"


@pytest.mark.parametrize(
    ("story", "link", "number"),
    [
        (STORY, f"{STORY}/2", 2),
        (STORY, f"{STORY}/2/", 2),
        (f"{STORY}/", f"{STORY}/page/3/", 3),
        (STORY, f"{STORY}?page=2", 2),
        (f"{STORY}?utm_source=x", f"{STORY}?page=2", 2),
        (f"{STORY}?id=7", f"{STORY}?page=2&id=7", 2),
        (f"{STORY}?page=1", f"{STORY}?page=2", 2),
        (f"{STORY}.html", f"{STORY}-2.html", 2),
        (f"{STORY}.html", f"{STORY}_3.html", 3),
        (f"{STORY}.html", f"{STORY}-seite-2.html", 2),
        (f"{STORY}.html", f"{STORY}.html/2", 2),
        (f"{STORY},nId,5", f"{STORY},nId,5,nPack,2", 2),
        (f"{STORY}/index.html", f"{STORY}/index_2.html", 2),
        ("https://www.paper.example/a", "https://paper.example/a/2", 2),
        ("https://paper.example/?p=3289", "https://paper.example/?p=3289&page=2", 2),
    ],
)
def test_further_pages(story, link, number):
    assert spelt(story, link).number == number


@pytest.mark.parametrize(
    ("story", "link"),
    [
        (STORY, "https://paper.example/2026/03/02/bread"),
        (STORY, f"{STORY}/comment-page-2"),
        (STORY, f"{STORY}/feed"),
        (STORY, f"{STORY}/2026"),
        (STORY, f"{STORY}?page=2&part=teasers"),
        (STORY, f"{STORY}?cpage=2"),
        (STORY, "https://other.example/2026/03/02/harbour/2"),
        (STORY, "https://paper.example:8443/2026/03/02/harbour/2"),
        (STORY, "ftp://paper.example/2026/03/02/harbour/2"),
        (STORY, "https://[paper.example/2"),
        ("https://paper.example/story/16", "https://paper.example/story/17"),
        ("https://paper.example/2026/05", "https://paper.example/2026/06"),
        ("https://paper.example/?p=3289", "https://paper.example/?p=3293"),
        ("https://paper.example/", "https://paper.example/?page=2"),
        ("https://paper.example/", "https://paper.example/page/2"),
    ],
)
def test_others(story, link):
    assert spelt(story, link) is None


def test_what_other_stories_are_called_too_is_told():
    assert spelt("https://paper.example/links", "https://paper.example/links-2").plain
    assert not spelt("https://paper.example/links.html", "https://paper.example/links-2.html").plain
    assert spelt("https://paper.example/blog/", "https://paper.example/blog/page/2").archive
