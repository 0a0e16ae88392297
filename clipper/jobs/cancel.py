"""Asking work to stop."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Cancelled(BaseException):
    """The user asked for the work to stop. A BaseException, so that no ``except Exception`` swallows it."""


class CancelToken:
    """A switch that is thrown once, from any thread, and looked at by the work."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._stops: list[Callable[[], None]] = []

    def cancel(self) -> None:
        with self._lock:
            if not self._event.is_set():
                self._event.set()
                for stop in self._stops:
                    stop()

    @property
    def cancelled(self) -> bool:
        return self._event.is_set()

    def check(self) -> None:
        """Raises Cancelled if the work was asked to stop."""
        if self._event.is_set():
            raise Cancelled

    def pause(self, seconds: float) -> None:
        """Wait for ``seconds``; raises Cancelled at once when the work is asked to stop meanwhile."""
        if self._event.wait(seconds):
            raise Cancelled

    @contextmanager
    def calling(self, stop: Callable[[], None]) -> Iterator[None]:
        """For what cannot look at the token: ``stop`` is called when it is thrown meanwhile, and never afterwards.

        It is called on the thread that cancels, so it must be quick. Raises Cancelled if the token was thrown before.
        """
        with self._lock:
            self.check()
            self._stops.append(stop)
        try:
            yield
        finally:
            with self._lock:
                self._stops.remove(stop)
