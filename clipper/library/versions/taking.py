"""Letting another version of a story take its place."""

from datetime import datetime

from sqlalchemy import Connection, delete, select

from clipper.library.filing import file_story
from clipper.library.library import Library
from clipper.library.numbers import require
from clipper.library.pages import page_shown
from clipper.library.pictures import show_held
from clipper.library.provenance import host_of_story, write_provenance
from clipper.library.recut import put_former
from clipper.library.schema import clipping, version
from clipper.library.story import put_extraction
from clipper.library.versions.aside import put_aside, told_in
from clipper.library.versions.listing import find_version


def take_version(library: Library, number: int, chosen: int, at: datetime) -> bool:
    """Show the version ``chosen`` of a clipping; what was shown becomes a version. False where it is shown already.

    Edits, notes, tags and highlights stay; the cut that it had before it was last cut again comes back with it.
    All of it or nothing. Raises NoSuchClipping, NoSuchVersion, LibraryFailure, clipper.article.record.BadRecord.
    """
    with library.writing() as connection:
        require(connection, number)
        row = find_version(connection, number, chosen).row
        if row is None:
            return False
        told = told_in(connection, row)
        put_aside(connection, number, at)
        connection.execute(delete(version).where(version.c.id == row))
        put_extraction(connection, number, told.extraction)
        put_former(connection, number, told.former)
        show_held(connection, number, told.pictures)
        file_story(library, connection, number, told.extraction)
        write_provenance(connection, number, _host(connection, number), told.extraction.cleaner)
        return True


def _host(connection: Connection, number: int) -> str:
    row = page_shown(connection, number)
    origin = connection.scalar(select(clipping.c.origin).where(clipping.c.id == number)) or ""
    return host_of_story(row["answered"] if row else "", origin)
