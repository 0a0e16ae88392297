"""The middle of the window: what is listed, in which order, and the list; or, where it is empty, what to do."""

from collections.abc import Sequence
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from clipper.gui.cards.empty_page import EmptyPage, Offer
from clipper.gui.cards.list_view import CardList
from clipper.gui.eliding import ElidingLabel
from clipper.gui.theme import Theme, icon
from clipper.languages import placed

Choices: TypeAlias = tuple[tuple[str, str], ...]
"""What can be chosen, each with its words."""


class CardPane(QWidget):
    """Arranges heading, order and list; decides nothing."""

    order_picked = Signal(str)
    grouping_picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = CardList()
        self.empty = EmptyPage()
        self._heading = ElidingLabel()
        self._heading.setProperty("look", "soft")
        self._order = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._order.setProperty("look", "words")
        self._order.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._order.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._order.setMenu(QMenu(self._order))
        self.list.heads.order_wanted.connect(self.order_picked)
        self._arrange()
        self._follow_theme()
        theme.changed.connect(self._follow_theme)

    def show_heading(self, text: str) -> None:
        self._heading.setText(text)

    def offer_orders(self, offered: Choices, chosen: str) -> None:
        """Offer orders, the ``chosen`` one ticked, in place of what was offered."""
        menu = self._order.menu()
        menu.clear()
        self._offer(offered, chosen, self.order_picked)
        words = next(words for key, words in offered if key == chosen)
        self._order.setText(words)
        self._order.setAccessibleName(placed(self.tr("Order: %1"), words))

    def offer_groupings(self, offered: Choices, chosen: str) -> None:
        """Offer ways to group below the orders, likewise."""
        self._order.menu().addSeparator()
        self._offer(offered, chosen, self.grouping_picked)

    def _offer(self, offered: Choices, chosen: str, picked: SignalInstance) -> None:
        menu = self._order.menu()
        for key, words in offered:
            action = QAction(words, menu, checkable=True, checked=key == chosen)
            action.triggered.connect(partial(picked.emit, key))
            menu.addAction(action)

    def show_list(self) -> None:
        self._stack.setCurrentWidget(self.list)

    def show_empty(self, title: str, text: str, offers: Sequence[Offer] = ()) -> None:
        """Instead of the list, say why it is empty, and offer what to do."""
        self.empty.show_words(title, text, offers)
        self._stack.setCurrentWidget(self.empty)

    def _arrange(self) -> None:
        header = QWidget()
        header.setProperty("look", "bar")
        header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        header.setMinimumHeight(38)
        header.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(header)
        row.setContentsMargins(14, 0, 10, 0)
        row.addWidget(self._heading, 1)
        row.addWidget(self._order)
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(body, 1)

    def _follow_theme(self) -> None:
        self._order.setIcon(icon("open-list", self._theme.colours.soft))
        self.list.viewport().update()
