"""Numbers in the model; cards are asked for in pages when they come into sight, and never waited for."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from clipper.clipping import Card, State
from clipper.gui.cards.model import CardModel, CardRole
from clipper.jobs import Progress, Stage

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def card(number, state=State.KEPT, **facts):
    return Card(number, f"https://example.com/{number}", state, f"Story {number}", NOON, **facts)


@pytest.fixture
def model(qtbot):
    model = CardModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield model
    del tester


def test_a_row_in_sight_is_asked_for_with_its_page(qtbot, model):
    model.start_with(range(1000, 0, -1))
    with qtbot.waitSignal(model.wanted) as wanted:
        assert model.index(500).data(CardRole.CARD) is None
    (numbers,) = wanted.args
    assert model.keys[500] in numbers
    assert 10 < len(numbers) < 100


def test_what_is_supplied_is_shown_and_not_asked_for_again(qtbot, model):
    model.start_with((3, 2, 1))
    with qtbot.waitSignal(model.wanted):
        model.index(0).data(CardRole.CARD)
    with qtbot.waitSignal(model.dataChanged):
        model.supply((3, 2, 1), [card(3), card(1)])
    assert model.index(0).data(CardRole.CARD).title == "Story 3"
    assert model.index(2).data() == "Story 1"
    with qtbot.assertNotEmitted(model.wanted, wait=20):
        model.index(0).data(CardRole.CARD)


def test_a_doubted_card_stays_to_be_seen_until_the_new_one_comes(qtbot, model):
    model.start_with((1,))
    model.supply((1,), [card(1)])
    with qtbot.waitSignal(model.wanted) as wanted:
        model.doubt((1, 99))
    assert wanted.args == [(1,)]
    assert model.index(0).data(CardRole.CARD) == card(1)
    model.supply((1,), [card(1, source="Harbour Post")])
    assert model.index(0).data(CardRole.CARD).source == "Harbour Post"


def test_a_change_while_a_card_is_on_its_way_is_not_lost(qtbot, model):
    model.start_with((1,))
    with qtbot.waitSignal(model.wanted):
        model.index(0).data(CardRole.CARD)
    with qtbot.assertNotEmitted(model.wanted):
        model.doubt((1,))
    with qtbot.waitSignal(model.wanted) as wanted:
        model.supply((1,), [card(1, State.WAITING)])
    assert wanted.args == [(1,)]
    with qtbot.assertNotEmitted(model.wanted):
        model.supply((1,), [card(1)])
    assert model.index(0).data(CardRole.CARD).state is State.KEPT


def test_progress_is_shown_until_the_story_is_kept(qtbot, model):
    model.start_with((1,))
    model.supply((1,), [card(1, State.WAITING)])
    model.advance(1, Progress(Stage.PICTURES, 2, 7))
    assert model.index(0).data(CardRole.PROGRESS) == Progress(Stage.PICTURES, 2, 7)
    model.supply((1,), [card(1, published=date(2026, 3, 1))])
    assert model.index(0).data(CardRole.PROGRESS) is None


def test_memory_stays_bounded(qtbot, model):
    model.start_with(range(10_000))
    for first in range(0, 10_000, 500):
        numbers = range(first, first + 500)
        model.supply(numbers, [card(number) for number in numbers])
    held = sum(model.card(number) is not None for number in range(10_000))
    assert held <= 2000
    assert model.card(9_999) is not None
