"""The list of a hundred thousand: what is not in sight costs nothing."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from clipper.gui.cards.delegate import CardDelegate
from clipper.gui.cards.heading import Heading
from clipper.gui.cards.list_view import CardList
from clipper.gui.cards.model import CardModel
from tests.cost import cost

MANY = 100_000


@pytest.fixture
def long_list(qtbot, theme):
    view = CardList()
    qtbot.addWidget(view)
    view.setItemDelegate(CardDelegate(theme, lambda _: None, view))
    model = CardModel(view)
    view.show_model(model)
    view.resize(396, 800)
    model.start_with(range(MANY, 0, -1))
    view.show()
    qtbot.waitExposed(view)
    return view


def asked_for(qtbot, view, do):
    """How many cards are asked for after ``do``."""
    asked = []
    view.model().wanted.connect(asked.extend)
    do()
    view.viewport().repaint()
    qtbot.wait(30)
    return len(asked)


def test_typing_letters_looks_at_no_card(qtbot, long_list):
    qtbot.wait(30)
    assert asked_for(qtbot, long_list, lambda: QTest.keyClicks(long_list, "the harbour")) == 0


def test_a_jump_asks_for_what_comes_into_sight_alone(qtbot, long_list):
    qtbot.wait(30)
    bar = long_list.verticalScrollBar()
    assert 0 < asked_for(qtbot, long_list, lambda: bar.setValue(bar.maximum() // 2)) <= 120


def test_one_more_on_top_takes_no_longer_than_to_compare_the_numbers(qtbot, long_list):
    long_list.setCurrentIndex(long_list.model().index(MANY // 2))
    long_list.scrollTo(long_list.currentIndex())
    read_at = long_list.visualRect(long_list.currentIndex()).top()
    spent = []
    for more in range(1, 4):
        numbers = tuple(range(MANY + more, 0, -1))
        with cost() as one_more:
            long_list.go_on_with(numbers)
            qtbot.wait(0)
        spent.append(one_more.seconds)
    # Some ten milliseconds. To look at each row takes ten times as long; to lay them out, as Qt does, twenty times.
    with cost() as looking:
        for row in range(MANY):
            long_list.model().index(row)
    assert min(spent) < looking.seconds
    assert long_list.selected == (MANY // 2,)
    assert long_list.visualRect(long_list.currentIndex()).top() == read_at


def test_many_changes_at_once_leave_selection_and_place_as_they_were(qtbot, long_list):
    bar = long_list.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    long_list.select(MANY // 2)
    for row in (10, 12, 13):
        long_list.selectionModel().select(long_list.model().index(row), QItemSelectionModel.SelectionFlag.Select)
    before, top = long_list.selected, long_list.visualRect(long_list.currentIndex()).top()
    long_list.go_on_with([number for number in range(MANY + 50, 0, -1) if number % 1000 != 1])
    assert long_list.selected == before == (MANY - 10, MANY - 12, MANY - 13, MANY // 2)
    assert (long_list.current, long_list.visualRect(long_list.currentIndex()).top()) == (MANY // 2, top)
    with cost() as selecting:
        long_list.selectAll()
    assert len(long_list.selected) == long_list.model().rowCount()
    assert selecting.seconds < 0.1


def test_the_keyboard_passes_headings_over_and_screen_readers_hear_them(qtbot, long_list):
    long_list.go_on_with((Heading("Today", 2), 3, 2, Heading("Yesterday", 1), 1))
    for key, selected in ((Qt.Key.Key_Home, (3,)), (Qt.Key.Key_Down, (2,)), (Qt.Key.Key_Down, (1,))):
        QTest.keyClick(long_list, key)
        assert long_list.selected == selected
    QTest.keyClick(long_list, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert long_list.selected == (2, 1)
    QTest.keyClick(long_list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert long_list.selected == (3, 2, 1)
    spoken = QAccessible.queryAccessibleInterface(long_list)
    assert (spoken.role(), spoken.childCount()) == (QAccessible.Role.List, 5)
    assert spoken.child(3).text(QAccessible.Text.Name) == "Heading: Yesterday, 1 below"
    assert spoken.child(4).rect().height() > spoken.child(3).rect().height()
