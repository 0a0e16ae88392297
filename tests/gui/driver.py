"""Does with a window what a user does, and tells what there is to see."""

import PySide6
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from clipper.clipping import State
from clipper.gui.cards.model import CardRole

COPY = Qt.DropAction.CopyAction
LINK = Qt.DropAction.LinkAction
NO_KEYS = Qt.KeyboardModifier.NoModifier
NO_BUTTONS = Qt.MouseButton.NoButton
DragPoint = QPointF if PySide6.__version_info__ >= (6, 12) else QPoint
"""What a place of a drag is given as: 6.12 warns of whole numbers, and 6.11 takes nothing else."""


def mime_of(**flavours):
    """Flavours by name, ``_`` for ``/`` and ``__`` for ``-``: ``text_plain="…"``; bytes or text."""
    mime = QMimeData()
    for name, content in flavours.items():
        flavour = name.replace("__", "-").replace("_", "/", 1)
        mime.setData(flavour, content if isinstance(content, bytes) else content.encode())
    return mime


def links(*addresses):
    """What a file manager or a browser hands over for several links."""
    mime = QMimeData()
    mime.setUrls([QUrl(address) for address in addresses])
    return mime


class Driver:
    def __init__(self, qtbot, web, assembly):
        self.qtbot = qtbot
        self.web = web
        self.assembly = assembly
        self.window = assembly.window
        self.list = assembly.window.cards.list

    # What there is to see

    @property
    def numbers(self):
        return assembly_numbers(self.assembly)

    def card(self, number):
        """The card of a row that is in sight; asks for it as painting does."""
        model = self.list.model()
        return model.index(model.row_of(number)).data(CardRole.CARD)

    @property
    def titles(self):
        cards = [self.card(number) for number in self.numbers]
        return [card.title if card else "" for card in cards]

    @property
    def places(self):
        """Names and counts of the sidebar."""
        shelves = self.window.sidebar.shelves
        return {shelves.shelf(row).name: shelves.shelf(row).count for row in range(shelves.rowCount())}

    @property
    def notices(self):
        return " ".join(self.window.notices.texts)

    def choose_in_list_menu(self, words):
        """Press on a line of the list's menu."""
        self.list.customContextMenuRequested.emit(QPoint(9, 9))
        (menu,) = (each for each in self.window.menuBar().findChildren(QMenu) if each.isVisible())
        (action,) = (each for each in menu.actions() if each.text() == words and each.isVisible())
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, NO_KEYS, menu.actionGeometry(action).center())
        self.wait(menu.isHidden)

    def wait(self, condition, timeout=30_000):
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=timeout)

    def wait_for_states(self, *states):
        """Until the list shows so many clippings, in these states, from the top."""

        def reached():
            cards = [self.card(number) for number in self.numbers]
            return len(cards) == len(states) and all(
                card and card.state is state for card, state in zip(cards, states, strict=True)
            )

        self.wait(reached)

    def wait_for_titles(self, *titles):
        self.wait(lambda: self.titles == list(titles))

    # What a user does

    def drag_over(self, mime, actions=COPY | LINK, target=None):
        """Hold ``mime`` over the window, or the widget ``target`` of it; whether it would be taken."""
        target = target or self.window.windowHandle()
        enter = QDragEnterEvent(DragPoint(300, 300), actions, mime, NO_BUTTONS, NO_KEYS)
        QApplication.sendEvent(target, enter)
        move = QDragMoveEvent(DragPoint(310, 300), actions, mime, NO_BUTTONS, NO_KEYS)
        QApplication.sendEvent(target, move)
        return enter.isAccepted() and move.isAccepted()

    def drag_away(self):
        QApplication.sendEvent(self.window.windowHandle(), QDragLeaveEvent())

    def drop(self, mime, actions=COPY | LINK, target=None):
        """Drag ``mime`` onto the window and let it go; the action that its owner is told."""
        assert self.drag_over(mime, actions, target)
        drop = QDropEvent(QPointF(310, 300), actions, mime, NO_BUTTONS, NO_KEYS)
        QApplication.sendEvent(target or self.window.windowHandle(), drop)
        return drop.dropAction()

    def paste(self, mime, into=None):
        QGuiApplication.clipboard().setMimeData(mime)
        self.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier, into or self.list)

    def press(self, key, modifiers=NO_KEYS, widget=None):
        widget = widget or self.window
        widget.setFocus()
        QTest.keyClick(widget, key, modifiers)

    def type(self, widget, text):
        """Type ``text``; what no key is for comes from an input method, as Korean does."""
        widget.setFocus()
        if text.isascii():
            QTest.keyClicks(widget, text)
        else:
            composed = QInputMethodEvent()
            composed.setCommitString(text)
            QApplication.sendEvent(widget, composed)

    def press_notice_action(self, words):
        """Of the newest notice that offers it."""
        buttons = self.window.notices.findChildren(QPushButton)
        [button for button in buttons if button.text() == words and button.isVisible()][-1].click()

    def open_place(self, name):
        """Click on a place of the sidebar."""
        sidebar = self.window.sidebar
        self.wait(lambda: name in self.places)
        row = next(row for row in range(sidebar.shelves.rowCount()) if sidebar.shelves.shelf(row).name == name)
        place = sidebar.visualRect(sidebar.shelves.index(row)).center()
        QTest.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, place)

    def click_row(self, row, modifiers=NO_KEYS):
        place = self.list.visualRect(self.list.model().index(row)).center() - QPoint(80, 0)
        QTest.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, modifiers, place)

    def click_link(self, row, link):
        """Click on the words of a card."""
        index = self.list.model().index(row)
        rect = self.list.visualRect(index)
        delegate = self.list.itemDelegate()
        for y in range(rect.top(), rect.bottom(), 4):
            for x in range(rect.left(), rect.right(), 8):
                if delegate.link_at(index, rect.toRectF(), QPoint(x, y)) is link:
                    QTest.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, QPoint(x, y))
                    return
        raise AssertionError(f"no {link} on row {row}")

    def hold_and_move(self, place, modifiers=NO_KEYS):
        """Move the pointer over the list with its left button down."""
        target = self.list.viewport()
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(place),
            QPointF(target.mapToGlobal(place)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            modifiers,
        )
        QApplication.sendEvent(target, move)

    # Stories to clip

    def clip(self, *stories):
        """Drop the addresses of pages that are served; ends when the list shows all of them kept."""
        before = len(self.numbers)
        self.drop(links(*stories))
        self.wait(lambda: len(self.numbers) == before + len(stories))
        self.wait(lambda: all((card := self.card(n)) and card.state is not State.WAITING for n in self.numbers))


def assembly_numbers(assembly):
    return assembly.listing.numbers
