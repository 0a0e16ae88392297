"""Telling a library's file from any other, before anything is written to it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection

from clipper.library.errors import NotALibrary

_SIGNATURE = 0x436C6970
"""The application_id in the header of our SQLite files: ``Clip``."""


def refuse_strangers(file: Path, place: str, patience: float) -> None:
    """Raises NotALibrary when ``file`` holds something else than a library or nothing; sqlite3.Error."""
    if not file.exists() or file.stat().st_size == 0:
        return
    with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=rw", uri=True, timeout=patience)) as connection:
        try:
            signature = connection.execute("PRAGMA application_id").fetchone()[0]
            tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_NOTADB:
                raise NotALibrary(place, str(error)) from error
            raise
    # A program that was stopped while making a library leaves a file without tables.
    if signature != _SIGNATURE and tables:
        raise NotALibrary(place)


def sign(connection: Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id = {_SIGNATURE}")
