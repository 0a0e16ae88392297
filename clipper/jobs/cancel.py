"""Asking work to stop."""

import threading


class Cancelled(BaseException):
    """The user asked for the work to stop. A BaseException, so that no ``except Exception`` swallows it."""


class CancelToken:
    """A switch that is thrown once, from any thread, and looked at by the work."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        self._event.set()

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
