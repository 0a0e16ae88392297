"""Looking a library through: the file, the text index, the bytes of pages and pictures."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from clipper.jobs import Watch
from clipper.library.checking.bytes_named import bad_blobs, named_blobs
from clipper.library.checking.finding import (
    BrokenReferences,
    Finding,
    IndexAstray,
    Leftovers,
    Orphans,
    TornFile,
)
from clipper.library.errors import LibraryDamaged
from clipper.library.library import Library

SAFE_AGE = timedelta(days=1)
"""A blob that is younger may be one whose row another program is about to commit."""
_MOST_DETAILS = 10


def check_library(library: Library, watch: Watch) -> tuple[Finding, ...]:
    """Everything that is wrong; others may use the library meanwhile. Takes minutes where there are many pictures.

    Raises LibraryFailure when it cannot be looked through: the disk is full, a server does not answer.
    """
    try:
        return (*_of_database(library, watch), *_of_blobs(library, watch))
    except LibraryDamaged as error:
        return (TornFile(error.reason),)


def _of_database(library: Library, watch: Watch) -> Iterator[Finding]:
    with library.reading() as connection:
        torn, astray = _torn(connection)
        yield from map(TornFile, torn)
        yield from _broken_references(connection)
        if astray or (not torn and not library.text_index.agrees(connection, watch)):
            yield IndexAstray()


def _torn(connection: Connection) -> tuple[list[str], bool]:
    """What SQLite says of its file, and whether it is the text index that it speaks of; a server looks after itself."""
    if connection.dialect.name != "sqlite":
        return [], False
    said = [row[0] for row in connection.exec_driver_sql(f"PRAGMA integrity_check({_MOST_DETAILS})")]
    torn = [line for line in said if line != "ok"]
    # Newer versions of SQLite let FTS5 look too.
    of_file = [line for line in torn if "fts5 table" not in line.lower()]
    return of_file, len(of_file) < len(torn)


def _broken_references(connection: Connection) -> Iterator[Finding]:
    if connection.dialect.name == "sqlite":
        broken = Counter(row[0] for row in connection.exec_driver_sql("PRAGMA foreign_key_check"))
        yield from (BrokenReferences(table, rows) for table, rows in sorted(broken.items()))


def _of_blobs(library: Library, watch: Watch) -> Iterator[Finding]:
    with library.reading() as connection:
        named = named_blobs(connection)
    yield from bad_blobs(library, named, watch)
    before = datetime.now(UTC) - SAFE_AGE
    orphans = sum(1 for _ in library.blobs.orphans(frozenset(named), before))
    if orphans:
        yield Orphans(orphans)
    leftovers = library.blobs.leftovers(before)
    if leftovers:
        yield Leftovers(leftovers)
