"""What the user marked has its ground, in its colour, wherever it stands in the story."""

import pytest

from clipper.article import Code, Colour, Run
from clipper.gui.reader.sheet.marks import Mark, number, words
from clipper.gui.theme import LIGHT
from tests.gui.reader.clippings import clipping, items, paragraph, removal, table

BLOCKS = (
    paragraph("The harbour ", Run("opened", strong=True), " again at four."),
    items("🚢 A tug came.", "Another left."),
    table(("Quay", "Depth"), ("West", "nine")),
    paragraph(Run("Read the plan", link="https://example.com/plan"), " of the port."),
    Code("wait(tug)"),
)


@pytest.fixture
def grounds(reader, eyes):
    """The colours that are painted around a word, from above it to below."""

    def seen(text):
        around = eyes.point(text)
        image = reader.page.viewport().grab().toImage()
        return {image.pixelColor(around.x(), y).name() for y in range(around.y() - 12, around.y() + 12)}

    return seen


def test_each_has_its_colour_and_no_more_than_its_words(reader, grounds):
    marks = [("opened again", Colour.GREEN, ""), ("tug came. Another", Colour.BLUE, ""), ("nine", Colour.PINK, "")]
    reader.show_clipping(clipping(*BLOCKS, highlights=marks))
    assert LIGHT.green in grounds("opened") & grounds("again")
    assert LIGHT.blue in grounds("came") & grounds("Another")
    assert LIGHT.pink in grounds("nine")
    for text in ("harbour", "four", "left", "West"):
        assert not {LIGHT.green, LIGHT.blue, LIGHT.pink} & grounds(text)


def test_a_search_hit_is_seen_on_it(reader, grounds):
    reader.show_clipping(clipping(*BLOCKS, highlights=[("harbour opened again", Colour.YELLOW, "")]))
    reader.set_hits(("opened",))
    assert LIGHT.highlight in grounds("opened")
    assert LIGHT.yellow in grounds("harbour")


def test_letters_tell_which_highlight_and_its_remark(reader, eyes):
    marks = [
        ("opened again", Colour.GREEN, "<b>when?"),
        ("again", Colour.PINK, ""),
        ("the plan", Colour.BLUE, "which?"),
    ]
    reader.show_clipping(clipping(*BLOCKS, highlights=marks))
    assert (number(eyes.format("opened"), Mark.HIGHLIGHT), words(eyes.format("opened"), Mark.HINT)) == (1, "<b>when?")
    assert number(eyes.format("again"), Mark.HIGHLIGHT) == 2
    assert number(eyes.format("four"), Mark.HIGHLIGHT) == 0
    # A link still tells where it leads.
    assert words(eyes.format("plan"), Mark.HINT) == "https://example.com/plan"


def test_what_was_cut_among_them_stays_in_its_place(reader, eyes):
    cut = [removal("AD", 0, 12)]
    reader.bar.cuts.setChecked(True)
    reader.show_clipping(clipping(*BLOCKS, removals=cut, highlights=[("harbour opened", Colour.YELLOW, "")]))
    assert "AD" in eyes.story[1]


def test_those_whose_words_are_gone_are_told_below_the_story(reader, eyes):
    marks = [("the volcano", Colour.GREEN, "where\nis it?"), ("harbour", Colour.BLUE, "seen")]
    reader.show_clipping(clipping(*BLOCKS, highlights=marks))
    assert eyes.lines[-2:] == ["Highlights whose words are not in the story now", "“the volcano” where is it?"]
