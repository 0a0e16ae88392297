"""A collection is put in order in the window: dragged, moved by keys, with headings; and all of it is undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from clipper.desk import LIBRARY_LANE, collect
from clipper.gui.cards.model import CardRole
from clipper.gui.carried import mime_of
from tests.gui.driver import COPY, LINK, NO_BUTTONS, NO_KEYS, DragPoint
from tests.gui.window.test_places import answer, command
from tests.stories import story_page

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def morning(clipper, web, desk):
    """Four stories in a collection, A to D, and one in another that is nested in it."""
    for name in "ABCDE":
        clipper.clip(web.page(f"/{name}", story_page(name)))
    numbers = clipper.numbers[::-1]

    def fill(_):
        collect(desk, "Morning", numbers[:4])
        collect(desk, "Morning/Late", numbers[4:])

    clipper.assembly.bridge.run(LIBRARY_LANE, fill)
    clipper.open_place("Morning")
    clipper.wait(lambda: shown(clipper) == "A B C D [Late] E")
    return clipper


def shown(clipper):
    model = clipper.list.model()
    rows = [model.index(row) for row in range(model.rowCount())]
    return " ".join(
        f"[{heading.words}]" if (heading := row.data(CardRole.HEADING)) else row.data(Qt.ItemDataRole.DisplayRole)
        for row in rows
    )


def drop_before(clipper, row, titles):
    """Drag these there, and let them go."""
    cards = [card for number in clipper.numbers if (card := clipper.card(number)).title in titles]
    place, target = clipper.list.visualRect(clipper.list.model().index(row)).topLeft(), clipper.list.viewport()
    mime = mime_of(cards)
    QApplication.sendEvent(target, QDragEnterEvent(DragPoint(place), COPY | LINK, mime, NO_BUTTONS, NO_KEYS))
    QApplication.sendEvent(target, QDragMoveEvent(DragPoint(place), COPY | LINK, mime, NO_BUTTONS, NO_KEYS))
    drop = QDropEvent(place.toPointF(), COPY | LINK, mime, NO_BUTTONS, NO_KEYS)
    clipper.list.dropEvent(drop)  # what the list does not take would go on to the window from here


def come_back(clipper):
    """From a pop-up: where there is no window manager nobody makes the window the active one."""
    clipper.window.activateWindow()
    clipper.wait(clipper.window.isActiveWindow)


def test_clippings_are_dragged_to_another_place(morning):
    drop_before(morning, 0, "BD")
    morning.wait(lambda: shown(morning) == "B D A C [Late] E")
    drop_before(morning, 0, "E")
    drop_before(morning, 1, "B")
    assert shown(morning) == "B D A C [Late] E", "each collection keeps its own, and B was there already"
    morning.wait(lambda: "The order is another." in morning.notices)
    morning.press_notice_action("Undo")
    morning.wait(lambda: shown(morning) == "A B C D [Late] E")


def test_order_and_headings_by_keyboard(morning):
    morning.click_row(2)
    command(morning, "Heading above…")
    answer(morning, "Politics")
    morning.wait(lambda: shown(morning) == "A B [Politics] C D [Late] E")
    heading = morning.list.model().index(2)
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole) == "Heading: Politics, 2 below"

    come_back(morning)
    morning.click_row(0)
    morning.click_row(1, CONTROL)
    morning.press(Qt.Key.Key_Down, ALT_SHIFT, morning.list)
    morning.press(Qt.Key.Key_Down, ALT_SHIFT, morning.list)
    morning.wait(lambda: shown(morning) == "[Politics] C A B D [Late] E")
    morning.press(Qt.Key.Key_Up, ALT_SHIFT, morning.list)
    morning.wait(lambda: shown(morning) == "[Politics] A B C D [Late] E")
    assert [morning.card(number).title for number in morning.list.selected] == ["A", "B"]

    command(morning, "Rename the heading…")
    answer(morning, "The House")
    morning.wait(lambda: shown(morning) == "[The House] A B C D [Late] E")
    command(morning, "Take the heading out")
    morning.wait(lambda: shown(morning) == "A B C D [Late] E")
    come_back(morning)
    for _ in range(2):
        morning.press(Qt.Key.Key_Z, CONTROL, morning.list)
    morning.wait(lambda: shown(morning) == "[Politics] A B C D [Late] E")
    morning.open_place("All clippings")
    morning.wait(lambda: shown(morning) == "E D C B A")
