"""Decides what the list shows: a place, the words searched for, an order. Finds and fetches off the GUI thread."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QMimeData, QObject, QSize, Signal

from clipper.clipping import Card
from clipper.desk import (
    Added,
    BadQuery,
    Changed,
    Elsewhere,
    Grouping,
    News,
    Order,
    Query,
    Rearranged,
    explain,
    refusal,
)
from clipper.gui.bridge import Bridge
from clipper.gui.cards.arrangement import Arrangement, in_order
from clipper.gui.cards.by_hand import is_by_hand
from clipper.gui.cards.delegate import CardDelegate
from clipper.gui.cards.drag_picture import drag_picture
from clipper.gui.cards.face import THUMBNAIL, CardLink
from clipper.gui.cards.finding import Finding
from clipper.gui.cards.invitation import CLEAR_SEARCH, clear_search
from clipper.gui.cards.inviting import show_invitation
from clipper.gui.cards.listed import Wanted
from clipper.gui.cards.model import CardModel, Row
from clipper.gui.cards.offering import offer
from clipper.gui.cards.pane import CardPane
from clipper.gui.cards.supply import Supply
from clipper.gui.cards.thumbnails import Thumbnails
from clipper.gui.theme import Theme


class Listing(QObject):
    """Speaks for the middle pane."""

    opened = Signal(object)
    """The number of the clipping to be read, of several selected the last one; or None."""
    chosen = Signal(tuple)
    """The numbers that are selected, in the order of the list."""
    begun = Signal()
    """The first rows of another list are there; the others follow."""
    listed = Signal(int)
    """How many clippings the list holds now."""
    link_clicked = Signal(CardLink, int)
    offer_taken = Signal(str)
    """What an empty library offers to begin with, by its key."""
    search_cleared = Signal()
    drag_wanted = Signal(tuple, bool)
    """These clippings are being dragged, as a file or not; answer with ``drag``."""
    arranged = Signal(Arrangement)
    """The user has arranged the open place, where nothing is searched for."""

    def __init__(self, pane: CardPane, bridge: Bridge, theme: Theme) -> None:
        super().__init__(pane)
        self._pane = pane
        self._bridge = bridge
        self._theme = theme
        self._model = CardModel(self)
        self._finding = Finding(bridge)
        self._query = Query()
        self._placed = Arrangement()
        self._searched = Arrangement()
        self._folded = False
        self._stale = False
        self._wished: int | None = None
        self._opened: int | None = None
        thumbnails = Thumbnails(bridge, QSize(*THUMBNAIL), pane.devicePixelRatioF, self)
        thumbnails.arrived.connect(pane.list.viewport().update)
        pane.list.setItemDelegate(CardDelegate(theme, thumbnails.get, pane.list))
        pane.list.show_model(self._model)
        pane.list.chosen.connect(self._tell_chosen)
        pane.list.selectionModel().currentChanged.connect(self._tell_chosen)
        pane.list.link_clicked.connect(self.link_clicked)
        pane.list.drag_wanted.connect(self.drag_wanted)
        pane.order_picked.connect(lambda key: self.arrange(replace(self.arrangement, order=Order(key))))
        pane.grouping_picked.connect(lambda key: self.arrange(replace(self.arrangement, grouping=Grouping(key))))
        pane.empty.acted.connect(self._take_offer)
        Supply(self._model, bridge, lambda: self._query.all_words)
        bridge.news.connect(self._hear)

    @property
    def query(self) -> Query:
        """What is listed: place, words and order in one."""
        return in_order(self._query, self.arrangement)

    @property
    def arrangement(self) -> Arrangement:
        """That of the place, or that of what is searched for there: a new search begins with the best hits."""
        return self._searched if self._query.words else self._placed

    @property
    def folded(self) -> bool:
        """Whether each story is shown once."""
        return self._folded

    def fold(self, *, folded: bool) -> None:
        """Show the copies of one story as one, or each of them."""
        if folded != self._folded:
            self._folded = folded
            self._find_again()

    @property
    def numbers(self) -> tuple[int, ...]:
        """All clippings of the list, in its order."""
        return self._model.numbers

    @property
    def rows(self) -> Sequence[Row]:
        """The same with the headings between them."""
        return self._model.keys

    @property
    def by_hand(self) -> bool:
        """Whether a collection is listed as it is arranged."""
        return is_by_hand(self.query, self.arrangement.grouping)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show what the library is about to be told, before it has answered."""
        self._pane.list.go_on_with(rows)

    @property
    def selected(self) -> tuple[int, ...]:
        return self._pane.list.selected

    @property
    def at_top(self) -> bool:
        """Whether the list has not been scrolled."""
        return self._pane.list.verticalScrollBar().value() == 0

    def card(self, number: int) -> Card | None:
        """The card of ``number`` if it is at hand."""
        return self._model.card(number)

    def cards_at_hand(self, numbers: Sequence[int]) -> list[Card]:
        """The cards of those of ``numbers`` that have been in sight."""
        return self._model.cards_of(numbers)

    def show_place(self, place: Query, heading: str, arrangement: Arrangement) -> None:
        """List another place, arranged so, with the words that are being searched for."""
        if place.within != self._query.within:
            self._model.forget()
        self._query = replace(place, words=self._query.words)
        self._placed, self._searched = arrangement, Arrangement()
        self._pane.show_heading(heading)
        self._find_afresh()

    def search(self, words: str) -> None:
        """List those of the place that hold ``words``."""
        if words != self._query.words:
            self._model.forget()
            self._query = replace(self._query, words=words)
            self._searched = Arrangement()
            self._find_afresh()

    def arrange(self, arrangement: Arrangement) -> None:
        """List the same otherwise."""
        if self._query.words:
            self._searched = arrangement
        else:
            self._placed = arrangement
            self.arranged.emit(arrangement)
        self._find_afresh()

    def drag(self, mime: QMimeData, words: str) -> bool:
        """Let the pointer hold ``mime``, with ``words`` on it; False if it has been let go of meanwhile."""
        shown = self._pane.list
        picture = drag_picture(words, shown.font(), self._theme.colours, shown.devicePixelRatioF())
        return shown.begin_drag(mime, picture)

    def select(self, number: int) -> None:
        """Select ``number`` now, or as soon as it is in the list; it is not left out as a copy of another."""
        if not self._select_if_there(number) and self._folded:
            self._find_again()

    def select_beside(self, numbers: tuple[int, ...]) -> None:
        """Select the clipping after ``numbers``, or the one before them, as they are about to leave the list."""
        beside = self._model.beside(numbers)
        if beside is not None:
            self._pane.list.select(beside)

    def _select_if_there(self, number: int) -> bool:
        there = self._pane.list.select(number)
        self._wished = None if there else number
        return there

    def _find_afresh(self) -> None:
        wanted = self._wanted()
        self._stale = False
        offer(self._pane, wanted.query, wanted.grouping)
        if wanted.in_parts:
            self._finding.first(wanted, self._show_first, self._refuse)
        else:
            self._finding.all(wanted, self._show_at_once, self._refuse)

    def _wanted(self, selected: tuple[int, ...] = ()) -> Wanted:
        """What is to be listed now, with what was ``selected`` before and may be found again."""
        wished = () if self._wished is None else (self._wished,)
        held = (*wished, *self._pane.list.selected, *selected)
        return Wanted(self.query, self.arrangement.grouping, self._folded, held)

    def _find_again(self) -> None:
        """After a change in the library. While an answer is on its way, one more question waits behind it."""
        if self._finding.waiting:
            self._stale = True
            return
        self._stale = False
        # The collection may have just been deleted.
        otherwise = (lambda _: self._show_again(())) if self.query.collection else self._refuse
        self._finding.all(self._wanted(), self._show_again, otherwise)

    def _show_first(self, rows: Sequence[Row], whole: bool) -> None:  # noqa: FBT001 - an answer
        selected = self._begin(rows)
        if whole:
            self._settle()
        else:
            self._pane.show_list()
            self._finding.all(self._wanted(selected), partial(self._show_rest, selected), self._refuse)

    def _show_at_once(self, rows: Sequence[Row]) -> None:
        self._begin(rows)
        self._settle()

    def _begin(self, rows: Sequence[Row]) -> tuple[int, ...]:
        """Show ``rows`` in place of another list; answers what was selected there."""
        selected = self._pane.list.selected
        self._model.start_with(rows)
        self._pane.list.scrollToTop()
        self._stay_at(selected)
        self.begun.emit()
        return selected

    def _show_rest(self, selected: tuple[int, ...], rows: Sequence[Row]) -> None:
        self._pane.list.go_on_with(rows)
        if not self._pane.list.selected:
            self._stay_at(selected)
        self._settle()

    def _stay_at(self, selected: tuple[int, ...]) -> None:
        """Select again what was ``selected`` in the list before, if it was one and is among the hits."""
        if len(selected) == 1 and self._wished is None:
            self._pane.list.select(selected[0])

    def _refuse(self, error: Exception) -> None:
        """Say what is wrong with a query where its hits would be; anything else is told as always."""
        if not isinstance(error, BadQuery):
            self._bridge.failed.emit(error)
            return
        words = explain(error)
        self._model.start_with(())
        self._pane.show_empty(words.what, words.remedy, (clear_search(),))
        self.listed.emit(0)
        self._tell_chosen()

    def _show_again(self, rows: Sequence[Row]) -> None:
        self._pane.list.go_on_with(rows)
        self._settle()

    def _settle(self) -> None:
        if self._model.keys:
            self._pane.show_list()
        else:
            show_invitation(self._pane, self._query, changing=not refusal(self._bridge.desk))
        if self._wished is not None:
            self._select_if_there(self._wished)
        self.listed.emit(len(self._model.keys) - len(self._model.headings))
        self._tell_chosen()
        if self._stale:
            self._find_again()

    def _take_offer(self, key: str) -> None:
        if key == CLEAR_SEARCH:
            self.search_cleared.emit()
        else:
            self.offer_taken.emit(key)

    def _hear(self, news: tuple[News, ...]) -> None:
        if any(isinstance(item, Changed | Elsewhere | Added | Rearranged) for item in news):
            self._find_again()

    def _tell_chosen(self) -> None:
        selected = self._pane.list.selected
        self.chosen.emit(selected)
        opened = selected[0] if len(selected) == 1 else self._pane.list.current
        if opened != self._opened:
            self._opened = opened
            self.opened.emit(opened)
