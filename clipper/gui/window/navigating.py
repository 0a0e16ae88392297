"""Where one is: the place that is open, what is searched for there, and what belongs to it."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from clipper.desk import Filing, Query, searched_words
from clipper.gui.cards import Arrangement, Listing, arrangement_of
from clipper.gui.searching import query_words
from clipper.gui.sidebar import NAMED_BY_USER, Places, Shelf, ShelfKind, everything
from clipper.gui.window.memory import Memory
from clipper.gui.window.standing import Standing
from clipper.gui.window.window import Window


class Navigating(QObject):
    """Keeps sidebar, search field, list and the marks in the reader at one place."""

    opened = Signal(Query)
    """The list shows what this query describes, apart from what is searched for in it."""

    def __init__(self, window: Window, listing: Listing, places: Places, memory: Memory) -> None:
        super().__init__(window)
        self._memory = memory
        self._window, self._listing, self._places = window, listing, places
        search = window.bar.search
        window.sidebar.opened.connect(self._open_place)
        search.asked.connect(self._search)
        search.left.connect(window.cards.list.setFocus)
        listing.search_cleared.connect(search.clear_search)
        listing.arranged.connect(self._keep_arrangement)
        window.sidebar.shelves.renamed.connect(self._keep_name)

    @property
    def filing(self) -> Filing:
        """What is taken in while a collection or a tag is open belongs there."""
        match self._window.sidebar.open_shelf:
            case Shelf(ShelfKind.COLLECTION, name):
                return Filing(collection=name)
            case Shelf(ShelfKind.TAG, name):
                return Filing(tags=(name,))
            case _:
                return Filing()

    def open_everything(self) -> None:
        """Show all that is kept, as at first."""
        self._open_place(everything())

    @property
    def standing(self) -> Standing:
        """Where one is now."""
        return Standing(self._window.sidebar.open_shelf, self._window.bar.search.text(), self._listing.selected)

    def stand(self, standing: Standing) -> None:
        """Go to where somebody was in an earlier window."""
        if standing.shelf is not None:
            self._places.open_soon(standing.shelf)
        if standing.words:
            self._window.bar.search.search_for(standing.words)
        if standing.selected:
            self._listing.select(standing.selected[0])

    def show_what_came(self) -> None:
        """Something was taken in: show a list that it stands in."""
        shelf = self._window.sidebar.open_shelf
        self._window.bar.search.clear_search()
        if shelf is None or shelf.kind not in (ShelfKind.ALL, ShelfKind.COLLECTION, ShelfKind.TAG):
            self._window.sidebar.open(everything())

    def show_if_idle(self, number: int) -> None:
        """Select what was taken in. Whoever reads or looks through the list is not called away from it."""
        if not self._listing.selected and self._listing.at_top:
            self._listing.select(number)

    def _open_place(self, shelf: Shelf) -> None:
        query = shelf.query
        if query:
            self.opened.emit(query)
            self._listing.show_place(query, shelf.name, self._arrangement_of(shelf))
            self._mark_hits()

    def _search(self, typed: str) -> None:
        self._listing.search(query_words(typed))
        self._mark_hits()

    def _mark_hits(self) -> None:
        self._window.reader.set_hits(searched_words(self._listing.query.all_words))

    def keep_search(self, name: str, words: str) -> None:
        """Keep a search under a name, and open it, arranged as what was found.

        The field is emptied, since the place that opens asks the same.
        """
        arrangement = replace(self._listing.arrangement, order=self._listing.query.order)
        self._memory.keep_list_arrangement(_name_of(Shelf(ShelfKind.SEARCH, name)), arrangement.as_text)
        self._places.save(name, words, arrangement.order)
        self._window.bar.search.clear_search()

    def _arrangement_of(self, shelf: Shelf) -> Arrangement:
        """As it was shown last in this window, or else as it was saved."""
        told = self._memory.list_arrangement(_name_of(shelf))
        return Arrangement(shelf.order) if told is None else arrangement_of(told)

    def _keep_arrangement(self, arrangement: Arrangement) -> None:
        shelf = self._window.sidebar.open_shelf
        if shelf is not None:
            self._memory.keep_list_arrangement(_name_of(shelf), arrangement.as_text)

    def _keep_name(self, shelf: Shelf, name: str) -> None:
        """What is renamed stays arranged as it was."""
        told = self._memory.list_arrangement(_name_of(shelf))
        if told is not None:
            self._memory.keep_list_arrangement(_name_of(replace(shelf, name=name)), told)


def _name_of(shelf: Shelf) -> str:
    """By which its arrangement is remembered."""
    named = shelf.kind in NAMED_BY_USER or shelf.kind is ShelfKind.SOURCE
    return f"{shelf.kind}:{shelf.name}" if named else shelf.kind.value
