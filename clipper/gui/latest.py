"""Asking again before the answer has come: only the newest question is answered."""

from collections.abc import Callable
from typing import Any, TypeVar

from clipper.gui.bridge import Bridge
from clipper.jobs import Job, Watch

T = TypeVar("T")


class Latest:
    """A place for one question at a time, such as what the search field asks or what the reader shows."""

    def __init__(self, bridge: Bridge, lane: str) -> None:
        self._bridge = bridge
        self._lane = lane
        self._job: Job[Any] | None = None

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._job is not None

    def ask(
        self,
        work: Callable[[Watch], T],
        then: Callable[[T], None],
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do ``work`` instead of what was asked before, whose answer, if it comes, is dropped."""
        self.forget()

        def answered(result: T) -> None:
            if self._job is job:
                self._job = None
                then(result)

        def refused(error: Exception) -> None:
            if self._job is job:
                self._job = None
                (otherwise or self._bridge.failed.emit)(error)

        job = self._bridge.run(self._lane, work, answered, otherwise=refused)
        self._job = job

    def forget(self) -> None:
        """Want no answer any more."""
        if self._job:
            self._job.cancel()
            self._job = None
