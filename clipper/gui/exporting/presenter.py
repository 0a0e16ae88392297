"""From selected clippings to a file: where to, how far, and where it is now."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from clipper.desk import EXPORT_LANE, Format, export, format_named
from clipper.gui.bridge import Bridge
from clipper.gui.cards import Listing
from clipper.gui.exporting.dialog import ExportDialog
from clipper.gui.notices import Action, Notices
from clipper.gui.outside import open_path
from clipper.jobs import Job, Progress, Stage, Watch
from clipper.languages import placed

_TOPIC = "export"
_NOTES = 3
"""Notes that are said in full; the rest is counted."""


class Exporting(QObject):
    """Speaks for the one filled button."""

    busy_changed = Signal()
    """An export has begun or ended; ``under_way`` tells which."""
    saved = Signal(Path, str)
    """The file that was written and the key of its format."""

    def __init__(self, window: QWidget, listing: Listing, bridge: Bridge, notices: Notices) -> None:
        super().__init__(window)
        self._window = window
        self._listing = listing
        self._bridge = bridge
        self._notices = notices
        self._job: Job[tuple[str, ...]] | None = None
        self.folder = Path.home()
        self.form = format_named("pdf")

    @property
    def under_way(self) -> bool:
        return self._job is not None

    def start(self) -> None:
        """Ask where to, and write what is selected; if nothing is, all that the list shows."""
        selected = self._listing.selected
        if self._job or not self._listing.numbers:
            return
        title = self._listing.query.collection
        dialog = ExportDialog(self._window, self.folder, title, self.form)
        dialog.chosen.connect(partial(self._write, selected, title))
        dialog.open()

    def _write(self, selected: tuple[int, ...], title: str, path: Path, form: Format) -> None:
        # The end of a long list may have come while the dialog was open.
        desk, numbers = self._bridge.desk, selected or self._listing.numbers
        self.folder, self.form = path.parent, form

        def work(watch: Watch) -> tuple[str, ...]:
            return export(desk, numbers, form, path, watch, title=title)

        self._show_progress(Progress(Stage.GATHERING))
        self._job = self._bridge.run(
            EXPORT_LANE,
            work,
            partial(self._written, path),
            otherwise=self._failed,
            stopped=self._stopped,
            progress=self._show_progress,
        )
        self.busy_changed.emit()

    def _show_progress(self, progress: Progress) -> None:
        share = progress.done / progress.total if progress.total else -1.0
        self._notices.going_on(_TOPIC, self._stage_words(progress), share, Action(self.tr("Cancel"), self._cancel))

    def _stage_words(self, progress: Progress) -> str:
        match progress.stage:
            case Stage.TYPESETTING:
                words = self.tr("Typesetting the review")
            case Stage.WRITING:
                words = self.tr("Writing the file")
            case _:
                words = self.tr("Gathering the clippings")
        if progress.total and progress.done:
            done, total = (QLocale().toString(count) for count in (progress.done, progress.total))
            return placed(self.tr("%1: %2 of %3"), words, done, total)
        return words

    def _cancel(self) -> None:
        if self._job:
            self._job.cancel()

    def _written(self, path: Path, notes: tuple[str, ...]) -> None:
        self._end()
        text = placed(self.tr("Saved as %1"), str(path))
        more = len(notes) - _NOTES
        if more > 0:
            notes = (*notes[:_NOTES], self.tr("And %n more of these.", "", more))
        self._notices.say(
            _TOPIC,
            "\n".join((text, *notes)),
            Action(self.tr("Open"), partial(open_path, path, self._notices)),
            Action(self.tr("Show folder"), partial(open_path, path.parent, self._notices)),
        )
        self.saved.emit(path, self.form.key)

    def _failed(self, error: Exception) -> None:
        self._end()
        self._notices.problem(error, _TOPIC)

    def _stopped(self) -> None:
        self._end()
        self._notices.mention(_TOPIC, self.tr("The export was cancelled; nothing was written."))

    def _end(self) -> None:
        self._job = None
        self.busy_changed.emit()
        self._notices.done_with(_TOPIC)
