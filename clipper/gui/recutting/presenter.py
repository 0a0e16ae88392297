"""From a look at what would change to stories that are cut again, and back."""

from collections import Counter, deque
from functools import partial

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QWidget

from clipper.desk import (
    RECUT_LANE,
    Change,
    Outcome,
    cut_again,
    cut_by_another,
    foresee,
    host_of,
    kept_from,
    take_back,
)
from clipper.gui.bridge import Bridge
from clipper.gui.cards import Listing
from clipper.gui.notices import Action, Notices
from clipper.gui.recutting.dialog import RecutDialog, Scope
from clipper.gui.recutting.rows import row_of
from clipper.gui.theme import Theme
from clipper.jobs import Job, Progress, Stage, Watch
from clipper.languages import placed

_TOPIC = "recut"
_SELECTED, _SITE, _OLDER, _ALL = "selected", "site", "older", "all"


class Recutting(QObject):
    """One look or one cut at a time."""

    def __init__(self, window: QWidget, listing: Listing, bridge: Bridge, notices: Notices, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._listing = listing
        self._bridge = bridge
        self._notices = notices
        self._theme = theme
        self._dialog: RecutDialog | None = None
        self._look: Job[tuple[int, ...]] | None = None
        self._looks = 0
        """How many have begun; what comes of an earlier one than the last is dropped."""
        self._foreseen: tuple[int, ...] = ()
        self._cut: Job[tuple[Change, ...]] | None = None
        self._selected: tuple[int, ...] = ()
        self._host = ""

    def start(self) -> None:
        """Open the preview for what is selected."""
        selected = self._listing.selected
        card = self._listing.card(selected[-1]) if selected else None
        self._open(selected, (host_of(card.address) or host_of(card.origin)) if card else "")

    def start_site(self, host: str) -> None:
        """Open the preview for all clippings from ``host``."""
        self._open((), host)

    def start_older(self) -> None:
        """Likewise for all that an earlier cleaner or other rules have cut."""
        self._open((), "")

    def cut(self, numbers: tuple[int, ...]) -> None:
        """Cut ``numbers`` again without another look; nothing while others are being cut."""
        if not self._cut:
            self._foreseen = numbers
            self._cut_again()

    def _open(self, selected: tuple[int, ...], host: str) -> None:
        """Of a second preview at a time, or one while stories are being cut, there is no need."""
        if self._cut or self._dialog:
            return
        self._selected, self._host = selected, host
        dialog = RecutDialog(self._window, self._theme, self._scopes())
        dialog.scope_picked.connect(self._foresee)
        dialog.accepted_all.connect(self._cut_again)
        dialog.finished.connect(self._forget_dialog)
        self._dialog = dialog
        dialog.show()
        self._foresee(dialog.scope)

    def _scopes(self) -> list[Scope]:
        scopes = []
        if self._selected:
            count = QLocale().toString(len(self._selected))
            one = self.tr("The selected clipping")
            many = placed(self.tr("The %1 selected clippings"), count)
            scopes.append(Scope(_SELECTED, one if len(self._selected) == 1 else many))
        if self._host:
            scopes.append(Scope(_SITE, placed(self.tr("All clippings from %1"), self._host)))
        scopes.append(Scope(_OLDER, self.tr("All that an earlier cleaner or other rules have cut")))
        scopes.append(Scope(_ALL, self.tr("The whole library")))
        return scopes

    def _foresee(self, scope: str) -> None:
        self._stop_looking()
        dialog = self._dialog
        if dialog is None:
            return
        dialog.begin()
        arrived: deque[Change] = deque()
        counts: Counter[Outcome] = Counter()
        self._looks += 1
        look = self._looks

        def work(watch: Watch) -> tuple[int, ...]:
            numbers = self._numbers(scope, watch)
            for change in foresee(self._bridge.desk, numbers, watch):
                arrived.append(change)
            return numbers

        def show(progress: Progress) -> None:
            if look == self._looks:
                self._show_arrived(dialog, arrived, counts)
                self._show_looking(dialog, progress)

        def end(numbers: tuple[int, ...]) -> None:
            if look == self._looks:
                self._show_arrived(dialog, arrived, counts)
                self._foreseen = numbers
                something = bool(counts[Outcome.CHANGED] or counts[Outcome.SAME])
                dialog.finish(self._foreseen_words(counts), something=something)

        self._look = self._bridge.run(RECUT_LANE, work, end, otherwise=self._failed, progress=show)

    @staticmethod
    def _show_arrived(dialog: RecutDialog, arrived: deque[Change], counts: Counter[Outcome]) -> None:
        rows = []
        while arrived:
            change = arrived.popleft()
            counts[change.outcome] += 1
            if change.outcome is not Outcome.SAME:
                rows.append(row_of(change))
        dialog.add(rows)

    def _show_looking(self, dialog: RecutDialog, progress: Progress) -> None:
        if progress.total:
            done, total = (QLocale().toString(count) for count in (progress.done, progress.total))
            words = placed(self.tr("Looking: %1 of %2"), done, total)
            dialog.show_progress(progress.done, progress.total, words)

    def _numbers(self, scope: str, watch: Watch) -> tuple[int, ...]:
        """On the lane: the clippings that are meant."""
        desk = self._bridge.desk
        if scope == _OLDER:
            return cut_by_another(desk, watch)
        if scope == _SELECTED:
            return kept_from(desk, numbers=self._selected)
        return kept_from(desk, self._host if scope == _SITE else "")

    def _foreseen_words(self, counts: Counter[Outcome]) -> str:
        if not counts:
            return self.tr("There is nothing to cut again.")
        parts = [
            placed(self.tr("%1 would change"), QLocale().toString(counts[Outcome.CHANGED])),
            placed(self.tr("%1 would be the same"), QLocale().toString(counts[Outcome.SAME])),
        ]
        return " · ".join(parts + self._left_words(counts))

    def _left_words(self, counts: Counter[Outcome]) -> list[str]:
        left = counts[Outcome.HELD_BACK] + counts[Outcome.NO_PAGE] + counts[Outcome.FAILED]
        return [placed(self.tr("%1 stay as they are"), QLocale().toString(left))] if left else []

    def _cut_again(self) -> None:
        desk, numbers = self._bridge.desk, self._foreseen

        def work(watch: Watch) -> tuple[Change, ...]:
            return tuple(cut_again(desk, numbers, watch))

        self._show_progress(Progress(Stage.CLEANING))
        self._cut = self._bridge.run(
            RECUT_LANE,
            work,
            self._done,
            otherwise=self._failed,
            stopped=self._stopped,
            progress=self._show_progress,
        )

    def _show_progress(self, progress: Progress) -> None:
        words = self.tr("Cutting again")
        if progress.total:
            done, total = (QLocale().toString(count) for count in (progress.done, progress.total))
            words = placed(self.tr("Cutting again: %1 of %2"), done, total)
        share = progress.done / progress.total if progress.total else -1.0
        self._notices.going_on(_TOPIC, words, share, Action(self.tr("Cancel"), self._cancel))

    def _cancel(self) -> None:
        if self._cut:
            self._cut.cancel()

    def _done(self, changes: tuple[Change, ...]) -> None:
        self._end()
        counts = Counter(change.outcome for change in changes)
        changed = tuple(change.number for change in changes if change.outcome is Outcome.CHANGED)
        parts = [placed(self.tr("%1 stories are cut anew"), QLocale().toString(len(changed)))]
        if len(changed) == 1:
            parts = [self.tr("One story is cut anew")]
        words = " · ".join(parts + self._left_words(counts))
        actions = (Action(self.tr("Take back"), partial(self._take_back, changed)),) if changed else ()
        self._notices.say(_TOPIC, words, *actions)

    def _take_back(self, numbers: tuple[int, ...]) -> None:
        desk = self._bridge.desk
        self._notices.going_on(_TOPIC, self.tr("Taking back"), -1.0)
        self._bridge.run(
            RECUT_LANE, lambda watch: take_back(desk, numbers, watch), self._taken_back, otherwise=self._failed
        )

    def _taken_back(self, numbers: tuple[int, ...]) -> None:
        self._notices.done_with(_TOPIC)
        count = QLocale().toString(len(numbers))
        self._notices.mention(_TOPIC, placed(self.tr("%1 stories are as they were."), count))

    def _failed(self, error: Exception) -> None:
        self._end()
        if self._dialog:
            self._dialog.reject()
        self._notices.problem(error, _TOPIC)

    def _stopped(self) -> None:
        self._end()
        words = self.tr("Stopped. What was cut anew stays so; the rest is as it was.")
        self._notices.mention(_TOPIC, words)

    def _end(self) -> None:
        self._cut = None
        self._notices.done_with(_TOPIC)

    def _stop_looking(self) -> None:
        self._looks += 1
        if self._look:
            self._look.cancel()
            self._look = None

    def _forget_dialog(self) -> None:
        self._dialog = None
        self._stop_looking()
