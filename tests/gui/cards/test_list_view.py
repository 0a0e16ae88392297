"""The list of a hundred thousand: what is not in sight costs nothing."""

import time

import pytest
from PySide6.QtTest import QTest

from clipper.gui.cards.delegate import CardDelegate
from clipper.gui.cards.list_view import CardList
from clipper.gui.cards.model import CardModel

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


def quickest(do):
    """The least processor time of three, in seconds: a collection of garbage may fall into one."""
    spent = []
    for turn in range(3):
        begun = time.process_time()
        do(turn)
        spent.append(time.process_time() - begun)
    return min(spent)


def test_one_more_on_top_takes_hardly_more_than_to_lay_out_the_list(qtbot, long_list):
    model = long_list.model()
    long_list.setCurrentIndex(model.index(MANY // 2))

    def one_more(turn):
        model.go_on_with(range(MANY + 1 + turn, 0, -1))
        qtbot.wait(0)

    # Compared with what Qt itself takes (about 0.15 s), because a bound in seconds measures the machine.
    assert quickest(one_more) < 2 * quickest(lambda _: long_list.doItemsLayout())
    assert long_list.selected == (MANY // 2,)
