"""Where else a story was is told below it, in every format that people read."""

import pytest

from clipper.clipping import Twin
from tests.export.newsroom import ENGLISH, FRENCH, clipping, selection


def twin(number, source, address=""):
    return Twin(number, f"Headline {number}", source, address, None, earlier=False)


@pytest.fixture
def told():
    twins = (twin(2, "Évening <Post>"), twin(3, "Late\nPost"), twin(4, "", "https://paper.example/a"))
    return selection("Today", [clipping(1, FRENCH, twins=twins), clipping(5, ENGLISH)])


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("txt", "Also in: Évening <Post>, Late Post, paper.example"),
        ("md", "Also in: Évening \\<Post\\>, Late Post, paper.example"),
        ("html", "Also in: Évening &lt;Post&gt;, Late Post, paper.example"),
    ],
)
def test_text_formats(text, told, key, line):
    written = text(told, key)
    assert line in written
    assert written.count("Also in") == 1


def test_the_press_review(review, told):
    printed, _ = review(told)
    pages = " ".join(" ".join(page.extract_text().split()) for page in printed.pages)
    assert "Also in: Évening <Post>, Late Post, paper.example" in pages
    assert pages.count("Also in") == 1


def test_in_the_language_of_the_review(text, told):
    assert "Auch in: Évening" in text(told, "txt", language="de")


def test_of_many_papers_the_first_are_named(text):
    twins = tuple(twin(number, f"Paper {number}") for number in range(2, 60))
    written = text(selection("Today", [clipping(1, ENGLISH, twins=twins)]), "txt")
    assert "Paper 21, …" in written
    assert "Paper 22" not in written
