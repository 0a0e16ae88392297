"""A story as plain text: one line of thought a block, no captions, nothing invented."""

import pytest
from hypothesis import given

from clipper.article import (
    Article,
    Cell,
    Code,
    Divider,
    Figure,
    Heading,
    ItemList,
    Paragraph,
    Quote,
    Run,
    Table,
    block_text,
    blocks_text,
)
from tests.article.strategies import blocks


def paragraph(text):
    return Paragraph((Run(text),))


@pytest.mark.parametrize(
    ("block", "text"),
    [
        (Paragraph((Run("The "), Run("harbour", strong=True), Run(" opens"))), "The harbour opens"),
        (Paragraph((Run("Quay 1\nPort"),)), "Quay 1\nPort"),
        (Heading((Run("Nine days"),), level=3), "Nine days"),
        (Quote((paragraph("Bread"), paragraph("Water")), attribution="The captain"), "Bread\n\nWater"),
        (ItemList(((paragraph("one"),), (paragraph("two"), ItemList(((paragraph("inner"),),))))), "one\ntwo\ninner"),
        (Table(((Cell((Run("a"),)), Cell((Run("b"),))), (Cell((Run("c"),)),)), caption="Ships"), "a\tb\nc"),
        (Code("if wind:\n    wait()"), "if wind:\n    wait()"),
        (Figure("https://a.test/1.jpg", alt="A quay", caption="Ships wait", credit="Ada Quay"), ""),
        (Divider(), ""),
    ],
)
def test_the_text_of_a_block(block, text):
    assert block_text(block) == text


def test_blocks_are_divided_by_blank_lines_and_those_without_text_leave_none():
    article = Article(
        "Storm", (paragraph("One."), Figure("https://a.test/1.jpg", caption="No"), Divider(), paragraph("Two."))
    )
    assert article.text == "One.\n\nTwo."


@given(blocks)
def test_the_text_of_all_is_the_texts_of_each(story):
    assert blocks_text(story) == "\n\n".join(filter(None, map(block_text, story)))
