"""The text of PDFs is read by page and paragraph; those without text say why."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.article import Divider, Paragraph, block_text, replay
from clipper.extract.pdf import extract_pdf
from tests.extract.pdf.printing import encrypted, printed

FIRST = (
    "The harbour of Busan took in more containers this spring than in any before it, the port authority said on "
    "Monday. Ships from Rotterdam waited for up to three days, and tugs were ordered from Ulsan."
)
SECOND = "Tugs are scarce. The second quay, which was to open in March, opens in June at the earliest, it was said."
THIRD = "On the next page the story goes on with what the harbour master told the council about the second quay."
FILE = "file:///home/ada/port_report-2026.pdf"
TWO_PAGES = printed((FIRST, SECOND), (THIRD,), title='"Harbour report"')


def texts(extraction):
    return [block_text(block) for block in extraction.article.blocks if isinstance(block, Paragraph)]


def test_paragraphs_and_pages_and_what_it_says_of_itself():
    extraction = extract_pdf(TWO_PAGES, FILE)
    assert texts(extraction) == [FIRST, SECOND, THIRD]
    assert [type(block) for block in extraction.article.blocks] == [Paragraph, Paragraph, Divider, Paragraph]
    article = extraction.article
    assert (article.title, article.authors, article.language) == ("Harbour report", ("Ada Quay",), "en")
    assert article.published == date(2026, 3, 2)
    assert article.address == ""


@pytest.mark.parametrize("title", ["none", '"Microsoft Word - b.doc"', '"untitled"', '"Layout 1"'])
def test_a_title_that_says_nothing_is_not_the_headline(title):
    assert extract_pdf(printed((FIRST, SECOND), title=title), FILE).article.title == "port report 2026"


def test_the_first_line_is_the_headline_and_can_be_brought_back():
    extraction = extract_pdf(printed(("= Harbour reopens at last", FIRST, SECOND)), "https://paper.example/a.pdf")
    assert extraction.article.title == "Harbour reopens at last"
    assert texts(extraction) == [FIRST, SECOND]
    assert extraction.article.address == "https://paper.example/a.pdf"
    assert [removal.text for removal in extraction.removals] == ["Harbour reopens at last"]
    assert replay(extraction, ()).article.blocks == extraction.article.blocks


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (encrypted(TWO_PAGES, "secret"), "password"),
        (printed(("#rect(width: 100%, height: 4cm, fill: red)",)), "pictures of its pages"),
        (b"%PDF-1.7 x", "damaged"),
        (TWO_PAGES[: len(TWO_PAGES) // 3], "damaged"),
        (b"", "damaged"),
    ],
)
def test_one_without_text_says_why(content, words):
    extraction = extract_pdf(content, FILE)
    assert extraction.article.title == "port report 2026"
    (sentence,) = texts(extraction)
    assert words in sentence


def test_one_that_opens_without_a_password_is_read():
    assert texts(extract_pdf(encrypted(TWO_PAGES, ""), FILE)) == [FIRST, SECOND, THIRD]


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=60), st.floats(0, 1), st.integers(0, 200))
def test_damage_never_raises(noise, share, length):
    at = int(share * len(TWO_PAGES))
    assert extract_pdf(TWO_PAGES[:at] + noise + TWO_PAGES[at + length :], FILE).article.blocks
