"""Makes the commands and hangs them where they are found: menus, the list's menu, keys."""

from collections.abc import Callable, Collection, Container
from typing import TypeAlias

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMainWindow, QMenu, QWidget

from clipper.gui.commands.menus import Menu

Keys: TypeAlias = tuple[str, ...] | QKeySequence.StandardKey
"""Any of these. Not every standard key will do: where there is Emacs in the keyboard, Ctrl+D is one for Delete."""


class Commands(QObject):
    def __init__(self, window: QMainWindow, selection: QAbstractItemView) -> None:
        """``selection`` is the list whose selected rows the commands of ``Menu.CLIPPING`` are about."""
        super().__init__(window)
        self._window = window
        self._list = selection
        self._menus = {menu: window.menuBar().addMenu(menu.words) for menu in Menu}
        for shown in self._menus.values():
            shown.setToolTipsVisible(True)
        self._made: dict[QAction, Menu] = {}
        self._forbidden: set[QAction] = set()
        self._idle: set[QAction] = set()
        self._selected = False
        selection.customContextMenuRequested.connect(self._show_menu)

    def add(self, menu: Menu, words: str, do: Callable[[], object], keys: Keys = ()) -> QAction:
        """A command, which its keys start anywhere in the window."""
        action = QAction(words, self._window)
        if isinstance(keys, QKeySequence.StandardKey):
            action.setShortcuts(keys)
        else:
            action.setShortcuts([QKeySequence(key) for key in keys])
        # No command of ours is for the menu that macOS gives to every program, whatever its words begin with.
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(lambda _checked: do())
        self._window.addAction(action)
        self._menus[menu].addAction(action)
        self._made[action] = menu
        self._enable(action)
        return action

    def add_to(self, pane: QWidget, menu: Menu, words: str, do: Callable[[], object], keys: Keys = ()) -> QAction:
        """Likewise, for keys that mean something else elsewhere: they start it only in ``pane``."""
        action = self.add(menu, words, do, keys)
        self._window.removeAction(action)
        pane.addAction(action)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action

    def add_to_list(self, menu: Menu, words: str, do: Callable[[], object], keys: Keys = ()) -> QAction:
        """Likewise in the list."""
        return self.add_to(self._list, menu, words, do, keys)

    def menu(self, menu: Menu) -> QMenu:
        """The menu as it is shown in the bar."""
        return self._menus[menu]

    def also_in(self, menu: Menu, action: QAction) -> None:
        """Have a command in another menu too."""
        self._menus[menu].addAction(action)

    def divide(self, menu: Menu) -> None:
        """A line below what is in ``menu`` by now."""
        self._menus[menu].addSeparator()

    def allow_only(self, actions: Container[QAction], reason: str) -> None:
        """Let none but these be done; ``reason`` tells why, where one points at another."""
        for action in self._made:
            if action not in actions:
                self._forbidden.add(action)
                action.setToolTip(reason)
                self._enable(action)

    def select(self, numbers: Collection[int]) -> None:
        """These clippings are selected, so that there is something, or nothing, to do with them."""
        self._selected = bool(numbers)
        for action in self._made:
            self._enable(action)

    def give_work(self, action: QAction, *, some: bool) -> None:
        """There is something for ``action`` to do, or nothing."""
        (self._idle.discard if some else self._idle.add)(action)
        self._enable(action)

    def possible(self) -> tuple[tuple[Menu, QAction], ...]:
        """The commands that can be given now, in the order of the menus, each once."""
        found: dict[QAction, Menu] = {}
        for menu, shown in self._menus.items():
            for action in shown.actions():
                if action.isVisible() and action.isEnabled() and not action.isSeparator():
                    found.setdefault(action, menu)
        return tuple((menu, action) for action, menu in found.items())

    def _enable(self, action: QAction) -> None:
        there = self._selected or self._made[action] is not Menu.CLIPPING
        action.setEnabled(there and action not in self._forbidden and action not in self._idle)

    def _show_menu(self, place: QPoint) -> None:
        if self._selected:
            self._menus[Menu.CLIPPING].popup(self._list.viewport().mapToGlobal(place))
