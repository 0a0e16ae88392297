"""Keeps the sidebar true: counts what there is whenever something changed, off the GUI thread."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu

from clipper.desk import LIBRARY_LANE, Advanced, News, Overview, Query, collect, create, delete, find, rename, survey
from clipper.gui.bridge import Bridge
from clipper.gui.latest import Latest
from clipper.gui.notices import Action, Notices
from clipper.gui.sidebar.shelf import Shelf, ShelfKind, everything, shelves
from clipper.gui.sidebar.view import Sidebar
from clipper.jobs import Watch

_BETWEEN_COUNTS = 250
"""Milliseconds: counting goes through the whole library, and nobody reads faster."""


class Places(QObject):
    """Speaks for the sidebar."""

    counted = Signal(Overview)

    def __init__(self, sidebar: Sidebar, bridge: Bridge, notices: Notices) -> None:
        super().__init__(sidebar)
        self._sidebar = sidebar
        self._bridge = bridge
        self._notices = notices
        self._count = Latest(bridge, LIBRARY_LANE)
        self._again = False
        self._wished = ""
        self._soon = QTimer(self, interval=_BETWEEN_COUNTS, singleShot=True)
        self._soon.timeout.connect(self._recount)
        sidebar.show_shelves((everything(),))
        sidebar.shelves.renamed.connect(self._rename)
        sidebar.delete_wanted.connect(self._delete)
        sidebar.customContextMenuRequested.connect(self._show_menu)
        bridge.news.connect(self._hear)
        self._recount()

    def _hear(self, news: tuple[News, ...]) -> None:
        if any(not isinstance(item, Advanced) for item in news) and not self._soon.isActive():
            self._soon.start()

    def _recount(self) -> None:
        if self._count.waiting:
            self._again = True
            return
        self._count.ask(lambda _: survey(self._bridge.desk), self._show)

    def _show(self, overview: Overview) -> None:
        self._sidebar.show_shelves(shelves(overview))
        if self._wished:
            self._sidebar.open(Shelf(ShelfKind.COLLECTION, self._wished))
            self._wished = ""
        self.counted.emit(overview)
        if self._again:
            self._again = False
            self._soon.start()

    def _rename(self, old: str, new: str) -> None:
        def follow(_: None) -> None:
            self._wished = new
            self._recount()

        self._bridge.run(LIBRARY_LANE, lambda _: rename(self._bridge.desk, old, new), follow)

    def _delete(self, name: str) -> None:
        desk = self._bridge.desk

        def take_apart(_: Watch) -> tuple[int, ...]:
            members = find(desk, Query(collection=name))
            delete(desk, name)
            return members

        self._bridge.run(LIBRARY_LANE, take_apart, partial(self._offer_back, name))

    def _offer_back(self, name: str, members: tuple[int, ...]) -> None:
        desk = self._bridge.desk

        def put_together(_: Watch) -> None:
            create(desk, name)
            collect(desk, name, members)

        def undo() -> None:
            self._notices.done_with("collection")
            self._bridge.run(LIBRARY_LANE, put_together)

        text = self.tr("The collection “%1” is deleted; its clippings stay in the library.").replace("%1", name)
        self._notices.mention("collection", text, Action(self.tr("Undo"), undo))

    def _show_menu(self) -> None:
        shelf = self._sidebar.open_shelf
        if shelf is None or shelf.kind is not ShelfKind.COLLECTION:
            return
        menu = QMenu(self._sidebar)
        menu.addAction(self.tr("Rename"), self._sidebar.rename_open)
        menu.addAction(self.tr("Delete collection"), partial(self._delete, shelf.name))
        menu.aboutToHide.connect(menu.deleteLater)
        place = self._sidebar.visualRect(self._sidebar.currentIndex()).bottomLeft()
        menu.popup(self._sidebar.viewport().mapToGlobal(place))
