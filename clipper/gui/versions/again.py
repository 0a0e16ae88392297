"""Fetch these again: has a paper changed its story."""

from collections import Counter
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QDateTime, QLocale, QObject

from clipper.clipping import State
from clipper.desk import CLIPPING_LANE, Change, Outcome, apart, can_be_fetched, fetch_again, host_asked
from clipper.gui.bridge import Bridge
from clipper.gui.cards import Listing
from clipper.gui.notices import Action, Notices
from clipper.jobs import Job
from clipper.languages import placed

_TOPIC = "again"
_NEW = (Outcome.CHANGED, Outcome.HELD_BACK)
_PATIENCE = 600.0
"""Seconds that a page is waited for that is put off."""


class FetchingAgain(QObject):
    """Fetches what is selected, several at a time, and tells what came of it. One round at a time."""

    def __init__(self, listing: Listing, bridge: Bridge, notices: Notices, look: Callable[[int], None]) -> None:
        """``look`` shows the versions of a story."""
        super().__init__(listing)
        self._listing = listing
        self._bridge = bridge
        self._notices = notices
        self._look = look
        self._jobs: list[Job[Change]] = []
        self._left = 0
        self._changes: list[Change] = []

    def start(self) -> None:
        """Fetch the kept ones of the selected clippings again; those that were pasted only where nothing else is."""
        cards = [card for card in map(self._listing.card, self._listing.selected) if card and card.state is State.KEPT]
        cards = [card for card in cards if can_be_fetched(card.origin)] or cards[:1]
        self.fetch(tuple(card.number for card in cards))

    def fetch(self, numbers: tuple[int, ...]) -> None:
        """Fetch these kept clippings again."""
        if self._left or not numbers:
            return
        self._changes = []
        self._left = len(numbers)
        self._show_progress()
        self._jobs = [self._submit(number) for number in numbers]

    def _submit(self, number: int, after: float = 0.0, tries: int = 0) -> Job[Change]:
        return self._bridge.run(
            CLIPPING_LANE,
            apart(self._bridge.desk, fetch_again, number, tries=tries),
            self._come,
            otherwise=self._failed,
            stopped=self._one_less,
            key=self._host_of(number),
            after=after,
        )

    def _host_of(self, number: int) -> str:
        card = self._listing.card(number)
        return host_asked(card.origin) if card else ""

    def _come(self, change: Change) -> None:
        if change.outcome is Outcome.PUT_OFF and change.seconds <= _PATIENCE:
            self._jobs.append(self._submit(change.number, change.seconds, change.tries))
            self._show_progress(change.failure)
            return
        self._changes.append(change)
        self._one_less()

    def _failed(self, error: Exception) -> None:
        """The library itself is out of order; for all of them, so it is said once."""
        self._notices.problem(error, "problem")
        self._one_less()

    def _one_less(self) -> None:
        self._left -= 1
        if self._left:
            self._show_progress()
        else:
            self._jobs = []
            self._notices.done_with(_TOPIC)
            self._tell(self._changes)

    def _show_progress(self, waits: str = "") -> None:
        """``waits`` is why one is tried again later."""
        done, total = len(self._changes), len(self._changes) + self._left
        words = self.tr("Fetching again")
        if total > 1:
            counts = QLocale().toString(done), QLocale().toString(total)
            words = placed(self.tr("Fetching again: %1 of %2"), counts[0], counts[1])
        if waits:
            words = f"{words} · {waits}"
        share = done / total if total > 1 else -1.0
        self._notices.going_on(_TOPIC, words, share, Action(self.tr("Cancel"), self._cancel))

    def _cancel(self) -> None:
        for job in self._jobs:
            job.cancel()

    def _tell(self, changes: list[Change]) -> None:
        if not changes:
            return
        counts = Counter(change.outcome for change in changes)
        words = self._words_of_one(changes[0]) if len(changes) == 1 else self._words_of_many(counts)
        new = [change for kind in _NEW for change in changes if change.outcome is kind]
        if new:
            look = Action(self.tr("What has changed…"), partial(self._look, new[0].number))
            self._notices.say(_TOPIC, words, look)
        elif counts[Outcome.FAILED] or counts[Outcome.PUT_OFF]:
            self._notices.complain(_TOPIC, words)
        else:
            self._notices.mention(_TOPIC, words)

    def _words_of_one(self, change: Change) -> str:
        match change.outcome:
            case Outcome.CHANGED:
                return self.tr("The story has changed. What stood there is kept as an earlier version.")
            case Outcome.HELD_BACK:
                return self.tr("Most of the story would be lost: it stays, and what came is kept beside it.")
            case Outcome.FAILED:
                return placed(self.tr("The story stays as it is. %1"), change.failure)
            case Outcome.PUT_OFF:
                words = self.tr("The story stays as it is. %1 Fetch it again later.")
                return placed(words, change.failure)
            case Outcome.SAME if change.since:
                since = QDateTime.fromSecsSinceEpoch(int(change.since.timestamp()))
                told = QLocale().toString(since, QLocale.FormatType.ShortFormat)
                return placed(self.tr("The page is unchanged since %1."), told)
            case _:
                return self.tr("The page says what it said.")

    def _words_of_many(self, counts: Counter[Outcome]) -> str:
        phrases = (
            (Outcome.CHANGED, self.tr("%1 changed")),
            (Outcome.SAME, self.tr("%1 unchanged")),
            (Outcome.HELD_BACK, self.tr("%1 would lose most of the story and stay")),
            (Outcome.PUT_OFF, self.tr("%1 cannot be had for now")),
            (Outcome.FAILED, self.tr("%1 could not be fetched")),
        )
        told = [placed(words, QLocale().toString(counts[kind])) for kind, words in phrases if counts[kind]]
        return " · ".join(told)
