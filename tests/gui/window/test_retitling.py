"""Another headline for the story that is read: the page's other one, or one's own words; Undo brings it back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton

from clipper.gui.filing.chooser import Chooser
from tests.stories import HARBOUR, story_page

OTHER = "Nine days outside: how a storm closed the port"


@pytest.fixture
def harbour(clipper, web):
    head = f'<meta name="twitter:title" content="{OTHER}"></head>'
    clipper.clip(web.page("/harbour", story_page().replace("</head>", head)))
    clipper.click_row(0)
    clipper.wait(lambda: HARBOUR in clipper.window.reader.page.toPlainText())
    return clipper


def chooser_of(clipper):
    QTest.keyClick(clipper.window, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    clipper.wait(lambda: clipper.window.findChild(Chooser) is not None)
    return clipper.window.findChild(Chooser)


def test_the_pages_other_headline_is_picked_and_taken_back(harbour):
    names = chooser_of(harbour).findChild(QListWidget)
    assert [names.item(row).text() for row in range(names.count())] == [OTHER]
    names.itemClicked.emit(names.item(0))
    harbour.wait_for_titles(OTHER)
    harbour.wait(lambda: "Another headline." in harbour.notices)

    buttons = harbour.window.notices.findChildren(QPushButton)
    [button for button in buttons if button.text() == "Undo" and button.isVisible()][-1].click()
    harbour.wait_for_titles(HARBOUR)


def test_a_headline_is_typed(harbour):
    field = chooser_of(harbour).findChild(QLineEdit)
    QTest.keyClicks(field, "Ships at last")
    QTest.keyClick(field, Qt.Key.Key_Return)
    harbour.wait_for_titles("Ships at last")


def test_nothing_is_offered_while_nothing_is_read(clipper):
    QTest.keyClick(clipper.window, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    assert clipper.window.findChild(Chooser) is None
