"""Figures are found wherever they stand, and captions and credits go in pairs."""

from hypothesis import given

from clipper.article import Article, Extraction, Figure, ItemList, Paragraph, Quote, Run
from tests.article.strategies import blocks, extractions

QUAY = Figure("https://a.test/quay.jpg", caption="The quay", credit="Ada Quay")
TUG = Figure("https://a.test/tug.jpg", caption="A tug")
MAP = Figure("https://a.test/map.png", credit="Port office")


def test_figures_come_in_reading_order_also_from_quotes_and_lists():
    article = Article(
        "Storm",
        (
            Quote((Paragraph((Run("Look"),)), QUAY)),
            ItemList(((TUG,), (Quote((MAP,)),))),
        ),
    )
    assert article.figures == (QUAY, TUG, MAP)


def test_a_credit_is_named_for_each_caption_and_a_figure_without_caption_for_none():
    extraction = Extraction(Article("Storm", (QUAY, TUG, MAP)))
    assert extraction.captions == ("The quay", "A tug")
    assert extraction.credits == ("Ada Quay", "")


@given(extractions)
def test_captions_and_credits_are_as_many(extraction):
    assert len(extraction.captions) == len(extraction.credits)
    assert all(extraction.captions)


@given(blocks)
def test_no_figure_is_lost_in_a_quote(story):
    assert Article("", (Quote(story),)).figures == Article("", story).figures


@given(extractions)
def test_an_extraction_answers_for_its_article(extraction):
    article = extraction.article
    fields = (extraction.title, extraction.text, extraction.authors, extraction.published, extraction.tags)
    assert fields == (article.title, article.text, article.authors, article.published, article.tags)
