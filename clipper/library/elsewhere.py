"""Hearing that another program has written to the library: another window, the command line, a colleague."""

import contextlib
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import sqlalchemy as sa
from sqlalchemy import Engine

from clipper.library.driver_errors import told_as_ours
from clipper.library.errors import LibraryGone
from clipper.library.file_identity import identity

CHANNEL = "clipper_changes"
"""On which writers to a server tell of themselves."""
_BETWEEN_LOOKS = 0.2
_DOUBTFUL = 3.0
"""Seconds: where we have written ourselves, others may have too; so often, and no more, that is taken for granted."""


class Elsewhere(Protocol):
    def wait(self, seconds: float) -> bool:
        """Wait up to ``seconds`` for another program to have written since the last call; whether one has.

        Raises LibraryFailure.
        """
        ...

    def close(self) -> None: ...


class FileElsewhere:
    """Looks at the version that SQLite counts for each connection: it changes when another connection has committed."""

    def __init__(self, file: Path, place: str, commits: Callable[[], int]) -> None:
        """``commits`` tells how many transactions this program has written; ``place`` is the library's, for errors."""
        self._place = place
        self._commits = commits
        self._rest = threading.Event()
        with told_as_ours(place):
            self._file = file
            self._opened = identity(file, place)
            self._connection = sqlite3.connect(f"{file.resolve().as_uri()}?mode=rw", uri=True, check_same_thread=False)
            self._seen = self._version()
        self._own = commits()
        self._told_at = 0.0

    def wait(self, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while True:
            if self._has_changed():
                return True
            left = deadline - time.monotonic()
            if left <= 0:
                return False
            self._rest.wait(min(left, _BETWEEN_LOOKS))

    def close(self) -> None:
        self._connection.close()

    def _has_changed(self) -> bool:
        own = self._commits()
        with told_as_ours(self._place):
            if identity(self._file, self._place) != self._opened:
                raise LibraryGone(self._place)
            version = self._version()
        if version == self._seen:
            return False
        ours, self._own, self._seen = own - self._own, own, version
        now = time.monotonic()
        if ours and now - self._told_at < _DOUBTFUL:
            return False
        self._told_at = now
        return True

    def _version(self) -> int:
        version: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return version


class ServerElsewhere:
    """Listens to what PostgreSQL tells when a writer commits."""

    def __init__(self, engine: Engine, place: str, own: str) -> None:
        """``own`` is what this program's writers are called."""
        self._place = place
        self._own = own
        with told_as_ours(place):
            self._connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            self._connection.execute(sa.text(f"LISTEN {CHANNEL}"))

    def wait(self, seconds: float) -> bool:
        driver = self._connection.connection.driver_connection
        assert driver is not None  # noqa: S101 — it is connected
        with told_as_ours(self._place):
            return any(note.payload != self._own for note in driver.notifies(timeout=seconds, stop_after=1))

    def close(self) -> None:
        # It must not go back to be used again: it would go on listening.
        with contextlib.suppress(sa.exc.SQLAlchemyError):
            self._connection.invalidate()
            self._connection.close()
