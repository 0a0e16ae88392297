"""Keeps the sidebar true: counts what there is whenever something changed, off the GUI thread."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from clipper.desk import (
    LIBRARY_LANE,
    Advanced,
    News,
    Order,
    Overview,
    SavedSearch,
    counted_searches,
    delete,
    delete_tag,
    forget_search,
    refusal,
    rename,
    rename_search,
    rename_tag,
    save_search,
    survey,
)
from clipper.gui.acting import Acting
from clipper.gui.bridge import Bridge
from clipper.gui.latest import Latest
from clipper.gui.sidebar.shelf import NAMED_BY_USER, Shelf, ShelfKind, everything, shelves
from clipper.gui.sidebar.view import Sidebar
from clipper.languages import placed

_BETWEEN_COUNTS = 250
"""Milliseconds: counting goes through the whole library, and nobody reads faster."""


class Places(QObject):
    """Speaks for the sidebar."""

    counted = Signal(Overview)

    def __init__(self, sidebar: Sidebar, bridge: Bridge, acting: Acting) -> None:
        super().__init__(sidebar)
        self._sidebar = sidebar
        self._bridge = bridge
        self._acting = acting
        self._count = Latest(bridge, LIBRARY_LANE)
        self._again = False
        if refusal(bridge.desk):
            sidebar.forbid_changes()
        self._soon = QTimer(self, interval=_BETWEEN_COUNTS, singleShot=True)
        self._soon.timeout.connect(self._recount)
        sidebar.show_shelves((everything(),))
        sidebar.shelves.renamed.connect(self._rename)
        sidebar.delete_wanted.connect(self._delete)
        bridge.news.connect(self._hear)
        self._recount()

    def _hear(self, news: tuple[News, ...]) -> None:
        if any(not isinstance(item, Advanced) for item in news) and not self._soon.isActive():
            self._soon.start()

    def _recount(self) -> None:
        if self._count.waiting:
            self._again = True
            return
        desk = self._bridge.desk
        self._count.ask(lambda _: (survey(desk), counted_searches(desk)), self._show)

    def _show(self, counted: tuple[Overview, tuple[tuple[SavedSearch, int], ...]]) -> None:
        overview, searches = counted
        self._sidebar.show_shelves(shelves(overview, searches))
        self.counted.emit(overview)
        if self._again:
            self._again = False
            self._soon.start()

    def save(self, name: str, words: str, order: Order | None) -> None:
        """Keep a query as a saved search under ``name``, and open it."""
        self._bridge.run(
            LIBRARY_LANE,
            lambda _: save_search(self._bridge.desk, SavedSearch(name, words, order)),
            lambda _: self.open_soon(Shelf(ShelfKind.SEARCH, name, order=order)),
        )

    def open_soon(self, shelf: Shelf) -> None:
        """Open the place as soon as it is counted."""
        self._sidebar.open_when_there(shelf)
        self._recount()

    def _rename(self, shelf: Shelf, name: str) -> None:
        give = {ShelfKind.COLLECTION: rename, ShelfKind.SEARCH: rename_search, ShelfKind.TAG: rename_tag}[shelf.kind]
        self._bridge.run(
            LIBRARY_LANE,
            lambda _: give(self._bridge.desk, shelf.name, name),
            lambda _: self.open_soon(replace(shelf, name=name)),
        )

    def delete_open(self) -> None:
        """Delete the place that is open, if users may."""
        shelf = self._sidebar.open_shelf
        if shelf is not None and shelf.kind in NAMED_BY_USER:
            self._delete(shelf)

    def _delete(self, shelf: Shelf) -> None:
        match shelf.kind:
            case ShelfKind.COLLECTION:
                self._delete_collection(shelf.name)
            case ShelfKind.TAG:
                self._delete_tag(shelf.name)
            case _:
                self._forget(shelf)

    def _forget(self, shelf: Shelf) -> None:
        text = placed(self.tr("The search “%1” is not kept any more."), shelf.name)
        self._acting.tell("search", text, lambda desk: forget_search(desk, shelf.name))

    def _delete_tag(self, name: str) -> None:
        text = placed(self.tr("The tag “%1” is taken off all clippings."), name)
        self._acting.tell("tag", text, lambda desk: delete_tag(desk, name))

    def _delete_collection(self, name: str) -> None:
        text = placed(self.tr("The collection “%1” is deleted; its clippings stay in the library."), name)
        self._acting.tell("collection", text, lambda desk: delete(desk, name))
