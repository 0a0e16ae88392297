"""Bringing the SQLite file of an earlier version up to date, with a copy of it made first."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from clipper.library.backup_file import new_path
from clipper.library.durable import make_folder
from clipper.library.migrations import HEAD
from clipper.library.opening.engine import writer_of
from clipper.library.opening.migrate import migrate
from clipper.library.opening.revision import revision_of
from clipper.library.snapshot import snapshot


class BrokenMigration(Exception):
    """A migration left rows that point nowhere; it has been rolled back. A bug."""


def upgrade_file(engine: Engine, file: Path, to: str = HEAD) -> None:
    """Run the migrations up to ``to`` in one transaction. The copy lies in ``backups`` beside ``file``.

    Foreign keys are not enforced meanwhile: a table that is made anew would empty those that point to it.
    """
    with writer_of(engine).connect() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)  # noqa: S101 — it is the engine of a SQLite file
        driver.execute("PRAGMA foreign_keys=OFF")  # has no effect once a transaction has begun
        try:
            with connection.begin():
                revision = revision_of(connection)
                if revision not in (None, to):
                    _back_up(file, str(revision))
                migrate(connection, to)
                _check_foreign_keys(connection)
        finally:
            driver.execute("PRAGMA foreign_keys=ON")


def _check_foreign_keys(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise BrokenMigration(broken)


def _back_up(file: Path, revision: str) -> None:
    folder = file.parent / "backups"
    make_folder(folder)
    snapshot(file, new_path(folder, revision, datetime.now(UTC)), str(file.parent))
