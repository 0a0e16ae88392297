"""Looks the library through and mends it, off the GUI thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from clipper.desk import UPKEEP_LANE, Finding, check, finding_words, mend, sentence
from clipper.gui.bridge import Bridge
from clipper.gui.libraries.check_dialog import CheckDialog
from clipper.jobs import Job, Progress, Watch


class Checking(QObject):
    """Speaks for the dialog; what is under way ends with it."""

    def __init__(self, window: QWidget, bridge: Bridge) -> None:
        super().__init__(window)
        self._window, self._bridge = window, bridge
        self._dialog: CheckDialog | None = None
        self._job: Job[tuple[Finding, ...]] | None = None
        self._found: tuple[Finding, ...] = ()

    def open(self) -> None:
        """Begin to check."""
        dialog = self._dialog = CheckDialog(self._window)
        dialog.mending_wanted.connect(self._mend)
        dialog.progress.stopped.connect(self._stop)
        dialog.finished.connect(self._leave)
        dialog.open()
        desk = self._bridge.desk
        explanation = self.tr("The database, the search index, and every page and picture are looked at.")
        self._work(self.tr("Checking"), explanation, lambda watch: check(desk, watch), self._show)

    def _mend(self) -> None:
        desk, found = self._bridge.desk, self._found
        explanation = self.tr("What can be set right is; pages and pictures come out of the backups if they are there.")
        self._work(self.tr("Mending"), explanation, lambda watch: mend(desk, found, watch), self._show_left)

    def _work(
        self,
        what: str,
        explanation: str,
        work: Callable[[Watch], tuple[Finding, ...]],
        then: Callable[[tuple[Finding, ...]], None],
    ) -> None:
        if self._dialog:
            self._dialog.work(what, explanation)
        self._job = self._bridge.run(
            UPKEEP_LANE, work, then, otherwise=self._fail, stopped=self._stopped, progress=self._follow
        )

    def _follow(self, progress: Progress) -> None:
        if self._dialog:
            self._dialog.progress.follow(progress)

    def _show(self, found: tuple[Finding, ...]) -> None:
        self._found = found
        self._tell(self.tr("This is wrong:") if found else self.tr("The library is whole."), found)

    def _show_left(self, left: tuple[Finding, ...]) -> None:
        self._found = left
        self._tell(self.tr("It could not all be mended:") if left else self.tr("All of it is mended."), left)

    def _tell(self, summary: str, found: tuple[Finding, ...]) -> None:
        if self._dialog:
            self._dialog.show_findings(summary, finding_words(found), mendable=bool(found))

    def _fail(self, error: Exception) -> None:
        if self._dialog:
            self._dialog.show_findings(sentence(error), (), mendable=False)

    def _stopped(self) -> None:
        if self._dialog:
            self._dialog.show_findings(self.tr("It was stopped before its end; nothing is known."), (), mendable=False)

    def _stop(self) -> None:
        if self._job:
            self._job.cancel()

    def _leave(self) -> None:
        dialog, self._dialog = self._dialog, None
        self._stop()
        if dialog:
            dialog.deleteLater()
