"""Backups of the library that is shown: listed, made, looked into, brought back; off the GUI thread."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QLocale, QObject, QTime
from PySide6.QtWidgets import QWidget

from clipper.desk import (
    UPKEEP_LANE,
    Backup,
    Elsewhere,
    Restored,
    back_up,
    backup_folder,
    backups,
    difference_words,
    restore_from,
    sentence,
)
from clipper.gui.bridge import Bridge
from clipper.gui.dates import day_words
from clipper.gui.latest import Latest
from clipper.gui.libraries.backups_dialog import BackupsDialog
from clipper.gui.notices import Notices
from clipper.gui.outside import open_path
from clipper.jobs import Job, Progress, Watch

T = TypeVar("T")


class BackingUp(QObject):
    """Speaks for the dialog."""

    def __init__(self, window: QWidget, bridge: Bridge, notices: Notices) -> None:
        super().__init__(window)
        self._window, self._bridge, self._notices = window, bridge, notices
        self._looking = Latest(bridge, UPKEEP_LANE)

    def open(self) -> None:
        """Show the backups, and what can be done with them."""
        desk = self._bridge.desk
        # Asked off the GUI thread: the folder may be on a disk that sleeps.
        self._bridge.run(UPKEEP_LANE, lambda _: backup_folder(desk.settings, desk.library.place), self._open)

    def _open(self, folder: Path) -> None:
        dialog = BackupsDialog(self._window, str(folder))
        dialog.folder_wanted.connect(partial(open_path, folder, self._notices))
        _Sitting(self._bridge, self._looking, dialog)
        dialog.open()


class _Sitting(QObject):
    """One time that the dialog is open."""

    def __init__(self, bridge: Bridge, looking: Latest, dialog: BackupsDialog) -> None:
        super().__init__(dialog)
        self._bridge, self._dialog, self._looking = bridge, dialog, looking
        self._settings, self._place = bridge.desk.settings, bridge.desk.library.place
        self._job: Job[Any] | None = None
        self._open = True
        dialog.made.connect(self._make)
        dialog.looked_into.connect(self._look_into)
        dialog.restored.connect(self._restore)
        dialog.progress.stopped.connect(self._stop)
        dialog.finished.connect(self._leave)
        self._list()

    def _list(self, said: str = "") -> None:
        """Show those there are, and what there is to say."""

        def show(found: tuple[Backup, ...]) -> None:
            if self._open:
                self._dialog.show_backups([self._line(backup) for backup in found])
                self._dialog.say(said)

        self._bridge.run(UPKEEP_LANE, lambda _: backups(self._settings, self._place), show, otherwise=self._fail)

    def _line(self, backup: Backup) -> tuple[str, str, str, str]:
        why = {
            "daily": self.tr("Daily"),
            "asked": self.tr("Asked for"),
            "restore": self.tr("Before another was brought back"),
        }
        locale = QLocale()
        local = backup.made.astimezone()
        time = locale.toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
        made = f"{day_words(local)} {time}"
        size = locale.formattedDataSize(backup.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        return backup.path.stem, made, why.get(backup.occasion, self.tr("Before an upgrade")), size

    def _make(self) -> None:
        desk = self._bridge.desk
        self._work(self.tr("Making a backup"), lambda watch: back_up(desk, "", watch), lambda _: self._list())

    def _look_into(self, name: str) -> None:
        def look(watch: Watch) -> Restored:
            return restore_from(self._settings, self._place, name, watch, dry_run=True)

        def tell(foreseen: Restored) -> None:
            if self._open:
                self._dialog.show_preview(name, "\n".join(difference_words(foreseen.difference)))

        self._looking.ask(look, tell, self._fail)

    def _restore(self, name: str) -> None:
        self._work(
            self.tr("Bringing a backup back"),
            lambda watch: restore_from(self._settings, self._place, name, watch),
            self._restored,
        )

    def _restored(self, done: Restored) -> None:
        self._bridge.desk.bulletin.tell(Elsewhere())
        self._list("\n".join(difference_words(done.difference, done=True)))

    def _work(self, what: str, work: Callable[[Watch], T], then: Callable[[T], None]) -> None:
        def ended(answer: T) -> None:
            self._end()
            then(answer)

        self._dialog.work(what)
        self._job = self._bridge.run(
            UPKEEP_LANE, work, ended, otherwise=self._fail, stopped=self._end, progress=self._follow
        )

    def _follow(self, progress: Progress) -> None:
        if self._open:
            self._dialog.progress.follow(progress)

    def _fail(self, error: Exception) -> None:
        self._end()
        if self._open:
            self._dialog.say(sentence(error))

    def _stop(self) -> None:
        if self._job:
            self._job.cancel()

    def _end(self) -> None:
        self._job = None
        if self._open:
            self._dialog.work("")

    def _leave(self) -> None:
        self._open = False
        self._looking.forget()
        self._stop()
        self._dialog.deleteLater()
