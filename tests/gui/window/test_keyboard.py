"""Everything by keyboard, and everything has a name for who cannot see it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLineEdit

from tests.gui.driver import links
from tests.stories import story_page

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def two(clipper, web):
    clipper.clip(web.page("/1", story_page("One")))
    clipper.clip(web.page("/2", story_page("Two")))
    return clipper


def test_keys_lead_to_the_fields(clipper):
    clipper.press(Qt.Key.Key_L, CONTROL, clipper.list)
    assert clipper.window.bar.address.hasFocus()
    clipper.press(Qt.Key.Key_F, CONTROL, clipper.list)
    assert clipper.window.bar.search.hasFocus()


def test_arrows_walk_through_the_list_and_the_reader_follows(two):
    two.list.setFocus()
    two.click_row(0)
    two.press(Qt.Key.Key_Down, widget=two.list)
    assert two.list.selected == two.numbers[1:]
    two.wait(lambda: two.window.reader.number == two.numbers[1])
    two.press(Qt.Key.Key_Up, widget=two.list)
    two.wait(lambda: two.window.reader.number == two.numbers[0])


def test_tab_goes_through_every_control_and_comes_round(two):
    window = two.window
    window.bar.address.setFocus()
    seen = []
    for _ in range(40):
        seen.append(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    for control in (window.bar.address, window.bar.search, window.bar.export, window.sidebar, window.cards.list):
        assert control in seen


def test_every_control_has_a_name(two):
    two.assembly.notices.say("test", "Something")
    nameless = []
    for kind in (QAbstractButton, QLineEdit, QAbstractItemView):
        for control in two.window.findChildren(kind):
            interface = QAccessible.queryAccessibleInterface(control)
            if control.isVisible() and not interface.text(QAccessible.Text.Name):
                nameless.append(control)
    assert nameless == []


def test_a_card_reads_out_what_it_shows(two):
    interface = QAccessible.queryAccessibleInterface(two.list)
    two.wait(lambda: "Two" in interface.child(0).text(QAccessible.Text.Name))


def test_control_e_asks_where_the_review_should_go(two):
    from PySide6.QtWidgets import QFileDialog

    two.press(Qt.Key.Key_E, CONTROL, two.list)
    dialog = two.window.findChild(QFileDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_the_place_that_is_read_stays_in_sight_when_stories_come_in_above(clipper, web):
    addresses = [web.page(f"/{number}", story_page(f"Story {number}")) for number in range(30)]
    clipper.drop(links(*addresses))
    clipper.wait(lambda: len(clipper.numbers) == 30)
    bar = clipper.list.verticalScrollBar()
    bar.setValue(500)
    before = clipper.list.indexAt(clipper.list.viewport().rect().center())
    number, top = clipper.numbers[before.row()], clipper.list.visualRect(before).top()

    clipper.drop(links(web.page("/new", story_page("New"))))

    clipper.wait(lambda: len(clipper.numbers) == 31)
    after = clipper.list.model().index(clipper.list.model().row_of(number))
    assert clipper.list.visualRect(after).top() == top


def test_the_first_arrow_selects_the_first_row(two):
    two.list.clearSelection()
    two.list.setCurrentIndex(two.list.model().index(0))
    two.list.clearSelection()
    two.press(Qt.Key.Key_Down, widget=two.list)
    assert two.list.selected == two.numbers[:1]
    two.press(Qt.Key.Key_Down, widget=two.list)
    assert two.list.selected == two.numbers[1:]
