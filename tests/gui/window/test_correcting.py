"""Correcting in the reader: cut this, bring that back, and Ctrl+Z."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from clipper.article import Cut, Heading, Words
from clipper.desk import look_up
from clipper.gui.reader.sheet.targets import BringBack, Piece
from clipper.library import add_edits
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, story_page

MARKING = ("Yellow", "Green", "Blue", "Pink", "Note")
LINE = "The pier moved by a hand's width."


@pytest.fixture
def harbour(clipper, web):
    """A story that is read, with two lines that say the same."""
    extra = f"<h2>On Tuesday</h2><p>{LINE}</p><h2>On Friday</h2><p>{LINE}</p>"
    clipper.clip(web.page("/harbour", story_page(extra=extra)))
    clipper.click_row(0)
    clipper.wait(lambda: LINE in text_of(clipper))
    return clipper


def text_of(clipper):
    return clipper.window.reader.page.toPlainText()


def clipping_of(clipper):
    with ThreadPoolExecutor(1) as lane:
        return lane.submit(look_up, clipper.assembly.bridge.desk, clipper.window.reader.number).result()


def choose(menu, words):
    (action,) = (action for action in menu.actions() if action.text() == words)
    assert action.isEnabled()
    action.trigger()
    menu.deleteLater()


def select(page, text, *, last=False):
    """Select ``text``, or only its last occurrence."""
    document = page.document()
    found = document.find(text)
    while last and not (following := document.find(text, found)).isNull():
        found = following
    page.setTextCursor(found)


def press_undo_keys(clipper):
    page = clipper.window.reader.page
    assert clipper.window.isActiveWindow()
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_what_is_selected_is_cut_and_ctrl_z_brings_it_back(harbour):
    page = harbour.window.reader.page
    select(page, "before dawn, ")
    choose(harbour.window.reader.menu_for(None), "Cut this")
    harbour.wait(lambda: "first freighter while families" in text_of(harbour))
    assert "Cut." in harbour.notices

    press_undo_keys(harbour)
    harbour.wait(lambda: HARBOUR_PARAGRAPHS[1] in text_of(harbour))
    assert clipping_of(harbour).edits == ()


def test_of_two_lines_that_say_the_same_the_one_under_the_pointer_is_cut(harbour):
    page = harbour.window.reader.page
    select(page, LINE, last=True)
    position = page.textCursor().selectionStart()
    page.setTextCursor(QTextCursor(page.document()))
    choose(harbour.window.reader.menu_for(None, position + 3), "Cut this paragraph")
    harbour.wait(lambda: text_of(harbour).count(LINE) == 1)
    assert text_of(harbour).index("On Tuesday") < text_of(harbour).index(LINE) < text_of(harbour).index("On Friday")


def test_a_cut_piece_is_brought_back_and_the_notice_undoes_it(harbour):
    reader = harbour.window.reader
    reader.bar.cuts.setChecked(True)
    pieces = [removal.text for removal in clipping_of(harbour).removals]
    index = next(number for number, text in enumerate(pieces) if "Share on Facebook" in text)
    choose(reader.menu_for(Piece(index)), "Bring back")
    harbour.wait(lambda: "Brought back." in harbour.notices)
    reader.bar.cuts.setChecked(False)
    harbour.wait(lambda: "Share on Facebook" in text_of(harbour))

    (undo,) = (button for button in harbour.window.notices.findChildren(QPushButton) if button.text() == "Undo")
    undo.click()
    harbour.wait(lambda: "Share on Facebook" not in text_of(harbour))


def test_what_the_user_cut_is_shown_among_the_cut_pieces(harbour):
    reader = harbour.window.reader
    select(reader.page, "On Friday")
    choose(reader.menu_for(None), "Cut this")
    harbour.wait(lambda: "On Friday" not in text_of(harbour))
    reader.bar.cuts.setChecked(True)
    harbour.wait(lambda: "cut by you" in text_of(harbour))
    (index,) = (number for number, removal in enumerate(clipping_of(harbour).removals) if removal.text == "On Friday")
    choose(reader.menu_for(Piece(index)), "Bring back")
    harbour.wait(lambda: "cut by you" not in text_of(harbour))
    assert "On Friday" in text_of(harbour)


def test_cutting_goes_on_around_pieces_that_are_shown(harbour):
    """The pieces that stand struck among the words are no part of what is selected."""
    page = harbour.window.reader.page
    select(page, "before dawn, ")
    choose(harbour.window.reader.menu_for(None), "Cut this")
    harbour.wait(lambda: "first freighter while" in text_of(harbour))
    harbour.window.reader.bar.cuts.setChecked(True)
    harbour.wait(lambda: "before dawn," in text_of(harbour))
    cursor = page.document().find("freighter")
    cursor.setPosition(page.document().find("families").selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    choose(harbour.window.reader.menu_for(None), "Cut this")
    harbour.wait(lambda: "Two tugs brought in the first of the crew waited" in clipping_of(harbour).article.text)


def test_what_was_taken_in_is_undone_and_then_there_is_nothing_to_undo(harbour):
    undoing = harbour.assembly.about_words.undoing
    harbour.wait(lambda: undoing.undo.text() == "Undo: take in clipping 1")
    press_undo_keys(harbour)
    harbour.wait(lambda: "Undone: take in clipping 1." in harbour.notices)
    harbour.wait(lambda: undoing.redo.text() == "Redo: take in clipping 1")
    assert undoing.undo.text() == "Undo"
    assert not undoing.undo.isEnabled()
    undoing.redo.trigger()
    harbour.wait_for_titles(HARBOUR)


def test_a_selected_block_becomes_something_else_by_key_and_by_the_bar(harbour):
    """Alt+Down selects a block, and the bar at it offers what makes sense for it."""
    window, reader = harbour.window, harbour.window.reader
    alt, keys = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

    def offered():
        return [button.text() for button in reader.selection_bar.findChildren(QToolButton) if button.isVisible()]

    for _ in range(6):
        QTest.keyClick(window, Qt.Key.Key_Down, alt)
    assert reader.page.selected_text == LINE
    assert offered() == [*MARKING, "Cut", "Headline", "Heading", "Always"]
    QTest.keyClick(window, Qt.Key.Key_H, keys)
    harbour.wait(lambda: "It is a heading now." in harbour.notices)
    harbour.wait(lambda: isinstance(clipping_of(harbour).article.blocks[-3], Heading))
    harbour.wait(lambda: not reader.selection_bar.isVisible())

    harbour.wait(lambda: select_by_drag(reader.page, LINE) or "Paragraph" in offered())  # once the page shows it
    assert "Heading" not in offered()
    (button,) = (each for each in reader.selection_bar.findChildren(QToolButton) if each.text() == "Headline")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    harbour.wait_for_titles(LINE)
    undoing = harbour.assembly.about_words.undoing
    harbour.wait(lambda: undoing.undo.text() == f"Undo: the headline made of “{LINE}”")

    harbour.assembly.correcting.as_first_cut()
    harbour.wait_for_titles(HARBOUR)
    harbour.wait(lambda: "As it was first cut." in harbour.notices)
    undoing.undo.trigger()
    harbour.wait_for_titles(LINE)


def test_a_piece_is_brought_back_with_one_press_where_it_stands(harbour):
    reader = harbour.window.reader
    reader.bar.cuts.setChecked(True)
    pieces = [removal.text for removal in clipping_of(harbour).removals]
    index = next(number for number, text in enumerate(pieces) if "Share on Facebook" in text)
    cursor = reader.page.find_target(BringBack(index))
    reader.page.setTextCursor(cursor)
    place = reader.page.cursorRect(cursor).center() + QPoint(8, 0)
    QTest.mouseClick(reader.page.viewport(), Qt.MouseButton.LeftButton, pos=place)
    harbour.wait(lambda: "Brought back." in harbour.notices)


def select_by_drag(page, text):
    """From before its first letter to behind its last, both in one line."""
    found = page.document().find(text)
    start, end = QTextCursor(found), QTextCursor(found)
    start.setPosition(found.selectionStart())
    end.setPosition(found.selectionEnd())
    page.setTextCursor(start)
    here, there = page.cursorRect(start).center(), page.cursorRect(end).center()
    QTest.mousePress(page.viewport(), Qt.MouseButton.LeftButton, pos=here)
    QTest.mouseMove(page.viewport(), there)
    QTest.mouseRelease(page.viewport(), Qt.MouseButton.LeftButton, pos=there)


def test_corrections_that_no_longer_apply_are_told_in_a_line(harbour):
    desk = harbour.assembly.bridge.desk
    with ThreadPoolExecutor(1) as lane:
        number = harbour.window.reader.number
        lane.submit(add_edits, desk.library, number, [Cut(Words("Hail fell.")), Cut(Words("Snow fell."))]).result()
    select(harbour.window.reader.page, "before dawn, ")
    choose(harbour.window.reader.menu_for(None), "Cut this")
    harbour.wait(lambda: "2 of your corrections no longer apply to this page." in text_of(harbour))
