"""Opens what helps with searching, and has the field and the library told of it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clipper.desk import (
    LIBRARY_LANE,
    BadQuery,
    Overview,
    SavedSearch,
    Tally,
    languages,
    saved_searches,
    sentence,
    tally,
)
from clipper.gui.bridge import Bridge
from clipper.gui.cards import Listing
from clipper.gui.latest import Latest
from clipper.gui.searching.builder import Builder
from clipper.gui.searching.field import SearchField
from clipper.gui.searching.form import Form, form_of, query_of
from clipper.gui.searching.history import History
from clipper.gui.searching.language_pages import LanguagePages
from clipper.gui.searching.naming import Naming
from clipper.gui.searching.narrowing import Narrowing
from clipper.gui.searching.suggesting import Suggesting
from clipper.gui.searching.vocabulary import Vocabulary
from clipper.gui.searching.words import problem_in
from clipper.gui.sidebar import Places


class Searching(QObject):
    """Speaks for the search field and its pop-ups."""

    kept = Signal(str, str)
    """A name, and the query to be kept under it."""

    def __init__(
        self, window: QWidget, field: SearchField, listing: Listing, places: Places, bridge: Bridge, history: History
    ) -> None:
        super().__init__(window)
        self._window, self._field = window, field
        self._listing, self._bridge = listing, bridge
        self.history = history
        self.suggesting = Suggesting(field, history)
        self._counting = Latest(bridge, LIBRARY_LANE)
        field.asked.connect(self._show_problem)
        field.builder_wanted.connect(self.build)
        field.naming_wanted.connect(self.keep)
        field.returnPressed.connect(self._note)
        listing.opened.connect(self._note_opened)
        self._learning = Latest(bridge, LIBRARY_LANE)
        places.counted.connect(self._learn)

    def build(self) -> None:
        """Open the form with what is searched for filled in."""
        text = self._field.text()
        try:
            form = form_of(text)
        except BadQuery:
            form = Form(rest=text)
        builder = Builder(self._window, form, self.suggesting.vocabulary)
        builder.changed.connect(lambda changed: self._field.setText(query_of(changed)))
        builder.language_wanted.connect(builder.close)
        builder.language_wanted.connect(self.explain)
        builder.open_under(self._field)

    def explain(self) -> None:
        """Show what can be written."""
        pages = LanguagePages(self._window)
        pages.taken.connect(self._add)
        pages.open_under(self._field)

    def narrow(self) -> None:
        """Show of which sources, tags and months the hits are."""
        shown = Narrowing(self._window)
        shown.narrowed.connect(self._add)
        shown.narrowed.connect(lambda _: self._field.ask_now())
        shown.narrowed.connect(lambda _: self._count(shown))
        shown.destroyed.connect(self._counting.forget)
        shown.open_under(self._field)
        self._count(shown)

    def keep(self) -> None:
        """Keep what is searched for as a smart collection under a name that is asked for."""
        words = self._field.text().strip()
        if not words:
            self._field.setFocus()
            return
        naming = Naming(self._window, words)
        naming.named.connect(lambda name: self._keep(name, words))
        naming.open_under(self._field)

    def show_history(self) -> None:
        """Offer the last searches in the field."""
        self._field.setFocus()
        self.suggesting.show_history()

    def _keep(self, name: str, words: str) -> None:
        self._note()
        self.kept.emit(name, words)

    def _add(self, condition: str) -> None:
        """Behind what is searched for, unless it is among it."""
        text = self._field.text().strip()
        if condition not in text:
            self._field.setText(f"{text} {condition}".strip())
        self._field.setFocus()

    def _count(self, shown: Narrowing) -> None:
        query = self._listing.query

        def show(counted: Tally) -> None:
            shown.show_total(counted.total.count, more=counted.total.more)
            kinds = (counted.sources, counted.tags, counted.months)
            shown.show_counts(*([(each.name, each.count) for each in kind] for kind in kinds))

        self._counting.ask(lambda _: tally(self._bridge.desk, query), show)

    def _note(self) -> None:
        """What is searched for was used."""
        if problem_in(self._field.text()) is None:
            self.history.add(self._field.text())

    def _note_opened(self, number: int | None) -> None:
        if number is not None and not self._field.hasFocus() and self._field.text().strip():
            self._note()

    def _show_problem(self, words: str) -> None:
        problem = problem_in(words)
        if problem is None:
            self._field.mark_problem(0, 0, "")
        else:
            self._field.mark_problem(problem.position, len(problem.found), sentence(problem))

    def _learn(self, overview: Overview) -> None:
        desk = self._bridge.desk

        def learn(found: tuple[tuple[SavedSearch, ...], tuple[str, ...]]) -> None:
            searches, spoken = found
            collections = {*(each.name for each in overview.collections), *(each.name for each in searches)}
            self.suggesting.vocabulary = Vocabulary(
                sources=tuple(each.name for each in overview.sources),
                tags=tuple(each.name for each in overview.tags),
                collections=tuple(sorted(collections, key=str.casefold)),
                languages=spoken,
            )

        self._learning.ask(lambda _: (saved_searches(desk), languages(desk)), learn)
