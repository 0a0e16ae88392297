"""A folder that Clipper has exported becomes part of the library: which, how far, and what came of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QWidget

from clipper.desk import EXPORT_LANE, Import, import_everything, import_words, unusable_words
from clipper.gui.beginning.folder import choose_folder
from clipper.gui.bridge import Bridge
from clipper.gui.notices import Action, Notices
from clipper.jobs import Job, Progress
from clipper.languages import placed

_TOPIC = "import"


class ImportingEverything(QObject):
    """One import at a time."""

    def __init__(self, window: QWidget, bridge: Bridge, notices: Notices) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = bridge
        self._notices = notices
        self._job: Job[Import] | None = None

    def start(self) -> None:
        """Ask for the folder, and take in what it holds."""
        if not self._job:
            choose_folder(self._window, self.tr("The folder that everything was exported to"), self.take)

    def take(self, folder: Path) -> None:
        """Take in what ``folder`` holds."""
        desk = self._bridge.desk
        self._notices.going_on(_TOPIC, self.tr("Importing"), -1.0)
        self._job = self._bridge.run(
            EXPORT_LANE,
            partial(import_everything, desk, folder),
            self._say,
            otherwise=self._fail,
            stopped=partial(self._end, self.tr("The import was cancelled.")),
            progress=self._show_progress,
        )

    def _show_progress(self, progress: Progress) -> None:
        done, total = progress.done, progress.total or 1
        counts = QLocale().toString(done), QLocale().toString(total)
        words = placed(self.tr("Importing: %1 of %2"), counts[0], counts[1])
        self._notices.going_on(_TOPIC, words, done / total, Action(self.tr("Cancel"), self._cancel))

    def _cancel(self) -> None:
        if self._job:
            self._job.cancel()

    def _say(self, imported: Import) -> None:
        new, known = (QLocale().toString(count) for count in (imported.new, imported.known))
        told = placed(self.tr("Imported: new clippings %1, known ones %2."), new, known)
        self._end(" ".join((told, *import_words(imported.kept_rules), *map(unusable_words, imported.unusable))))

    def _fail(self, error: Exception) -> None:
        self._job = None
        self._notices.done_with(_TOPIC)
        self._notices.problem(error, _TOPIC)

    def _end(self, words: str) -> None:
        self._job = None
        self._notices.done_with(_TOPIC)
        self._notices.mention(_TOPIC, words)
