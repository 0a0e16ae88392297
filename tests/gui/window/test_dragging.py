"""Clippings dragged out of the list: onto a place of the sidebar, and as links, text or a file to other programs."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clipper.desk import LIBRARY_LANE, collect, tag
from clipper.gui.carried import carried, is_carried, mime_of
from clipper.gui.taking_in import AddressField
from tests.gui.driver import COPY, LINK, NO_BUTTONS, NO_KEYS, DragPoint
from tests.gui.driver import mime_of as mime_with
from tests.stories import story_page

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def three(clipper, web, desk):
    for name in ("One", "Two", "Three & more"):
        clipper.clip(web.page(f"/{name[:3]}", story_page(name)))
    clipper.wait_for_titles("Three & more", "Two", "One")
    oldest = clipper.numbers[2:]
    clipper.assembly.bridge.run(LIBRARY_LANE, lambda _: collect(desk, "Coast", ()))
    clipper.assembly.bridge.run(LIBRARY_LANE, lambda _: tag(desk, oldest, add=("ports",)))
    clipper.wait(lambda: {"Coast", "ports"} <= set(clipper.places))
    return clipper


def dragged(driver, row, modifiers=NO_KEYS):
    """What the pointer holds after the row was pressed and moved."""
    held = []
    driver.list.held.connect(lambda mime: held.append(told(mime)))
    place = driver.list.visualRect(driver.list.model().index(row)).center() - QPoint(80, 0)
    QTest.mousePress(driver.list.viewport(), Qt.MouseButton.LeftButton, modifiers, place)
    for step in (8, 30, 60, 90):
        driver.hold_and_move(place + QPoint(0, step), modifiers)
    driver.wait(lambda: held)
    return held[0]


def told(mime):
    return SimpleNamespace(
        numbers=carried(mime),
        text=mime.text(),
        html=mime.html(),
        urls=[url.toString() for url in mime.urls()],
        files=[Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()],
    )


def hold_over(driver, name, mime, *, drop=False):
    """Whether the place of the sidebar takes it."""
    sidebar = driver.window.sidebar
    row = next(row for row in range(sidebar.shelves.rowCount()) if sidebar.shelves.shelf(row).name == name)
    place = sidebar.visualRect(sidebar.shelves.index(row)).center()
    target = sidebar.viewport()
    QApplication.sendEvent(target, QDragEnterEvent(DragPoint(place), COPY | LINK, mime, NO_BUTTONS, NO_KEYS))
    move = QDragMoveEvent(DragPoint(place), COPY | LINK, mime, NO_BUTTONS, NO_KEYS)
    QApplication.sendEvent(target, move)
    if drop:
        QApplication.sendEvent(target, QDropEvent(place.toPointF(), COPY | LINK, mime, NO_BUTTONS, NO_KEYS))
    return move.isAccepted()


def mime_of_selection(driver):
    return mime_of([driver.card(number) for number in driver.list.selected])


def test_links_and_text_for_other_programs(three):
    three.click_row(0)
    three.click_row(2, CONTROL)
    held = dragged(three, 2)
    first, last = (three.card(number) for number in three.list.selected)
    assert held.numbers == three.list.selected == (first.number, last.number)
    assert held.urls == [first.address, last.address]
    assert held.text == f"Three & more\n{first.address}\n\nOne\n{last.address}"
    assert f'<a href="{first.address}">Three &amp; more</a>' in held.html
    # A drag that begins on what is not selected takes that along, and nothing else.
    assert dragged(three, 1).numbers == three.list.selected == (three.numbers[1],)


def test_a_pdf_with_the_shift_key_held_which_goes_with_the_window(three):
    three.click_row(0)
    held = dragged(three, 0, SHIFT)
    (file,) = held.files
    assert file.name == "Three & more.pdf"
    assert file.read_bytes().startswith(b"%PDF")
    assert three.list.selected == held.numbers == (three.numbers[0],)
    three.window.close()
    assert not file.parent.exists()


def test_places_of_the_sidebar_say_what_they_do_and_do_it_as_one_act(three):
    window = three.window
    three.click_row(0)
    three.click_row(1, CONTROL)
    mime = mime_of_selection(three)
    assert hold_over(three, "Coast", mime, drop=False)
    assert window.foot.words[0] == "Put 2 clippings in “Coast”"
    assert not hold_over(three, "All clippings", mime)
    assert "Put" not in window.foot.words[0]
    assert hold_over(three, "Coast", mime, drop=True)
    three.wait(lambda: three.places["Coast"] == 2)
    assert "2 clippings are put in “Coast”." in three.notices
    assert "Put" not in window.foot.words[0]
    three.press_notice_action("Undo")
    three.wait(lambda: three.places["Coast"] == 0)
    hold_over(three, "ports", mime, drop=True)
    three.wait(lambda: three.places["ports"] == 3)
    hold_over(three, "Starred", mime, drop=True)
    three.wait(lambda: three.places["Starred"] == 2)
    hold_over(three, "Trash", mime, drop=True)
    three.wait(lambda: len(three.numbers) == 1)
    assert three.places["All clippings"] in (1, 3)


def test_our_own_clippings_are_not_clipped_anew(three, theme, qtbot):
    three.click_row(0)
    mime = mime_of_selection(three)
    assert is_carried(mime)
    # Which the window leaves to its parts, since the drag is its own; of these sidebar and list file them.
    field = AddressField(theme)
    qtbot.addWidget(field)
    assert not three.drag_over(mime, target=field)
    assert three.drag_over(mime_with(text_plain="https://example.com"), target=field)
    assert not three.window.reader.page.viewport().acceptDrops()
