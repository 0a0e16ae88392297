"""How long something will go on, judged by how far it has come."""

import time
from collections.abc import Callable

_SOONEST = 2.0
"""Seconds before anything is said: the first steps tell little."""


class TimeLeft:
    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began: tuple[float, int] | None = None

    def seconds(self, done: int, total: int) -> int | None:
        """Seconds until ``done`` is ``total``; None while nobody can tell."""
        now = self._clock()
        if self._began is None or done < self._began[1]:
            self._began = now, done
        since, first = self._began
        if done == first or now - since < _SOONEST:
            return None
        return round((now - since) / (done - first) * (total - done))
