"""Marking words of the story: by pointer and by key, with notes, undone, listed, and found again from the list."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from clipper.article import Colour
from clipper.desk import look_up
from clipper.gui.highlights.dialog import HighlightsDialog
from tests.stories import HARBOUR_PARAGRAPHS, story_page

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def harbour(clipper, web):
    """A story that is read."""
    clipper.clip(web.page("/harbour", story_page()))
    clipper.click_row(0)
    clipper.wait(lambda: HARBOUR_PARAGRAPHS[1] in clipper.window.reader.page.toPlainText())
    return clipper


def marked(driver):
    """What is kept: words, colour and remark of each highlight."""
    desk, number = driver.assembly.bridge.desk, driver.window.reader.number
    with ThreadPoolExecutor(1) as lane:
        kept = lane.submit(look_up, desk, number).result().highlights
    return [(each.words.text, each.colour, each.remark) for each in kept]


def drag_over(page, text):
    """Select ``text`` with the pointer."""
    found = page.document().find(text)
    first, last = QTextCursor(found), QTextCursor(found)
    first.setPosition(found.selectionStart())
    last.setPosition(found.selectionEnd())
    begin, end = page.cursorRect(first).center(), page.cursorRect(last).center()
    QTest.mousePress(page.viewport(), LEFT, pos=begin)
    QTest.mouseMove(page.viewport(), end)
    QTest.mouseRelease(page.viewport(), LEFT, pos=end)


def click_on(page, text):
    cursor = page.document().find(text)
    cursor.setPosition(cursor.selectionStart() + 2)
    QTest.mouseClick(page.viewport(), LEFT, pos=page.cursorRect(cursor).center())


def test_words_are_marked_at_the_bar_and_a_click_on_them_changes_them(harbour):
    page, card = harbour.window.reader.page, harbour.window.reader.highlighting.card
    drag_over(page, "the first freighter")
    bar = harbour.window.reader.selection_bar
    assert bar.isVisible()
    (green,) = (button for button in bar.findChildren(QToolButton) if button.accessibleName() == "Green")
    QTest.mouseClick(green, LEFT)
    harbour.wait(lambda: marked(harbour) == [("the first freighter", Colour.GREEN, "")])
    assert not bar.isVisible()
    harbour.wait(lambda: page.highlight_at(page.document().find("first freighter").selectionStart()))

    click_on(page, "first freighter")
    assert card.swatches[Colour.GREEN].isChecked()
    QTest.mouseClick(card.note, LEFT)
    QTest.keyClicks(card.field, "which?")
    QTest.mouseClick(card.swatches[Colour.PINK], LEFT)
    QTest.keyClick(card.field, Qt.Key.Key_Escape)
    harbour.wait(lambda: marked(harbour) == [("the first freighter", Colour.PINK, "which?")])

    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Z, CONTROL)
    harbour.wait(lambda: marked(harbour) == [("the first freighter", Colour.GREEN, "")])
    harbour.wait(lambda: "change a highlight" in harbour.assembly.about_words.undoing.redo.text())
    QTest.keyClick(page, Qt.Key.Key_Z, CONTROL | SHIFT)
    harbour.wait(lambda: marked(harbour) == [("the first freighter", Colour.PINK, "which?")])
    click_on(page, "first freighter")
    harbour.wait(card.isVisible)
    QTest.mouseClick(card.remove, LEFT)
    harbour.wait(lambda: marked(harbour) == [])


def test_the_keyboard_alone_selects_and_marks(harbour):
    page, card = harbour.window.reader.page, harbour.window.reader.highlighting.card
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_1)
    harbour.wait(lambda: "Select words of the story first" in harbour.notices)
    QTest.keyClick(page, Qt.Key.Key_F7)
    assert page.has_caret
    cursor = page.document().find(HARBOUR_PARAGRAPHS[1].split()[0])
    cursor.setPosition(cursor.selectionStart())
    page.setTextCursor(cursor)
    for _ in range(2):
        QTest.keyClick(page, Qt.Key.Key_Right, CONTROL | SHIFT)
    QTest.keyRelease(page, Qt.Key.Key_Shift)
    assert harbour.window.reader.selection_bar.isVisible()
    words = " ".join(HARBOUR_PARAGRAPHS[1].split()[:2])
    QTest.keyClick(page, Qt.Key.Key_3)
    harbour.wait(lambda: marked(harbour) == [(words, Colour.BLUE, "")])
    harbour.wait(lambda: page.highlight_at(page.document().find(words).selectionStart()))

    page.setTextCursor(page.document().find(words[:3]))
    page.moveCursor(QTextCursor.MoveOperation.Left)
    QTest.keyClick(page, Qt.Key.Key_N)
    assert card.field.hasFocus()
    QTest.keyClicks(card.field, "1 or 2")
    QTest.keyClick(card.field, Qt.Key.Key_Return, CONTROL)
    harbour.wait(lambda: marked(harbour) == [(words, Colour.BLUE, "1 or 2")])
    assert page.hasFocus()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.has_caret


def test_all_that_is_marked_is_listed_and_leads_to_its_place(harbour, web):
    harbour.clip(web.page("/pier", story_page(title="A pier moved", extra="<p>The pier stood still.</p>" * 1)))
    page = harbour.window.reader.page
    drag_over(page, "the first freighter")
    QTest.keyClick(page, Qt.Key.Key_4)
    harbour.wait(lambda: marked(harbour))
    first = harbour.window.reader.number
    harbour.click_row(0)
    harbour.wait(lambda: harbour.window.reader.number != first)

    harbour.press(Qt.Key.Key_L, CONTROL | SHIFT)
    dialog = harbour.window.findChild(HighlightsDialog)
    harbour.wait(lambda: dialog.list.count() == 1)
    assert "the first freighter" in dialog.list.item(0).text()
    dialog.search.setText("nowhere")
    harbour.wait(lambda: dialog.list.count() == 0)
    dialog.search.setText("freighter")
    harbour.wait(lambda: dialog.list.count() == 1)
    dialog.show_button.click()
    harbour.wait(lambda: harbour.window.reader.number == first)
    assert harbour.window.reader.highlighting.card.isVisible()
    dialog.remove_button.click()
    harbour.wait(lambda: dialog.list.count() == 0)
    dialog.reject()
