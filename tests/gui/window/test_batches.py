"""What is done with many at once, more than have ever been in sight: done to all, and taken back as one act."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from clipper.clipping import State
from clipper.desk import format_named
from clipper.gui.exporting.dialog import ExportDialog
from clipper.gui.filing.chooser import Chooser
from clipper.library import enroll, fail, keep
from tests.library.stories import NOON, page, story
from tests.stories import story_page

MANY = 60
GONE = "There is no such page."


@pytest.fixture
def failed(desk, web):
    """The first of MANY, and the only one that could not be had; now it can."""
    first = enroll(desk.library, web.page("/first", story_page("The first")), at=NOON).number
    fail(desk.library, first, GONE, None)
    for place in range(1, MANY):
        origin = f"https://paper.example/{place}"
        number = enroll(desk.library, origin, at=NOON).number
        keep(desk.library, number, page(address=origin), story(f"Story {place}", f"Of {origin}."), {})
    return first


@pytest.fixture
def many(failed, open_window):
    """A window over MANY clippings, all selected, of which the card of the last has never been asked for."""
    driver = open_window()
    driver.wait(lambda: len(driver.numbers) == MANY)
    driver.wait(lambda: driver.card(driver.numbers[0]))
    driver.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier, driver.list)
    assert driver.list.selected == driver.numbers
    assert driver.assembly.listing.card(driver.numbers[-1]) is None
    return driver


def undone(driver, name, before):
    driver.assembly.acting.undo_last()
    driver.wait(lambda: driver.places.get(name, 0) == before)


def test_starred_tagged_collected_and_thrown_away(many):
    window = many.assembly
    window.marking.star()
    many.wait(lambda: many.places["Starred"] == MANY)
    assert f"{MANY} clippings are starred." in many.notices
    undone(many, "Starred", 0)
    window.marking.tick()
    many.wait(lambda: f"{MANY} clippings are read." in many.notices)

    window.tagging.choose_tags()
    many.wait(lambda: many.window.findChild(Chooser))
    chooser = many.window.findChild(Chooser)
    field = chooser.findChild(QLineEdit)
    field.setText("ports")
    many.press(Qt.Key.Key_Return, widget=field)
    many.wait(lambda: many.places.get("ports") == MANY)
    chooser.close()
    many.click_row(0)
    many.press(Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier, many.list)
    assert len(many.list.selected) == MANY
    undone(many, "ports", 0)

    window.tagging.collect("Coast")
    many.wait(lambda: many.places.get("Coast") == MANY)
    undone(many, "Coast", 0)

    assert many.list.selected == many.numbers
    window.discarding.trash()
    many.wait(lambda: many.places["Trash"] == MANY and not many.numbers)
    undone(many, "Trash", 0)
    many.wait(lambda: len(many.numbers) == MANY)


def test_copied_exported_and_tried_again(many, failed, tmp_path):
    window = many.assembly
    window.browsing.copy_selected()
    many.wait(lambda: len(QGuiApplication.clipboard().text().split()) == MANY)
    path = tmp_path / "all.md"
    window.exporting.start()
    dialog = many.window.findChild(ExportDialog)
    dialog.chosen.emit(path, format_named("md"))
    many.wait(path.exists)
    assert path.read_text("utf-8").count("https://paper.example/") >= MANY - 1
    window.discarding.retry()
    many.wait(lambda: (card := many.card(failed)) and card.state is State.KEPT)
