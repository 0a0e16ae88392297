"""Whether the text index of a SQLite file holds what the rows say."""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection

from clipper.library.search.analyser import index_text


def index_agrees(connection: Connection) -> bool:
    """Look into a copy of the file, beside it: FTS5 looks as a writer, and others would wait a minute for it."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - it is the index of a SQLite file
    file = Path(driver.execute("PRAGMA database_list").fetchone()[2])
    with (
        tempfile.TemporaryDirectory(prefix="checking-", suffix=".tmp", dir=file.parent) as folder,
        closing(sqlite3.connect(Path(folder, file.name), isolation_level=None)) as copy,
    ):
        driver.backup(copy, pages=-1)
        copy.create_function("seg", 1, index_text, deterministic=True)
        copy.execute("PRAGMA synchronous=OFF")
        return _is_in_step(copy)


def _is_in_step(copy: sqlite3.Connection) -> bool:
    try:
        # With rank 1 it reads the rows too; without, it only looks whether the index is in order in itself.
        copy.execute("INSERT INTO clipping_fts(clipping_fts, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CORRUPT:
            return False
        raise
    return True
