"""Everything in the library becomes a folder: where to, how far, and where it is now."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from clipper.desk import EXPORT_LANE, Written, export_everything, written_words
from clipper.gui.bridge import Bridge
from clipper.gui.notices import Action, Notices
from clipper.gui.outside import open_path
from clipper.jobs import Job, Progress, Stage, Watch
from clipper.languages import placed

_TOPIC = "everything"


class ExportingEverything(QObject):
    """One export at a time."""

    def __init__(self, window: QWidget, bridge: Bridge, notices: Notices) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = bridge
        self._notices = notices
        self._job: Job[Written] | None = None

    def start(self) -> None:
        """Ask for a folder; a new one in it gets everything."""
        if self._job:
            return
        dialog = QFileDialog(self._window, self.tr("Export everything into a new folder in"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.accepted.connect(lambda: self._write(_new_folder(Path(dialog.selectedFiles()[0]))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, folder: Path) -> None:
        desk = self._bridge.desk

        def work(watch: Watch) -> Written:
            return export_everything(desk, folder, watch)

        self._show_progress(Progress(Stage.WRITING))
        self._job = self._bridge.run(
            EXPORT_LANE,
            work,
            partial(self._written, folder),
            otherwise=self._failed,
            stopped=self._stopped,
            progress=self._show_progress,
        )

    def _show_progress(self, progress: Progress) -> None:
        words = self.tr("Exporting everything")
        share = progress.done / progress.total if progress.total else -1.0
        if progress.total and progress.done:
            done, total = (QLocale().toString(count) for count in (progress.done, progress.total))
            words = placed(self.tr("Exporting everything: %1 of %2"), done, total)
        self._notices.going_on(_TOPIC, words, share, Action(self.tr("Cancel"), self._cancel))

    def _cancel(self) -> None:
        if self._job:
            self._job.cancel()

    def _written(self, folder: Path, written: Written) -> None:
        self._end()
        text = placed(self.tr("Everything is in %1"), str(folder))
        self._notices.say(
            _TOPIC,
            "\n".join((text, *written_words(written))),
            Action(self.tr("Browse"), partial(open_path, folder / "index.html", self._notices)),
            Action(self.tr("Show folder"), partial(open_path, folder, self._notices)),
        )

    def _failed(self, error: Exception) -> None:
        self._end()
        self._notices.problem(error, _TOPIC)

    def _stopped(self) -> None:
        self._end()
        self._notices.mention(_TOPIC, self.tr("The export was cancelled; nothing was written."))

    def _end(self) -> None:
        self._job = None
        self._notices.done_with(_TOPIC)


def _new_folder(parent: Path) -> Path:
    """One that is not there yet, named by the day."""
    today = date.today().isoformat()  # noqa: DTZ011 - the day of whoever looks for it later
    folder, turn = parent / f"Clipper {today}", 1
    while folder.exists():
        turn += 1
        folder = parent / f"Clipper {today} {turn}"
    return folder
