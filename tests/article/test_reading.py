"""What is read of a story beside its text: as the options say, and nothing else changes."""

import pytest
from hypothesis import given

from clipper.article import Article, Aside, AsideKind, Paragraph, ReadingOptions, Run, as_read
from tests.article.strategies import articles


def paragraph(text):
    return Paragraph((Run(text),))


STORY = Article(
    "A headline",
    (
        Aside((paragraph("In short."),), AsideKind.STANDFIRST),
        paragraph("The story."),
        Aside((paragraph("In numbers."),), AsideKind.FACTS),
        Aside((paragraph("About us."),), AsideKind.BOILERPLATE),
    ),
    standfirst="Above it.",
)


@pytest.mark.parametrize(
    ("options", "text", "standfirst"),
    [
        (ReadingOptions(), "In short.\n\nThe story.\n\nIn numbers.\n\nAbout us.", "Above it."),
        (ReadingOptions(standfirst=False), "The story.\n\nIn numbers.\n\nAbout us.", ""),
        (ReadingOptions(facts=False), "In short.\n\nThe story.\n\nAbout us.", "Above it."),
        (ReadingOptions(boilerplate=False), "In short.\n\nThe story.\n\nIn numbers.", "Above it."),
    ],
)
def test_each_kind_can_be_left_out(options, text, standfirst):
    article = as_read(STORY, options)
    assert (article.text, article.standfirst) == (text, standfirst)


@given(articles)
def test_by_default_all_is_read(article):
    assert as_read(article, ReadingOptions()) is article


def test_asides_are_told_in_the_text_in_their_order():
    unwrapped = tuple(inner for block in STORY.blocks for inner in getattr(block, "blocks", (block,)))
    assert Article("", unwrapped).text == STORY.text
