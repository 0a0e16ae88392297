"""Stars and what has been read: set by key, seen in list and sidebar, taken back."""

from PySide6.QtCore import Qt

from clipper.gui.cards.model import CardRole
from tests.stories import story_page


def heard(clipper, row):
    """What a screen reader says of a row."""
    model = clipper.list.model()
    return model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)


def marks(clipper):
    cards = (clipper.list.model().index(row).data(CardRole.CARD) for row in range(2))
    return [(card.starred, card.read) if card else None for card in cards]


def test_a_star_is_given_by_key_and_found_in_the_sidebar(clipper, web):
    for name in ("One", "Two"):
        clipper.clip(web.page(f"/{name}", story_page(name)))
    clipper.click_row(0)
    clipper.press(Qt.Key.Key_S, widget=clipper.list)
    clipper.wait(lambda: marks(clipper)[0] == (True, False))
    clipper.wait(lambda: clipper.places["Starred"] == 1)
    assert "Starred" in heard(clipper, 0)
    assert "Starred" not in heard(clipper, 1)

    clipper.open_place("Starred")
    clipper.wait(lambda: len(clipper.numbers) == 1)
    clipper.click_row(0)
    clipper.press(Qt.Key.Key_S, widget=clipper.list)
    clipper.wait(lambda: clipper.places["Starred"] == 0 and not clipper.numbers)
    assert "The star is gone." in clipper.notices


def test_a_mixed_selection_is_all_marked_and_then_all_unmarked(clipper, web):
    for name in ("One", "Two"):
        clipper.clip(web.page(f"/{name}", story_page(name)))
    clipper.click_row(0)
    clipper.press(Qt.Key.Key_U, widget=clipper.list)
    clipper.wait(lambda: marks(clipper) == [(False, True), (False, False)])
    clipper.list.selectAll()
    for expected in (True, False):
        clipper.press(Qt.Key.Key_U, widget=clipper.list)
        clipper.wait(lambda expected=expected: marks(clipper) == [(False, expected)] * 2)
    clipper.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, clipper.list)
    clipper.wait(lambda: marks(clipper) == [(False, True)] * 2)
