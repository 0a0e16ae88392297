"""Connections to the SQLite file: what each is told when it opens, and how a transaction begins.

The driver is kept from opening transactions by itself, so that one begins exactly when SQLAlchemy says so: schema
changes roll back, reading sees one state from beginning to end, and a writer takes its lock at once. A transaction that
reads first and asks for the lock later fails without waiting when another program has written meanwhile.

A connection goes on reading and writing a file that has been moved or deleted, and what is written then is lost. So
before each transaction we look whether the file is still the one that was opened.
"""

import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DisconnectionError

from clipper.library.file_identity import identity
from clipper.library.search.analyser import index_text

_SETTINGS = (
    # Committed means kept: the last commits survive a power cut too. Costs one fsync where blobs have cost several.
    "synchronous=FULL",
    "foreign_keys=ON",
    # Without it, REPLACE would delete a row without the trigger that keeps the text index in step.
    "recursive_triggers=ON",
    # The triggers call our function and write to a virtual table, which an untrusted schema may not.
    "trusted_schema=ON",
    "cache_size=-32768",
    "temp_store=MEMORY",
)
_BEGIN = "begin_with"
_FILE = "file"


def sqlite_engine(file: Path, place: str, patience: float) -> Engine:
    """An engine for ``file``, which is there; its connections wait ``patience`` seconds for a lock.

    They may be used from any thread. One whose file is gone is never given out: LibraryGone says so of ``place``. Where
    the file is another one now, as on a disk that was put in again, they are made anew.

    The last connection that was returned is the first to be given out again, since its cache is warm.
    """
    engine = create_engine(
        URL.create("sqlite", database=str(file)),
        connect_args={"timeout": patience, "check_same_thread": False},
        pool_use_lifo=True,
    )

    @event.listens_for(engine, "do_connect")
    def find(*_: Any) -> None:
        identity(file, place)

    @event.listens_for(engine, "checkout")
    def look(_connection: Any, record: Any, _proxy: Any) -> None:
        if record.info[_FILE] != identity(file, place):
            raise DisconnectionError

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, record: Any) -> None:
        record.info[_FILE] = identity(file, place)
        connection.isolation_level = None
        connection.create_function("seg", 1, index_text, deterministic=True)
        _use_write_ahead_log(connection, patience)
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get(_BEGIN, 'DEFERRED')}")

    return engine


def writer_of(engine: Engine) -> Engine:
    """The same connections, for transactions that write: each waits for the lock as it begins."""
    return engine.execution_options(**{_BEGIN: "IMMEDIATE"})


def _use_write_ahead_log(connection: sqlite3.Connection, patience: float) -> None:
    """Readers and a writer do not wait for each other. Switching does not wait for a lock by itself, so we do."""
    deadline = time.monotonic() + patience
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
