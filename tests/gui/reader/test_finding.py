"""Words are found in the story that is read: all are marked, one after the other is gone to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.gui.reader.clippings import clipping, paragraph

LONG = tuple(paragraph(f"Paragraph {n} of the Harbour.") for n in range(60))
ODD = [("태풍이 지나간 항구", "지나"), ("a 🎺 and a TRUMPET", "trumpet"), ("(a+b)*", "+b)")]


@pytest.fixture
def look(reader):
    def type_in(words):
        reader.finding.open()
        reader.find_bar.field.clear()
        reader.find_bar.field.insert(words)

    return type_in


def told(reader):
    return reader.find_bar.findChild(QLabel).text()


def here(reader):
    cursor = reader.page.textCursor()
    return cursor.selectedText(), cursor.block().text()


def test_the_first_is_gone_to_while_one_types_and_return_goes_on(reader, look):
    reader.show_clipping(clipping(*LONG))
    look("harbour")
    assert told(reader) == "1 of 60"
    assert here(reader) == ("Harbour", "Paragraph 0 of the Harbour.")
    QTest.keyClick(reader.find_bar.field, Qt.Key.Key_Return)
    assert here(reader)[1] == "Paragraph 1 of the Harbour."
    for _ in range(2):
        QTest.keyClick(reader.find_bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert told(reader) == "60 of 60"
    assert reader.page.verticalScrollBar().value() > 0


def test_what_is_not_there_is_said(reader, look):
    reader.show_clipping(clipping(*LONG))
    look("xyzzy")
    assert told(reader) == "Not in this story"
    reader.finding.step(1)
    assert here(reader)[0] == ""


@pytest.mark.parametrize(
    ("text", "typed"), [("태풍이 지나간 항구", "지나"), ("a 🎺 and a TRUMPET", "trumpet"), ("(a+b)*", "+b)")]
)
def test_any_letters_are_found(reader, look, text, typed):
    reader.show_clipping(clipping(paragraph(text)))
    look(typed)
    assert told(reader) == "1 of 1"
    assert here(reader)[0].casefold() == typed


def test_escape_closes_and_the_page_has_the_keyboard(reader, look, qtbot):
    reader.show_clipping(clipping(*LONG))
    look("harbour")
    QTest.keyClick(reader.find_bar.field, Qt.Key.Key_Escape)
    assert reader.find_bar.isHidden()
    qtbot.waitUntil(reader.page.hasFocus)


def test_another_story_is_looked_through_too(reader, look):
    reader.show_clipping(clipping(*LONG))
    look("harbour")
    reader.show_clipping(clipping(*LONG[:3], number=2))
    reader.finding.step(1)
    assert told(reader) == "1 of 3"


def test_what_is_selected_is_looked_for(reader):
    reader.show_clipping(clipping(*LONG))
    reader.page.setTextCursor(reader.page.document().find("Paragraph 7"))
    reader.finding.open()
    assert reader.find_bar.field.text() == "Paragraph 7"
    assert told(reader) == "1 of 1"
