"""Plain text as a document."""

from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.markup import read_text


def texts(text):
    return [passage.text for passage in read_text(text).passages]


def test_blank_lines_divide_paragraphs_and_line_ends_are_kept():
    assert texts("Title\r\n\r\nRoses are red,\r\nviolets are blue.\n \t\n\nEnd") == [
        "Title",
        "Roses are red,\nviolets are blue.",
        "End",
    ]


def test_without_blank_lines_every_line_is_a_paragraph():
    assert texts("Title\nOne.\nTwo.") == ["Title", "One.", "Two."]


def test_a_million_lines_keep_their_text():
    assert "".join(texts("x\n" * 100_000)).replace("\n", "") == "x" * 100_000


@given(st.text())
@settings(deadline=None)
def test_no_text_is_lost(text):
    found = "".join("".join(passage.split()) for passage in texts(text))
    assert len(found) <= len("".join(text.split()))
