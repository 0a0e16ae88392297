"""The words of a search are marked where they stand."""

import pytest

from clipper.gui.reader.hits import pattern_of
from clipper.gui.theme import LIGHT
from tests.gui.reader.clippings import clipping, paragraph


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (("aukus",), "AUKUS and Aukus, not aukuses", ["AUKUS", "Aukus"]),
        (("econom*",), "economic economy macroeconomic", ["economic", "economy"]),
        (("economic and security",), "the economic\nand  security benefits", ["economic\nand  security"]),
        (("한국",), "대한민국 대한국민 한국일보", ["한국", "한국"]),
        (("量子",), "次世代量子技術", ["量子"]),
        (("a.b", "(x"), "a.b acb (x", ["a.b", "(x"]),
        (("e", "e-mail"), "e e-mail", ["e", "e-mail"]),
    ],
)
def test_what_is_found(words, text, found):
    assert [hit.group() for hit in pattern_of(words).finditer(text)] == found


@pytest.mark.parametrize("words", [(), ("",), ("*", " ")])
def test_no_words_find_nothing(words):
    assert pattern_of(words) is None


def test_hits_are_marked_on_the_page_and_unmarked(reader, eyes):
    reader.show_clipping(clipping(paragraph("🚢🚢🚢 The harbour opened again."), paragraph("word " * 30)))

    def marked(text):
        image = reader.page.viewport().grab().toImage()
        around = eyes.point(text)
        column = (image.pixelColor(around.x(), y).name() for y in range(around.y() - 12, around.y() + 12))
        return LIGHT.highlight in column

    assert not marked("harbour")
    reader.set_hits(("harbour",))
    assert marked("harbour")
    assert not marked("opened")
    reader.set_hits(())
    assert not marked("harbour")
