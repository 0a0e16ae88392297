"""Everything that can be done is found in a menu, by typing, and by its keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTreeWidget

from clipper.gui.commands import Palette
from clipper.gui.commands.finding import found
from tests.stories import story_page


@pytest.fixture
def harbour(clipper, web):
    """A story that is selected and read."""
    clipper.clip(web.page("/harbour", story_page()))
    clipper.click_row(0)
    clipper.wait(lambda: clipper.window.reader.number == clipper.numbers[0])
    return clipper


def menus(window):
    """The commands of each menu by the menu's words."""
    return {
        shown.text(): [action for action in shown.menu().actions() if not action.isSeparator()]
        for shown in window.menuBar().actions()
    }


def words_of(actions):
    return [action.text() for action in actions if action.isVisible()]


@pytest.fixture
def palette(harbour, qtbot):
    """Types into the commands' pop-up; answers its rows."""

    def type_in(text=""):
        qtbot.keySequence(harbour.window, QKeySequence("Ctrl+K"))
        shown = harbour.window.findChildren(Palette)[-1]
        qtbot.waitUntil(shown.isVisible)
        QTest.keyClicks(shown.findChild(QLineEdit), text)
        return shown

    return type_in


def rows(palette):
    tree = palette.findChild(QTreeWidget)
    items = map(tree.topLevelItem, range(tree.topLevelItemCount()))
    return [tuple(item.text(column) for column in range(3)) for item in items]


def test_all_commands_stand_in_menus_with_their_keys(harbour):
    shown = menus(harbour.window)
    assert list(shown) == ["File", "Edit", "Clipping", "List", "Story", "Place", "Search", "View", "Library", "Help"]
    assert "Export review…" in words_of(shown["File"])
    assert "Tag…" in words_of(shown["Clipping"])
    keys = [key.toString() for actions in shown.values() for action in set(actions) for key in action.shortcuts()]
    in_two_menus = ["Ctrl+E"]
    for key in in_two_menus:
        keys.remove(key)
    assert len(keys) == len(set(keys))


def test_what_is_done_with_a_selection_waits_for_one(harbour):
    clipping = menus(harbour.window)["Clipping"]
    tag = next(action for action in clipping if action.text() == "Tag…")
    assert tag.isEnabled()
    harbour.list.clearSelection()
    harbour.wait(lambda: not tag.isEnabled())
    assert {action.text() for action in clipping if action.isEnabled()} == {"Export review…"}


def test_a_command_is_found_by_typing_and_given_by_return(harbour, palette, qtbot):
    shown = palette("larger")
    assert rows(shown) == [("Larger letters", "View", "Ctrl++")]
    before = harbour.window.reader.text_size
    qtbot.keyClick(shown.findChild(QLineEdit), Qt.Key.Key_Return)
    harbour.wait(lambda: harbour.window.reader.text_size == before + 1)
    assert not harbour.window.findChildren(Palette) or not shown.isVisible()


def test_arrows_choose_and_what_opens_has_the_keyboard(harbour, palette, qtbot):
    shown = palette("address")
    first, second = rows(shown)[:2]
    assert {first[0], second[0]} == {"Write an address", "Copy addresses"}
    field = shown.findChild(QLineEdit)
    if second[0] == "Write an address":
        qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    harbour.wait(lambda: harbour.window.focusWidget() is harbour.window.bar.address)


def test_only_what_can_be_done_now_is_offered(harbour, palette):
    names = [row[0] for row in rows(palette())]
    assert "Take out of the collection" not in names
    assert "Note…" in names
    assert rows(palette("xyzzy")) == []


def test_f6_goes_from_pane_to_pane(harbour, qtbot):
    window = harbour.window
    window.cards.list.setFocus()
    for pane in (window.reader.page, window.sidebar, window.cards.list):
        qtbot.keySequence(window, QKeySequence("F6"))
        harbour.wait(pane.hasFocus)
    qtbot.keySequence(window, QKeySequence("Ctrl+3"))
    harbour.wait(window.reader.page.hasFocus)


def test_letters_are_made_larger_smaller_and_ordinary_by_key(harbour, qtbot):
    reader = harbour.window.reader
    ordinary = reader.text_size
    for keys, size in (("Ctrl+=", 1), ("Ctrl++", 2), ("Ctrl+-", 1), ("Ctrl+0", 0)):
        qtbot.keySequence(reader.page, QKeySequence(keys))
        assert reader.text_size == ordinary + size


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", ("Export review", "Copy addresses", "Write an address", "태그")),
        ("addr", ("Copy addresses", "Write an address")),
        ("write addr", ("Write an address",)),
        ("ADDRESS WRITE", ("Write an address",)),
        ("exrev", ("Export review",)),
        ("태", ("태그",)),
        ("zz", ()),
    ],
)
def test_what_is_typed_means_commands(typed, meant):
    names = ("Export review", "Copy addresses", "Write an address", "태그")
    assert found(typed, [(name, name) for name in names]) == meant
