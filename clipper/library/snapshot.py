"""A copy of a SQLite file as it was at one moment, while others write to it."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from clipper.library.durable import make_names_durable
from clipper.library.errors import LibraryDamaged
from clipper.library.search.analyser import index_text


def snapshot(file: Path, target: Path, place: str, finish: Callable[[sqlite3.Connection], None] | None = None) -> None:
    """Copy what is committed in ``file`` to ``target``, which appears whole, looked through and safe, or not at all.

    ``finish`` may read the copy and add to it before it gets its name. ``place`` is the library's, for errors.
    Raises LibraryDamaged when the copy is not in order; sqlite3.Error, OSError.
    """
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.tmp")
    try:
        _copy(file, unfinished, place, finish)
        with unfinished.open("rb+") as copied:
            os.fsync(copied.fileno())
        unfinished.replace(target)
        make_names_durable(target.parent)
    finally:
        for end in ("", "-journal", "-wal", "-shm"):
            unfinished.with_name(unfinished.name + end).unlink(missing_ok=True)


def _copy(file: Path, target: Path, place: str, finish: Callable[[sqlite3.Connection], None] | None) -> None:
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        # It is synced as a whole at the end.
        copy.execute("PRAGMA synchronous=OFF")
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=rw", uri=True)) as source:
            # In one step, since one of several would begin anew at every commit of others.
            source.backup(copy, pages=-1)
        # So that the copy is one file.
        copy.execute("PRAGMA journal_mode=DELETE")
        copy.create_function("seg", 1, index_text, deterministic=True)
        if finish is not None:
            finish(copy)
        said = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
        if said != "ok":
            raise LibraryDamaged(place, said)
