"""Whether a library has changed since a backup: a cheap mark of its files, kept in the backup."""

import hashlib
import sqlite3
import time
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path

from clipper.library.backups.enclosed import names_in
from clipper.library.blobs import BlobName
from clipper.library.opening.place import FILE_NAME

_COARSE = 3.0
"""Seconds: a change so soon after another may leave a file's time as it was."""


def mark_of(file: Path, rules: Mapping[str, bytes]) -> str:
    """The same as long as nothing is written to the database at ``file`` or to rule files; empty where that is unsure.

    What is in the log is brought into the database first, if nobody is reading. Raises OSError.
    """
    with suppress(sqlite3.Error), closing(sqlite3.connect(file, timeout=0.1)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    log = file.with_name(f"{FILE_NAME}-wal")
    if log.exists() and log.stat().st_size:
        return ""
    status = file.stat()
    if abs(time.time() - status.st_mtime) < _COARSE:
        return ""
    digest = hashlib.sha256(repr((status.st_size, status.st_mtime_ns, sorted(rules.items()))).encode())
    return digest.hexdigest()


def put_mark(copy: sqlite3.Connection, mark: str) -> None:
    """Write it into a backup that is being made."""
    copy.execute("DROP TABLE IF EXISTS backup_mark")
    copy.execute("CREATE TABLE backup_mark (mark TEXT)")
    copy.execute("INSERT INTO backup_mark VALUES (?)", (mark,))


def drop_mark(copy: sqlite3.Connection) -> None:
    """Take it out of a copy that becomes the library again."""
    copy.execute("DROP TABLE IF EXISTS backup_mark")


def is_marked(path: Path, mark: str) -> bool:
    """Whether the backup at ``path`` has this mark, can be read, and has all of its pages and pictures beside it."""
    if not mark:
        return False
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?immutable=1", uri=True)) as copy:
            if copy.execute("SELECT mark FROM backup_mark").fetchone() != (mark,):
                return False
            if copy.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                return False
            return all(_is_there(path.parent / "blobs", name) for name in names_in(copy))
    except sqlite3.Error:
        return False


def _is_there(blobs: Path, name: BlobName) -> bool:
    return (blobs / name.digest[:2] / (f"{name.digest}.zst" if name.packed else name.digest)).is_file()
