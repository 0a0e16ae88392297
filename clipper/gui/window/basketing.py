"""The drop basket beside the window: shown, hidden and kept alone, where it stands and where its drops are filed."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QMenu

from clipper.desk import Filing, Overview
from clipper.gui.commands import Commands, Menu
from clipper.gui.sidebar import Places, failures
from clipper.gui.taking_in import Basket, Landing, Queue, TakingIn
from clipper.gui.theme import Theme
from clipper.gui.window.memory import Memory
from clipper.gui.window.window import Window

_FROM_EDGE = 32


class Basketing(QObject):
    def __init__(
        self,
        window: Window,
        commands: Commands,
        memory: Memory,
        theme: Theme,
        taking_in: TakingIn,
        queue: Queue,
        places: Places,
    ) -> None:
        super().__init__(window)
        self._window, self._memory, self._places = window, memory, places
        self._taking_in = taking_in
        self._collection: str | None = None
        """Where drops on the basket go, if not where the window is."""
        self._collections: tuple[str, ...] = ()
        self._failed = 0
        self.basket = basket = Basket(theme)
        commands.divide(Menu.VIEW)
        self._toggle = commands.add(Menu.VIEW, self.tr("Drop basket"), self.toggle, ("Ctrl+Shift+B",))
        self._toggle.setCheckable(True)
        commands.add(Menu.VIEW, self.tr("Drop basket alone"), self.show_alone)
        taking_in.take_drops(Landing(basket), basket.say, basket.refuse, basket.be_left, self._filing)
        basket.paste_wanted.connect(self._paste)
        basket.opened.connect(self._open_window)
        basket.hide_wanted.connect(self.hide)
        basket.menu_wanted.connect(self._show_menu)
        basket.moved.connect(self._keep_place)
        queue.moved.connect(basket.show_queue)
        places.counted.connect(self._learn)
        window.closing.connect(self._close)
        # As last time.
        if memory.basket_shown:
            self.show()

    def toggle(self) -> None:
        if self.basket.isVisible():
            self.hide()
        else:
            self.show()

    def show(self) -> None:
        self._put_in_place()
        self.basket.show()
        self._toggle.setChecked(True)
        self._memory.keep_basket_shown(shown=True)

    def show_alone(self) -> None:
        """Keep the basket, and put the window out of the way."""
        self.show()
        self.basket.activateWindow()
        self._window.hide()

    def hide(self) -> None:
        """Put the basket away. Where it was alone, that is the end."""
        self._memory.keep_basket_shown(shown=False)
        self._toggle.setChecked(False)
        alone = self._window.isHidden()
        self.basket.hide()
        if alone:
            self._window.close()
            QCoreApplication.quit()

    def _close(self) -> None:
        self.basket.close()
        self.basket.deleteLater()

    def _open_window(self) -> None:
        """At what needs the user, if anything does."""
        self._window.come_forward()
        if self._failed:
            self._window.sidebar.open(failures())

    def _filing(self) -> Filing | None:
        return None if self._collection is None else Filing(collection=self._collection)

    def _paste(self) -> None:
        self._taking_in.paste(self._filing())

    def _learn(self, overview: Overview) -> None:
        self._failed = overview.failed
        self.basket.show_failed(overview.failed)
        self._collections = tuple(count.name for count in overview.collections)
        if self._collection not in self._collections:
            self._collection = None

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self.basket)
        menu.addAction(self.tr("Show window"), self._open_window)
        menu.addAction(self.tr("Paste and clip"), self._paste)
        into = menu.addMenu(self.tr("Clip into"))
        choices = QActionGroup(into)
        self._offer(into, choices, self.tr("The place that the window shows"), None)
        into.addSeparator()
        for name in self._collections:
            self._offer(into, choices, name.replace("&", "&&"), name)
        menu.addSeparator()
        menu.addAction(self.tr("Hide the basket"), self.hide)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _offer(self, menu: QMenu, choices: QActionGroup, words: str, collection: str | None) -> None:
        action = QAction(words, menu, checkable=True, checked=collection == self._collection)
        action.triggered.connect(partial(self._choose, collection))
        choices.addAction(action)
        menu.addAction(action)

    def _choose(self, collection: str | None) -> None:
        self._collection = collection

    def _put_in_place(self) -> None:
        """Where it stood on the screen that it was on last; at first, in the lower right corner."""
        screens = {screen.name(): screen for screen in QGuiApplication.screens()}
        screen = screens.get(self._memory.basket_screen, QGuiApplication.primaryScreen())
        room = screen.availableGeometry()
        kept = self._memory.basket_place(screen.name())
        corner = room.bottomRight() - QPoint(self.basket.width() + _FROM_EDGE, self.basket.height() + _FROM_EDGE)
        self.basket.move(kept if kept is not None and room.contains(kept) else corner)

    def _keep_place(self) -> None:
        screen = self.basket.screen()
        if self.basket.isVisible():
            self._memory.keep_basket_place(screen.name(), self.basket.pos())
