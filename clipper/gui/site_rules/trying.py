"""What the rule that is being written would change, told while one writes."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from clipper.desk import RECUT_LANE, Change, Outcome, Rule, try_rule
from clipper.gui.bridge import Bridge
from clipper.jobs import Job, Progress, Watch

_PAUSE = 350
"""Milliseconds in which nobody types."""


@dataclass(frozen=True, slots=True)
class Trial:
    """How far it is."""

    done: int
    total: int
    changed: tuple[Change, ...] = ()
    looked_at: tuple[int, ...] = ()
    """The clippings that were tried by now."""


class Trying(QObject):
    """One trial at a time, the last that was asked for; an earlier one is stopped."""

    def __init__(self, bridge: Bridge, show: Callable[[Trial], None], failed: Callable[[Exception], None]) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._show = show
        self._failed = failed
        self._job: Job[None] | None = None
        self._asked: tuple[str, Rule, int] | None = None
        self._trials = 0
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._begin)

    def ask(self, host: str, rule: Rule, instead_of: int) -> None:
        """Try ``rule`` for ``host`` as soon as nobody types."""
        self.stop()
        self._asked = (host, rule, instead_of)
        self._timer.start()

    def stop(self) -> None:
        """Let go of it."""
        self._trials += 1
        self._timer.stop()
        if self._job:
            self._job.cancel()
            self._job = None

    def _begin(self) -> None:
        if self._asked is None:
            return
        host, rule, instead_of = self._asked
        arrived: deque[Change] = deque()
        trial = self._trials

        def work(watch: Watch) -> None:
            for change in try_rule(self._bridge.desk, host, rule, watch, instead_of=instead_of):
                arrived.append(change)

        def tell(done: int, total: int) -> None:
            if trial == self._trials:
                changes = tuple(arrived)
                changed = tuple(change for change in changes if change.outcome in (Outcome.CHANGED, Outcome.HELD_BACK))
                self._show(Trial(done, total, changed, tuple(change.number for change in changes)))

        def show(progress: Progress) -> None:
            if progress.total and progress.done < progress.total:
                tell(progress.done, progress.total)

        def fail(error: Exception) -> None:
            if trial == self._trials:
                self._failed(error)

        self._job = self._bridge.run(
            RECUT_LANE, work, lambda _: tell(len(arrived), len(arrived)), otherwise=fail, progress=show
        )
