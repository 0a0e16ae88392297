"""Copying a whole library to another place: from a folder to a server, back, or to another folder.

The bytes of pages and pictures come first, each checked against its digest; what is there already is not sent again, so
that a copy that was stopped goes on where it was. Then all rows are written in one transaction, with the numbers that
they have, and compared: a copy is there whole or not at all.
"""

import hashlib
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass

from sqlalchemy import Connection, Table, func, insert, select, text

from clipper.jobs import Stage, Watch
from clipper.library.blobs import NoSuchBlob
from clipper.library.errors import CopyDiffers, LibraryDamaged, NotEmpty
from clipper.library.library import Library
from clipper.library.numbers import batches
from clipper.library.packing import Torn
from clipper.library.schema import clipping, meta, metadata, page, picture

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Copied:
    clippings: int
    blobs: int
    """Pages and pictures, those among them that were there already."""


def copy_library(source: Library, target: Library, watch: Watch) -> Copied:
    """Copy all of ``source`` into ``target``, which has no clippings. ``source`` may be used meanwhile.

    Raises NotEmpty, CopyDiffers, LibraryDamaged where bytes are gone, LibraryFailure.
    """
    _refuse_full(target)
    # One state of the source from beginning to end, whatever is written to it meanwhile.
    with source.reading() as rows:
        blobs = _copy_blobs(rows, source, target, watch)
        for name, content in source.rule_files.get(source.rule_files.names()).items():
            target.rule_files.put(name, content)
        with target.writing() as written:
            _copy_rows(rows, written, watch)
            numbers = written.scalars(select(clipping.c.id)).all()
            for batch in batches(numbers):
                target.text_index.refresh(written, batch)
            count_on(written)
            for table in _tables():
                if _digest(rows, table) != _digest(written, table):
                    raise CopyDiffers(target.place, table.name)
    return Copied(len(numbers), blobs)


def _refuse_full(target: Library) -> None:
    with target.reading() as connection:
        if connection.scalar(select(func.count()).select_from(clipping)):
            raise NotEmpty(target.place)


def _tables() -> list[Table]:
    """All tables that hold what users keep, those that others point to first."""
    return [table for table in metadata.sorted_tables if table is not meta]


def _copy_blobs(rows: Connection, source: Library, target: Library, watch: Watch) -> int:
    wanted = [(digest, True) for digest in rows.scalars(select(page.c.digest).distinct())]
    wanted += [(digest, False) for digest in rows.scalars(select(picture.c.digest))]
    for done, (digest, packed) in enumerate(wanted):
        watch.at(Stage.PICTURES, done, len(wanted))
        if _holds(target, digest, packed=packed):
            continue
        try:
            content = source.blobs.get(digest, packed=packed)
        except (NoSuchBlob, Torn) as error:
            raise LibraryDamaged(source.place, digest) from error
        if target.blobs.put(content, packed=packed) != digest:
            raise LibraryDamaged(source.place, digest)
    return len(wanted)


def _holds(target: Library, digest: str, *, packed: bool) -> bool:
    """Whether ``target`` has the bytes already; they are put in again, so that nobody takes them for an orphan."""
    try:
        content = target.blobs.get(digest, packed=packed)
    except (NoSuchBlob, Torn):
        return False
    return hashlib.sha256(content).hexdigest() == digest and target.blobs.put(content, packed=packed) == digest


def _copy_rows(rows: Connection, written: Connection, watch: Watch) -> None:
    total = sum(rows.scalar(select(func.count()).select_from(table)) or 0 for table in _tables())
    done = 0
    for table in _tables():
        # A server's cursor is closed at once, also when the work is stopped.
        with closing(_batches(rows, table)) as found:
            for batch in found:
                watch.at(Stage.WRITING, done, total)
                written.execute(insert(table), batch)
                done += len(batch)


def _batches(rows: Connection, table: Table) -> Generator[list[dict[str, object]]]:
    everything = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=_BATCH)
    with rows.execute(everything) as result:
        for partition in result.mappings().partitions():
            yield [dict(row) for row in partition]


def _digest(connection: Connection, table: Table) -> str:
    """One digest over all rows of ``table``."""
    found = hashlib.sha256()
    for batch in _batches(connection, table):
        for row in batch:
            found.update(repr(tuple(row.values())).encode())
    return found.hexdigest()


def count_on(written: Connection) -> None:
    """Let a server count on from the numbers that were copied; SQLite does so by itself."""
    if written.dialect.name == "sqlite":
        return
    for table in _tables():
        if "id" in table.c:
            last = written.scalar(select(func.max(table.c.id)))
            if last is not None:
                written.execute(
                    text("SELECT setval(pg_get_serial_sequence(:table, 'id'), :last)"),
                    {"table": table.name, "last": last},
                )
