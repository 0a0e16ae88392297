"""Clippings dragged out of the list: as links and text, or, with the shift key held, as a PDF.

A file takes a second to make, and no system waits for it: Windows and macOS ask for what is dragged as soon as it is
over a window that might take it, X11 and Wayland stop our own window while a target waits, and Qt has no promise of a
file in its drags. So the file is made first, and the drag begins when it is there. Whoever has let go by then drags
once more: the file is kept until other clippings are dragged, and all are deleted with the window.
"""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from clipper.clipping import Card
from clipper.desk import EXPORT_LANE, LIBRARY_LANE, cards, export, format_named
from clipper.gui.bridge import Bridge
from clipper.gui.cards import Listing, title_words
from clipper.gui.carried import mime_of
from clipper.gui.exporting.file_name import as_file_name
from clipper.gui.latest import Latest
from clipper.gui.notices import Action, Notices
from clipper.jobs import Watch

_TOPIC = "carrying"
_FORM = format_named("pdf")


class Carrying(QObject):
    """Speaks for what the list lets go of."""

    def __init__(self, window: QWidget, listing: Listing, bridge: Bridge, notices: Notices) -> None:
        super().__init__(window)
        self._listing, self._bridge, self._notices = listing, bridge, notices
        self._gathering = Latest(bridge, LIBRARY_LANE)
        self._making = Latest(bridge, EXPORT_LANE)
        self._folder: TemporaryDirectory[str] | None = None
        self._made: tuple[tuple[int, ...], Path] | None = None
        listing.drag_wanted.connect(self._gather)

    def close(self) -> None:
        """Delete the files that were made."""
        if self._folder is not None:
            self._folder.cleanup()

    def _gather(self, numbers: tuple[int, ...], as_file: bool) -> None:  # noqa: FBT001 - what a signal tells
        """A selection may be longer than what of it is at hand."""
        desk = self._bridge.desk

        def gathered(found: tuple[Card, ...]) -> None:
            if as_file:
                self._make(numbers, found)
            else:
                self._drag(found)

        self._gathering.ask(lambda _: cards(desk, numbers), gathered)

    def _make(self, numbers: tuple[int, ...], found: tuple[Card, ...]) -> None:
        if self._made and self._made[0] == numbers and self._made[1].exists():
            self._drag(found, self._made[1])
            return
        desk, words = self._bridge.desk, self._words(found)
        self._folder = self._folder or TemporaryDirectory(prefix="clipper-drag-", ignore_cleanup_errors=True)
        path = Path(self._folder.name, f"{as_file_name(words)}{_FORM.suffix}")

        def work(watch: Watch) -> tuple[str, ...]:
            return export(desk, numbers, _FORM, path, watch, title=words)

        self._notices.going_on(_TOPIC, self.tr("Making the PDF to be dragged…"), -1.0, self._stop_action)
        self._making.ask(work, lambda _: self._made_it(numbers, found, path), self._failed)

    @property
    def _stop_action(self) -> Action:
        return Action(self.tr("Cancel"), self._stop)

    def _stop(self) -> None:
        self._making.forget()
        self._notices.done_with(_TOPIC)

    def _made_it(self, numbers: tuple[int, ...], found: tuple[Card, ...], path: Path) -> None:
        self._notices.done_with(_TOPIC)
        self._made = numbers, path
        if not self._drag(found, path):
            self._notices.mention(_TOPIC, self.tr("The PDF is ready: hold the shift key and drag once more."))

    def _failed(self, error: Exception) -> None:
        self._notices.done_with(_TOPIC)
        self._notices.problem(error, _TOPIC)

    def _drag(self, found: Sequence[Card], file: Path | None = None) -> bool:
        """Whether the pointer still held them."""
        return bool(found) and self._listing.drag(mime_of(found, file), self._words(found))

    def _words(self, found: Sequence[Card]) -> str:
        return title_words(found[0]) if len(found) == 1 else self.tr("%n clippings", "", len(found))
