"""Plain text: what a mail can hold."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clipper.article import ItemList, Quote
from tests.article.strategies import articles
from tests.export.newsroom import ENGLISH, FRENCH, KOREAN, clipping, paragraph, selection, world


def test_a_story_reads_from_headline_to_the_day_it_was_clipped(text):
    written = text(
        selection("Today", [clipping(1, FRENCH, tags=("sea", "two words"), note="Call.")]), "txt", notes=True
    )
    assert written == (
        "Today\nTuesday, 24 November 2026\n1 clipping · 1 source\n\n" + "=" * 72 + "\n\n"
        "Le port rouvre son bassin nord au fret\n"
        "L’Écho du port · Claire Aubin · 19 November 2026\n"
        "https://echo.example/bassin-nord\n\n"
        f"{FRENCH.text}\n\n"
        "Note: Call.\n\n"
        "#sea #two_words\nClipped on 24 November 2026\n"
    )


def test_captions_tables_and_code_are_there(text):
    written = text(world(), "txt")
    assert "[The northern basin at first light: the last scheduled ship left in 2015. Courier/L. Brandt]" in written
    assert "Planned spending, in thousands\nItem\t2026\t2027\t2028\n" in written
    assert "    NB-2026/04\n      kai ost" in written
    assert KOREAN.title in written


def test_lists_and_quotes_are_indented(text):
    nested = ItemList(
        ((paragraph("one"), ItemList(((paragraph("inner"),),))), (paragraph("two\nlines"),)), ordered=True
    )
    blocks = (nested, Quote((paragraph("said"), paragraph("again")), "Who"))
    written = text(selection("", [clipping(1, replace(ENGLISH, blocks=blocks))]), "txt")
    assert "  1. one\n       - inner\n  2. two\n     lines\n" in written
    assert "  | said\n  |\n  | again\n  | — Who" in written


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(articles, min_size=1, max_size=3))
def test_any_articles_can_be_written(text, made):
    written = text(selection("", [clipping(number, article) for number, article in enumerate(made)]), "txt")
    assert written.count("Clipped on ") >= len(made)
    assert "\x00" not in written
