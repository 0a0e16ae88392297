"""Fetch again, see what has changed, take what stood there before, and the other again."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from clipper.desk import look_up
from clipper.gui.versions.dialog import VersionsDialog
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, story_page

NEW = "By nightfall four ships had come in."
LONGER = (*HARBOUR_PARAGRAPHS, NEW)
TEASER = story_page("Subscribe", ["This story is for subscribers only, at one crown a month."])


@pytest.fixture
def filled(clipper, web):
    """A window over two stories; the first row is selected."""
    for path in ("/harbour", "/island"):
        web.page(path, story_page(f"{HARBOUR}{path}"))
    clipper.clip(web.url("/harbour"), web.url("/island"))
    clipper.wait(lambda: all(clipper.titles))
    clipper.click_row(row_of(clipper, "/harbour"))
    return clipper


def row_of(clipper, path):
    return next(row for row, title in enumerate(clipper.titles) if title == f"{HARBOUR}{path}")


def press(clipper, words):
    """Press the button with these words on a notice."""
    (button,) = (each for each in clipper.window.notices.findChildren(QPushButton) if each.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def dialog_of(clipper):
    clipper.wait(lambda: (found := clipper.window.findChild(VersionsDialog)) and found.isVisible())
    dialog = clipper.window.findChild(VersionsDialog)
    clipper.wait(dialog.summary.text)
    return dialog


def text_of(clipper):
    number = clipper.assembly.listing.selected[0]
    with ThreadPoolExecutor(1) as lane:
        return lane.submit(lambda: look_up(clipper.assembly.bridge.desk, number).article.text).result()


def test_what_a_paper_has_changed_is_shown_taken_back_and_taken_again(filled, web):
    web.page("/harbour", story_page("Four ships are in", LONGER))
    filled.choose_in_list_menu("Fetch again")
    filled.wait(lambda: "The story has changed" in filled.notices)
    filled.wait(lambda: "Four ships are in" in filled.titles)
    press(filled, "What has changed…")
    dialog = dialog_of(filled)
    assert [row.what for row in dialog.rows] == [f"{HARBOUR}/harbour", "Four ships are in"]
    assert [row.shown for row in dialog.rows] == [False, True]
    assert NEW in dialog.details.toPlainText()
    assert dialog.take_button.isEnabled()
    dialog.list.setCurrentRow(1)
    assert not dialog.take_button.isEnabled()
    dialog.list.setCurrentRow(0)
    QTest.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    filled.wait(lambda: f"{HARBOUR}/harbour" in filled.titles)
    assert NEW not in text_of(filled)
    filled.wait(lambda: "Another version is shown" in filled.notices)
    press(filled, "Undo")
    filled.wait(lambda: "Four ships are in" in filled.titles)
    assert NEW in text_of(filled)


def test_what_would_lose_the_story_is_beside_it(filled, web):
    web.page("/harbour", TEASER)
    filled.choose_in_list_menu("Fetch again")
    filled.wait(lambda: "Most of the story would be lost" in filled.notices)
    assert HARBOUR_PARAGRAPHS[1] in text_of(filled)
    filled.choose_in_list_menu("Earlier versions…")
    dialog = dialog_of(filled)
    assert dialog.current == 2
    assert HARBOUR_PARAGRAPHS[1] in dialog.details.toPlainText()
    QTest.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)


def test_what_fails_and_what_is_the_same_is_said(filled, web):
    filled.choose_in_list_menu("Fetch again")
    filled.wait(lambda: "The page is unchanged since" in filled.notices)
    filled.choose_in_list_menu("Earlier versions…")
    filled.wait(lambda: "There are no earlier versions" in filled.notices)
    web.answer("/harbour", status=404)
    filled.choose_in_list_menu("Fetch again")
    filled.wait(lambda: "404" in filled.notices)
    assert HARBOUR_PARAGRAPHS[1] in text_of(filled)


def test_what_is_put_off_is_waited_for_in_the_open(filled, web):
    web.answer("/harbour", 429, b"", Retry_After="1")
    filled.choose_in_list_menu("Fetch again")
    filled.wait(lambda: "asks for patience" in filled.notices)
    web.page("/harbour", story_page("Four ships are in", LONGER))
    filled.wait(lambda: "The story has changed" in filled.notices)
    web.answer("/harbour", 429, b"", Retry_After="3600")
    filled.choose_in_list_menu("Fetch again")
    filled.wait(lambda: "asks for patience. Fetch it again later" in filled.notices)


def test_several_at_once_are_counted(filled, web):
    web.page("/harbour", story_page("Four ships are in", LONGER))
    web.answer("/island", status=404)
    filled.list.selectAll()
    filled.choose_in_list_menu("Fetch again")
    filled.wait(lambda: "1 changed · 1 could not be fetched" in filled.notices)
    press(filled, "What has changed…")
    assert dialog_of(filled).heading.text() == "Four ships are in"


def test_fetching_is_stopped(filled, web):
    web.hold("/harbour")
    filled.choose_in_list_menu("Fetch again")
    press(filled, "Cancel")
    filled.wait(lambda: "Fetching" not in filled.notices)
    web.release("/harbour")
    assert HARBOUR_PARAGRAPHS[1] in text_of(filled)
