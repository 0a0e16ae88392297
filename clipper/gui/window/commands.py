"""What can be done by keyboard and from the list's menu, each with its words and its keys."""

from collections.abc import Callable, Container
from typing import TypeAlias

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from clipper.gui.window.window import Window

Keys: TypeAlias = tuple[str, ...] | QKeySequence.StandardKey
"""Any of these. Not every standard key will do: where there is Emacs in the keyboard, Ctrl+D is one for Delete."""


class Commands(QObject):
    """Makes the actions and hangs them on the window, or on the list where a key means something else elsewhere."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._menu: list[QAction | None] = []
        self._made: list[QAction] = []
        window.cards.list.customContextMenuRequested.connect(self._show_menu)

    def on_window(self, words: str, keys: Keys, do: Callable[[], object]) -> QAction:
        """An action that its keys start anywhere in the window."""
        return self._add(self._window, words, keys, do)

    def on_list(self, words: str, keys: Keys, do: Callable[[], object]) -> QAction:
        """An action that its keys start in the list; it also stands in the list's menu."""
        action = self._add(self._window.cards.list, words, keys, do)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._menu.append(action)
        return action

    def in_menu(self, words: str, do: Callable[[], object]) -> QAction:
        """An action without keys in the list's menu."""
        action = QAction(words, self)
        action.triggered.connect(lambda _checked: do())
        self._made.append(action)
        self._menu.append(action)
        return action

    def also_in_menu(self, action: QAction) -> None:
        self._menu.append(action)

    def allow_only(self, actions: Container[QAction], reason: str) -> None:
        """Let none but these be done; ``reason`` tells why, where one points at another."""
        for action in self._made:
            if action not in actions:
                action.setEnabled(False)
                action.setToolTip(reason)

    def divide(self) -> None:
        """A line in the menu."""
        self._menu.append(None)

    def _add(self, home: QWidget, words: str, keys: Keys, do: Callable[[], object]) -> QAction:
        action = QAction(words, home)
        if isinstance(keys, QKeySequence.StandardKey):
            action.setShortcuts(keys)
        else:
            action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked: do())
        home.addAction(action)
        self._made.append(action)
        return action

    def _show_menu(self, place: QPoint) -> None:
        cards = self._window.cards.list
        if not cards.selected:
            return
        menu = QMenu(cards, toolTipsVisible=True)
        for action in self._menu:
            if action is None:
                menu.addSeparator()
            elif action.isVisible():
                menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(cards.viewport().mapToGlobal(place))
