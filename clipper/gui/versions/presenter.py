"""What stood there before: the versions of a story, compared, and one of them taken."""

from functools import partial

from PySide6.QtCore import QLocale, QObject, QTime
from PySide6.QtWidgets import QWidget

from clipper.desk import (
    LIBRARY_LANE,
    Change,
    CountedVersion,
    Outcome,
    compare_version,
    refusal,
    take,
    versions,
)
from clipper.gui.bridge import Bridge
from clipper.gui.cards import Listing
from clipper.gui.dates import day_words
from clipper.gui.differences import notes_of
from clipper.gui.latest import Latest
from clipper.gui.notices import Action, Notices
from clipper.gui.theme import Theme
from clipper.gui.versions.dialog import VersionRow, VersionsDialog
from clipper.languages import placed

_TOPIC = "versions"


class Versions(QObject):
    """One dialog at a time."""

    def __init__(self, window: QWidget, listing: Listing, bridge: Bridge, notices: Notices, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._listing = listing
        self._bridge = bridge
        self._notices = notices
        self._theme = theme
        self._dialog: VersionsDialog | None = None
        self._comparing = Latest(bridge, LIBRARY_LANE)

    def open_selected(self) -> None:
        """Show the versions of the story that is selected."""
        for number in self._listing.selected[-1:]:
            self.open(number)

    def open(self, number: int) -> None:
        """Show the versions of a story and what was changed last, or say that there is one alone."""
        desk = self._bridge.desk
        self._bridge.run(LIBRARY_LANE, lambda _: versions(desk, number), partial(self._show, number))

    def _show(self, number: int, found: tuple[CountedVersion, ...]) -> None:
        if not found:
            words = self.tr("There are no earlier versions. “Fetch again” looks whether the page has changed.")
            self._notices.mention(_TOPIC, words)
            return
        if self._dialog:
            self._dialog.reject()
        shown = next((each.version for each in found if each.version.shown), found[-1].version)
        dialog = VersionsDialog(self._window, self._theme, shown.title, refusal(self._bridge.desk))
        dialog.picked.connect(partial(self._compare, number))
        dialog.taken.connect(partial(self._take, number, shown.number))
        dialog.finished.connect(lambda _: self._forget(dialog))
        self._dialog = dialog
        dialog.show_rows([self._row(each) for each in found], _first_looked_at(found, shown.number))
        dialog.show()

    def _row(self, counted: CountedVersion) -> VersionRow:
        version = counted.version
        parts = []
        if version.fetched_at:
            local = version.fetched_at.astimezone()
            time = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
            parts.append(f"{day_words(local)}, {time}")
        parts.append(placed(self.tr("%1 words"), QLocale().toString(counted.words)))
        if version.shown:
            parts.append(self.tr("shown"))
        return VersionRow(version.number, " · ".join(parts), version.title, version.shown)

    def _compare(self, number: int, version: int) -> None:
        desk = self._bridge.desk
        self._comparing.ask(lambda _: compare_version(desk, number, version), partial(self._show_differences, version))

    def _show_differences(self, version: int, change: Change) -> None:
        dialog = self._dialog
        if dialog is None or dialog.current != version:
            return
        notes = notes_of(change)
        if change.outcome is Outcome.SAME:
            notes = (self.tr("What is read is the same."),)
        before, after = (QLocale().toString(length) for length in (change.old_length, change.new_length))
        words = placed(self.tr("From the earlier to the later: %1 → %2 characters"), before, after)
        dialog.show_differences(words, change.lost, change.won, notes)

    def _take(self, number: int, shown: int, version: int) -> None:
        if self._dialog:
            self._dialog.accept()
        self._do_take(number, version, partial(self._do_take, number, shown, None))

    def _do_take(self, number: int, version: int, back: "partial[None] | None") -> None:
        desk = self._bridge.desk
        self._notices.done_with(_TOPIC)

        def tell(_: None) -> None:
            if back is not None:
                self._notices.mention(_TOPIC, self.tr("Another version is shown."), Action(self.tr("Undo"), back))

        self._bridge.run(LIBRARY_LANE, lambda _: take(desk, number, version), tell)

    def _forget(self, dialog: VersionsDialog) -> None:
        if self._dialog is dialog:
            self._dialog = None
            self._comparing.forget()


def _first_looked_at(found: tuple[CountedVersion, ...], shown: int) -> int:
    """What came last where it is kept beside the story that is shown; otherwise what stood there before it."""
    last = found[-1].version.number
    return last if last != shown else last - 1
