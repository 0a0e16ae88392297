"""The drop basket takes what the window takes, says what becomes of it, and may be there alone."""

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from clipper.clipping import State
from tests.gui.driver import links
from tests.stories import story_page


def test_a_drop_on_the_basket_is_clipped_where_its_menu_says(clipper, web):
    clipper.clip(web.page("/1", story_page("One")))
    clipper.click_row(0)
    clipper.assembly.tagging.collect("Morning")
    clipper.wait(lambda: "Morning" in clipper.places)
    clipper.assembly.basketing.toggle()
    basket = clipper.assembly.basketing.basket
    assert basket.isVisible()
    assert basket.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert basket.words == "All is clipped"

    basket.menu_wanted.emit(QPoint(9, 9))
    menu = basket.findChild(QMenu)
    (morning,) = (each for each in menu.findChildren(QAction) if each.text() == "Morning")
    morning.trigger()
    menu.close()
    two, gone = web.page("/2", story_page("Two")), web.url("/gone")
    web.hold("/2")
    assert clipper.drag_over(links(two, gone), target=basket)
    assert basket.words == "Clip 2 links into “Morning”"
    assert QAccessible.queryAccessibleInterface(basket).text(QAccessible.Text.Description) == basket.words
    clipper.drop(links(two, gone), target=basket)
    clipper.wait(lambda: basket.words.endswith(" of 2 done") or basket.words == "0 of 1 done")
    web.release("/2")
    clipper.wait(lambda: basket.words == "1 needs you")
    clipper.open_place("Morning")
    clipper.wait(lambda: len(clipper.numbers) == 3)

    QTest.mouseClick(basket, Qt.MouseButton.LeftButton)
    clipper.wait_for_states(State.FAILED)


def test_alone_it_takes_a_paste_and_gives_the_window_back(clipper, web, open_window):
    basketing = clipper.assembly.basketing
    basketing.show_alone()
    assert clipper.window.isHidden()
    assert basketing.basket.isVisible()
    mime = QMimeData()
    mime.setText(web.page("/1", story_page("One")))
    QGuiApplication.clipboard().setMimeData(mime)
    QTest.keyClick(basketing.basket, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    clipper.wait(lambda: basketing.basket.words == "All is clipped")
    basketing.basket.move(40, 50)
    QTest.keyClick(basketing.basket, Qt.Key.Key_Return)
    assert clipper.window.isVisible()

    clipper.window.close()
    again = open_window().assembly.basketing.basket
    assert again.isVisible()
    assert again.pos() == QPoint(40, 50)


def test_hidden_while_it_is_alone_it_ends_the_program(clipper, qtbot):
    basketing = clipper.assembly.basketing
    basketing.show_alone()
    with qtbot.waitSignal(clipper.window.closing):
        QTest.keyClick(basketing.basket, Qt.Key.Key_Escape)
