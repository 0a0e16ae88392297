"""Tags, collections, the trash: from the selection, and all of it can be undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from clipper.desk import LIBRARY_LANE, TagColour, colour_tag, tag
from clipper.gui.cards.columns import Column
from clipper.gui.filing.chooser import Chooser
from tests.stories import story_page

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def three(clipper, web):
    for name in ("One", "Two", "Three"):
        clipper.clip(web.page(f"/{name}", story_page(name)))
    clipper.wait_for_titles("Three", "Two", "One")
    return clipper


def chooser_of(clipper, button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    chooser = clipper.window.findChild(Chooser)
    return chooser, chooser.findChild(QLineEdit)


def test_a_new_tag_for_the_selection(three):
    three.click_row(0)
    three.click_row(2, CONTROL)
    chooser, field = chooser_of(three, three.window.bar.tag)
    QTest.keyClicks(field, "ports")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(chooser, Qt.Key.Key_Escape)

    three.wait(lambda: three.places.get("ports") == 2)
    three.open_place("ports")
    three.wait_for_titles("Three", "One")


def test_a_known_tag_is_completed_and_a_tick_is_taken_away(three):
    three.click_row(0)
    _, field = chooser_of(three, three.window.bar.tag)
    QTest.keyClicks(field, "ports")
    QTest.keyClick(field, Qt.Key.Key_Return)
    three.wait(lambda: three.places.get("ports") == 1)
    three.window.findChild(Chooser).close()
    three.wait(lambda: three.window.findChild(Chooser) is None)
    three.wait(lambda: three.card(three.numbers[0]).tags == ("ports",))

    _, field = chooser_of(three, three.window.bar.tag)
    QTest.keyClicks(field, "po")
    QTest.keyClick(field, Qt.Key.Key_Return)
    three.wait(lambda: "ports" not in three.places)
    three.window.findChild(Chooser).close()


def test_a_collection_for_the_selection_and_undo(three, desk):
    three.click_row(1)
    _, field = chooser_of(three, three.window.bar.collect)
    QTest.keyClicks(field, "Morning")
    QTest.keyClick(field, Qt.Key.Key_Return)
    three.wait(lambda: three.places.get("Morning") == 1)
    three.press_notice_action("Undo")
    three.wait(lambda: "Morning" not in three.places)


def test_a_collection_is_renamed_in_place_and_stays_open(three):
    three.click_row(0)
    three.assembly.tagging.collect("Mornign")
    three.open_place("Mornign")
    three.wait_for_titles("Three")
    sidebar = three.window.sidebar
    sidebar.rename_open()
    editor = sidebar.findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Morning")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    three.wait(lambda: sidebar.open_shelf.name == "Morning")
    three.wait_for_titles("Three")
    assert three.notices.count("“Mornign”") == 1, "the notice of the collecting alone"


def test_a_collection_is_deleted_and_brought_back(three):
    three.click_row(0)
    three.assembly.tagging.collect("Morning")
    three.open_place("Morning")
    three.wait_for_titles("Three")
    three.press(Qt.Key.Key_Delete, widget=three.window.sidebar)
    three.wait(lambda: "Morning" not in three.places)
    three.wait(lambda: len(three.numbers) == 3)
    assert three.window.sidebar.open_shelf.name == "All clippings"
    three.press_notice_action("Undo")
    three.wait(lambda: three.places.get("Morning") == 1)


def test_delete_puts_into_the_trash_and_selects_the_next(three):
    three.click_row(0)
    first, second, _ = three.numbers
    three.press(Qt.Key.Key_Delete, widget=three.list)
    three.wait_for_titles("Two", "One")
    assert three.list.selected == (second,)
    three.wait(lambda: three.places["Trash"] == 1)

    three.press_notice_action("Undo")
    three.wait_for_titles("Three", "Two", "One")
    assert three.numbers[0] == first


def test_restore_from_the_trash(three):
    three.click_row(1)
    three.press(Qt.Key.Key_Delete, widget=three.list)
    three.wait_for_titles("Three", "One")
    three.open_place("Trash")
    three.wait_for_titles("Two")
    three.click_row(0)
    three.assembly.discarding.restore()
    three.wait(lambda: three.numbers == ())
    assert three.window.cards.empty.words.startswith("The trash is empty")
    three.open_place("All clippings")
    three.wait_for_titles("Three", "Two", "One")


def test_control_a_and_delete_empties_the_list(three):
    three.press(Qt.Key.Key_A, CONTROL, three.list)
    assert len(three.list.selected) == 3
    assert three.window.foot.words[1] == "3 of 3 selected"
    three.press(Qt.Key.Key_Delete, widget=three.list)
    three.wait(lambda: three.numbers == ())
    assert three.places


def test_a_keyword_of_the_page_becomes_a_tag(three, desk):
    three.click_row(0)
    (number,) = three.list.selected
    three.wait(lambda: three.window.reader.number == number)
    three.window.reader.asking.tag_accepted.emit(number, "Shipping")
    three.wait(lambda: three.places.get("Shipping") == 1)
    three.wait(lambda: three.card(number).tags == ("Shipping",))


def test_orders(three):
    three.window.cards.order_picked.emit("oldest")
    three.wait_for_titles("One", "Two", "Three")
    three.window.cards.order_picked.emit("clipped")
    three.wait_for_titles("Three", "Two", "One")


def test_buttons_that_need_a_selection_wait_for_one(three):
    bar = three.window.bar
    three.list.clearSelection()
    assert not bar.tag.isEnabled()
    assert not bar.collect.isEnabled()
    assert bar.export.isEnabled()
    three.click_row(0)
    assert bar.tag.isEnabled()
    assert bar.collect.isEnabled()


def test_names_in_any_script_are_taken_as_they_are(three, desk):
    three.click_row(0)
    _, field = chooser_of(three, three.window.bar.tag)
    field.setText("  국방   정책 ")
    QTest.keyClick(field, Qt.Key.Key_Return)
    three.wait(lambda: three.places.get("국방 정책") == 1)
    three.window.findChild(Chooser).close()


def test_a_tag_is_renamed_and_deleted_in_the_sidebar_and_brought_back(three):
    sidebar = three.window.sidebar
    three.click_row(0)
    three.click_row(2, CONTROL)
    chooser, field = chooser_of(three, three.window.bar.tag)
    QTest.keyClicks(field, "Ports")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(chooser, Qt.Key.Key_Escape)
    three.wait(lambda: "Ports" in [sidebar.shelves.shelf(row).name for row in range(sidebar.shelves.rowCount())])
    three.open_place("Ports")
    three.wait(lambda: len(three.numbers) == 2)
    sidebar.shelves.setData(sidebar.currentIndex(), "Harbours")
    three.wait(lambda: sidebar.open_shelf.name == "Harbours")
    three.wait(lambda: len(three.numbers) == 2)
    three.press(Qt.Key.Key_Delete, widget=sidebar)
    three.wait(lambda: sidebar.open_shelf.name == "All clippings")
    three.press_notice_action("Undo")
    three.wait(lambda: "Harbours" in [sidebar.shelves.shelf(row).name for row in range(sidebar.shelves.rowCount())])


def test_the_menu_of_a_place_renames_and_deletes_it(three):
    three.click_row(1)
    _, field = chooser_of(three, three.window.bar.collect)
    QTest.keyClicks(field, "Morning")
    QTest.keyClick(field, Qt.Key.Key_Return)
    three.open_place("Morning")
    sidebar = three.window.sidebar
    place = sidebar.visualRect(sidebar.currentIndex()).center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, sidebar.viewport().mapToGlobal(place))
    QApplication.sendEvent(sidebar.viewport(), asked)
    menu = sidebar.findChild(QMenu)
    actions = {action.text(): action for action in menu.actions() if action.text() and action.isVisible()}
    assert list(actions) == [
        "New collection…",
        "New collection inside…",
        "Rename",
        "Delete collection",
        "Fold all",
        "Unfold all",
        "Export everything…",
    ]
    actions["Delete collection"].trigger()
    menu.close()
    three.wait(lambda: "Morning" not in three.places)


def test_the_colour_of_a_tag_is_seen_in_list_and_story(three):
    bridge, window, theme = three.assembly.bridge, three.window, three.assembly.theme
    first = three.numbers[0]

    def do(verb, *words):
        bridge.run(LIBRARY_LANE, lambda _: verb(bridge.desk, *words))

    def shades(view):
        pixels = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        drawn = set(memoryview(pixels.constBits()).cast("I"))
        return {colour for colour in TagColour if QColor(theme.tag_shade(colour)).rgb() in drawn}

    def see(*wanted):
        for view in (window.cards.list, window.reader.page):
            three.wait(lambda view=view: shades(view) == set(wanted))

    window.cards.list.show_columns(shown=True)
    window.cards.list.heads.moveSection(Column.TAGS, 0)
    three.click_row(0)
    three.wait(lambda: window.reader.number == first)
    do(tag, (first,), ("ports/busan",))
    three.wait(lambda: three.card(first).tags == ("ports/busan",))
    see()
    do(colour_tag, "ports", TagColour.RED)
    see(TagColour.RED)
    do(colour_tag, "ports", None)
    see()
