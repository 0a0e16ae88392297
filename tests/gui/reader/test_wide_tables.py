"""A table that needs more width than the column has keeps it; the page scrolls sideways to the rest, by key too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clipper.article import Cell, Colour, Run, Table
from clipper.gui.theme import LIGHT
from tests.gui.reader.clippings import clipping, paragraph, table

LINK = "https://example.com/there"
HEAD = tuple(f"Quarter {number} of the year" for number in range(12))
WIDE = table(("Harbour", *HEAD), *((f"Quay {row}", *(f"{row}{at} tonnes" for at in range(12))) for row in range(6)))
LAST = Table((*WIDE.rows, (*(Cell(()) for _ in range(12)), Cell((Run("the source", link=LINK),)))))
AFTER = tuple(paragraph("After it. " * 60) for _ in range(12))


@pytest.fixture
def across(reader):
    return reader.page.horizontalScrollBar()


def test_a_wide_table_is_scrolled_to_its_end_and_used_there(reader, eyes, qtbot, across):
    marks = [("511 tonnes", Colour.GREEN, "")]
    reader.show_clipping(clipping(paragraph("Before."), LAST, *AFTER, highlights=marks))
    line = eyes.block("Quarter 3 of the year").layout()
    assert line.lineCount() == 1
    reader.page.setFocus()
    QTest.keyClick(reader.page, Qt.Key.Key_Right)
    assert across.value() > 0
    across.setValue(across.maximum())

    found = reader.page.document().find("511 tonnes")
    found.setPosition(found.selectionStart() + 1)
    place = reader.page.cursorRect(found)
    image = reader.page.viewport().grab().toImage()
    assert LIGHT.green in {image.pixelColor(place.center().x(), y).name() for y in range(place.top(), place.bottom())}
    found = reader.page.document().find("source")
    found.setPosition(found.selectionStart() + 2)
    with qtbot.waitSignal(reader.asking.open_link) as opened:
        qtbot.mouseClick(reader.page.viewport(), Qt.MouseButton.LeftButton, pos=reader.page.cursorRect(found).center())
    assert opened.args == [LINK]

    reader.page.verticalScrollBar().setValue(reader.page.verticalScrollBar().maximum())
    assert across.value() == 0


def test_what_fits_is_set_across_the_column(reader, across):
    reader.show_clipping(clipping(LAST))
    across.setValue(60)
    reader.show_clipping(clipping(table(("Quay", "Depth"), ("West", "nine")), number=2))
    assert across.maximum() == 0
    reader.show_clipping(clipping(LAST))
    assert across.value() == 0
