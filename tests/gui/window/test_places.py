"""The places of the sidebar are made, coloured, nested and made one, with keys alone, and all of it is undone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget

from clipper.desk import LIBRARY_LANE, tag
from clipper.gui.filing.chooser import Chooser
from clipper.gui.sidebar import Shelf, ShelfKind
from tests.stories import story_page


def command(clipper, words):
    """Give a command as the list of commands does."""
    menus = clipper.window.menuBar().actions()
    (action,) = (each for menu in menus for each in menu.menu().actions() if each.text() == words)
    assert action.isVisible()
    action.trigger()


def answer(clipper, text):
    """Type into the pop-up that has come, and press Return."""
    clipper.wait(lambda: (chooser := clipper.window.findChild(Chooser)) is not None and chooser.isVisible())
    chooser = clipper.window.findChild(Chooser)
    field = chooser.findChild(QLineEdit)
    clipper.type(field, text)
    chosen = chooser.findChild(QListWidget).currentItem().text()
    QTest.keyClick(field, Qt.Key.Key_Return)
    clipper.wait(lambda: clipper.window.findChild(Chooser) is None)
    return chosen


def give_tag(clipper, number, name):
    bridge = clipper.assembly.bridge
    bridge.run(LIBRARY_LANE, lambda _: tag(bridge.desk, [number], [name]))
    clipper.wait(lambda: clipper.places.get(name) == 1)


def test_places_are_made_and_changed_by_keyboard(clipper, web):
    clipper.clip(web.page("/one", story_page("One")), web.page("/two", story_page("Two")))
    first, second = clipper.numbers
    sidebar = clipper.window.sidebar
    assert "A collection becomes a press review: select clippings and press Collect." in clipper.places

    command(clipper, "New collection…")
    answer(clipper, "Morning")
    clipper.wait(lambda: sidebar.open_shelf == Shelf(ShelfKind.COLLECTION, "Morning"))
    command(clipper, "New collection inside…")
    answer(clipper, "Abroad")
    clipper.wait(lambda: sidebar.open_shelf.name == "Morning/Abroad")
    assert (sidebar.open_shelf.label, sidebar.open_shelf.nest) == ("Abroad", ("Morning",))

    give_tag(clipper, first, "국회/예산")
    give_tag(clipper, second, "국방")
    clipper.open_place("국회")
    clipper.wait(lambda: clipper.numbers == (first,))
    command(clipper, "Colour of the tag…")
    assert answer(clipper, "te") == "Teal"
    clipper.wait(lambda: sidebar.open_shelf.colour == "teal")
    clipper.press_notice_action("Undo")
    clipper.wait(lambda: sidebar.open_shelf.colour == "")

    clipper.open_place("국방")
    command(clipper, "Make one with another tag…")
    assert answer(clipper, "ㄱㅎㅇㅅ") == "국회/예산"
    clipper.wait(lambda: clipper.places.get("국회/예산") == 2 and "국방" not in clipper.places)
    clipper.wait(lambda: sidebar.open_shelf.name == "국회/예산")

    clipper.assembly.places.save("One", "One", None)
    clipper.wait(lambda: sidebar.open_shelf.kind is ShelfKind.SEARCH)
    command(clipper, "Change the search…")
    answer(clipper, "tag:국회")
    clipper.wait(lambda: sidebar.open_shelf.words == "tag:국회")
    clipper.wait(lambda: len(clipper.numbers) == 2)


def test_keywords_of_the_page_are_offered_beside_the_tags(clipper, web):
    page = story_page("One").replace("</head>", '<meta name="keywords" content="Harbour, 항만"></head>')
    clipper.clip(web.page("/one", page))
    give_tag(clipper, *clipper.numbers, "ports")
    clipper.click_row(0)
    clipper.assembly.tagging.choose_tags()
    chooser = clipper.window.findChild(Chooser)
    names = chooser.findChild(QListWidget)
    clipper.wait(lambda: names.count() == 3)
    assert [names.item(row).text() for row in range(3)] == ["ports", "Harbour", "항만"]
    field = chooser.findChild(QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    clipper.wait(lambda: clipper.places.get("Harbour") == 1)
    chooser.close()
