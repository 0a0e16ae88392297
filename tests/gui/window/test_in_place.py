"""Headline, byline, date, caption: written where they stand on the page."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from clipper.desk import look_up
from clipper.gui.reader.sheet.targets import Field, Part
from tests.stories import HARBOUR, png, story_page

RETURN, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def harbour(clipper, web):
    """A story with a picture, a date and no byline."""
    picture = web.file("/quay.png", png(), "image/png")
    clipper.clip(web.page("/harbour", story_page(picture=picture)))
    clipper.click_row(0)
    clipper.wait(lambda: HARBOUR in clipper.window.reader.page.toPlainText())
    return clipper


def article_of(clipper):
    with ThreadPoolExecutor(1) as lane:
        number = clipper.window.reader.number
        return lane.submit(lambda: look_up(clipper.assembly.bridge.desk, number).article).result()


def click(clipper, part):
    """On the first letters of ``part``; the field that stands there then."""
    page = clipper.window.reader.page
    place = page.cursorRect(page.find_target(part)).center() + QPoint(8, 0)
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=place)
    return clipper.window.reader.in_place.field


def rewrite(field, text):
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, RETURN)


def test_parts_are_written_with_a_click_and_return(harbour):
    field = click(harbour, Part(Field.HEADLINE))
    assert (field.hasFocus(), field.toPlainText(), field.accessibleName()) == (True, HARBOUR, "Headline")
    QTest.keyClicks(field, " at last")
    QTest.keyClick(field, ESCAPE)
    assert not field.isVisible()
    rewrite(click(harbour, Part(Field.HEADLINE)), "Ships at last")
    harbour.wait_for_titles("Ships at last")

    (edit,) = (action for action in harbour.window.actions() if action.text() == "Edit the caption")
    edit.trigger()
    assert harbour.window.reader.in_place.part == Part(Field.CAPTION, 1)
    QTest.keyClick(harbour.window.reader.in_place.field, ESCAPE)
    rewrite(click(harbour, Part(Field.CAPTION, 1)), "Ships wait for the divers.")
    harbour.wait(lambda: article_of(harbour).figures[0].caption == "Ships wait for the divers.")
    assert article_of(harbour).figures[0].credit == "Photo: Ada Quay"
    page = harbour.window.reader.page
    menu = harbour.window.reader.menu_for(None, page.find_target(Part(Field.CREDIT, 1)).position())
    offered = {action.text() for action in menu.actions() if action.isEnabled()}
    assert {"Edit the caption", "Edit the credit"} <= offered
    assert "Cut this paragraph" not in offered
    menu.close()
    harbour.wait(lambda: "Ships wait for the divers." in harbour.window.reader.page.toPlainText())
    harbour.window.reader.page.setFocus()
    QTest.keyClick(harbour.window.reader.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    harbour.wait(lambda: article_of(harbour).figures[0].caption == "Ships wait outside the harbour.")


def test_a_date_is_written_as_people_write_it(harbour):
    field = click(harbour, Part(Field.DATE))
    assert field.toPlainText() == "2 March 2026"
    rewrite(field, "some day")
    assert field.isVisible()
    assert field.property("refused")
    rewrite(field, "9 Mar 2026")
    harbour.wait(lambda: article_of(harbour).published == date(2026, 3, 9))
    rewrite(click(harbour, Part(Field.DATE)), " ")
    harbour.wait(lambda: article_of(harbour).published is None)


def test_what_is_missing_is_added_from_the_menu_and_f2_writes_what_the_keys_are_on(harbour):
    reader = harbour.window.reader
    menu = reader.menu_for(None, reader.page.find_target(Part(Field.HEADLINE)).position())
    (add,) = (action for action in menu.actions() if action.text() == "Add a byline")
    add.trigger()
    menu.close()
    rewrite(reader.in_place.field, "Ada Quay, Ben Pier")
    harbour.wait(lambda: article_of(harbour).authors == ("Ada Quay", "Ben Pier"))
    harbour.wait(lambda: "Ada Quay, Ben Pier" in reader.page.toPlainText())

    reader.selecting.step(1)
    assert reader.page.selected_text.startswith("Ships wait")  # not the picture above it
    reader.page.setFocus()
    reader.page.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(reader.page, Qt.Key.Key_Tab)
    assert reader.page.target_under_keys == Part(Field.BYLINE)
    QTest.keyClick(harbour.window, Qt.Key.Key_F2)
    assert reader.in_place.part == Part(Field.BYLINE)
    QTest.keyClicks(reader.in_place.field, ", Cy Mole")
    harbour.list.setFocus()
    harbour.wait(lambda: article_of(harbour).authors == ("Ada Quay", "Ben Pier", "Cy Mole"))
