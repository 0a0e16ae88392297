"""Marks words, says so, takes it back; lists what is marked and leads to it."""

from functools import partial
from itertools import islice

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from clipper.article import Colour, Words
from clipper.clipping import Clipping
from clipper.desk import (
    LIBRARY_LANE,
    Changed,
    Elsewhere,
    News,
    Query,
    change_highlight,
    explain,
    highlight,
    highlighted,
    look_up,
    refusal,
    remove_highlights,
)
from clipper.gui.acting import Acting
from clipper.gui.bridge import Bridge
from clipper.gui.highlights.dialog import HighlightRow, HighlightsDialog
from clipper.gui.latest import Latest
from clipper.gui.notices import Notices
from clipper.gui.reader import Reader
from clipper.gui.theme import Theme
from clipper.jobs import Watch
from clipper.languages import placed

_TOPIC = "highlight"
_MOST = 500
"""Rows: whoever has more searches."""


class Highlights(QObject):
    """Speaks for the card at the words, and for the list of all that is marked."""

    clipping_wanted = Signal(int)
    """Show this clipping in the reader."""

    def __init__(
        self, window: QWidget, reader: Reader, bridge: Bridge, acting: Acting, notices: Notices, theme: Theme
    ) -> None:
        super().__init__(window)
        self._window, self._reader, self._theme = window, reader, theme
        self._bridge, self._acting = bridge, acting
        self._asking = Latest(bridge, LIBRARY_LANE)
        self._dialog: HighlightsDialog | None = None
        marking = reader.highlighting
        marking.made.connect(self._make)
        marking.changed.connect(self._change)
        marking.removed.connect(self._remove)
        marking.lacking.connect(
            lambda: notices.mention(_TOPIC, self.tr("Select words of the story first, or go to a highlight."))
        )
        bridge.news.connect(self._hear)

    def open(self) -> None:
        """List all that is marked."""
        if self._dialog is None:
            dialog = HighlightsDialog(
                self._window,
                self._theme,
                has_story=self._reader.number is not None,
                refusal=refusal(self._bridge.desk),
            )
            dialog.asked.connect(self._ask)
            dialog.picked.connect(self._go_to)
            dialog.removed.connect(self._remove)
            dialog.finished.connect(self._forget)
            self._dialog = dialog
            dialog.show()
            self._ask()
        self._dialog.activateWindow()

    def _make(self, number: int, words: Words, colour: Colour, remark: str) -> None:
        do = partial(highlight, number=number, words=words, colour=colour, remark=remark)
        self._acting.tell(_TOPIC, self.tr("Highlighted."), do)

    def _change(self, number: int, which: int, colour: Colour | None, remark: str | None) -> None:
        do = partial(change_highlight, number=number, which=which, colour=colour, remark=remark)
        self._acting.tell(_TOPIC, self.tr("The highlight is changed."), do)

    def _remove(self, number: int, which: int) -> None:
        do = partial(remove_highlights, number=number, which=(which,))
        self._acting.tell(_TOPIC, self.tr("The highlight is removed."), do)

    def _ask(self) -> None:
        if self._dialog is None:
            return
        number, desk, query = self._reader.number, self._bridge.desk, Query(self._dialog.query)

        def of_all(_: Watch) -> tuple[HighlightRow, ...]:
            return tuple(islice((row for clipping in highlighted(desk, query) for row in _rows(clipping)), _MOST))

        def of_one(_: Watch) -> tuple[HighlightRow, ...]:
            return _rows(look_up(desk, number)) if number is not None else ()

        self._asking.ask(of_one if self._dialog.of_story else of_all, self._show, self._complain)

    def _show(self, rows: tuple[HighlightRow, ...]) -> None:
        if self._dialog is None:
            return
        if not rows:
            words = self.tr("Nothing is marked here yet. Select words of a story and choose a colour.")
        elif len(rows) == _MOST:
            words = placed(self.tr("The first %1 highlights."), QLocale().toString(_MOST))
        else:
            words = self.tr("1 highlight.") if len(rows) == 1 else self.tr("%n highlights.", "", len(rows))
        self._dialog.show_rows(rows, words)

    def _complain(self, error: Exception) -> None:
        if self._dialog:
            self._dialog.complain(explain(error).what)

    def _go_to(self, number: int, which: int) -> None:
        self._reader.seek_highlight(number, which)
        if number != self._reader.number:
            self.clipping_wanted.emit(number)

    def _hear(self, news: tuple[News, ...]) -> None:
        if self._dialog and any(isinstance(item, Changed | Elsewhere) for item in news):
            self._ask()

    def _forget(self) -> None:
        self._asking.forget()
        self._dialog = None


def _rows(clipping: Clipping) -> tuple[HighlightRow, ...]:
    headline = clipping.article.title
    return tuple(HighlightRow(clipping.number, headline, each) for each in clipping.highlights)
