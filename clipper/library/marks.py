"""What users mark clippings as: with a star, as read."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Column, update

from clipper.library.library import Library
from clipper.library.numbers import batches
from clipper.library.schema import clipping


def star(library: Library, numbers: Iterable[int], at: datetime | None) -> None:
    """Give clippings a star, ``at`` a time with a zone, or take it away with None; those that have one keep its time.

    Raises LibraryFailure.
    """
    _mark(library, numbers, clipping.c.starred_at, at)


def mark_read(library: Library, numbers: Iterable[int], at: datetime | None) -> None:
    """Mark clippings as read, ``at`` a time with a zone, or as unread with None. Raises LibraryFailure."""
    _mark(library, numbers, clipping.c.read_at, at)


def _mark(library: Library, numbers: Iterable[int], column: Column[datetime | None], at: datetime | None) -> None:
    with library.writing() as connection:
        for batch in batches(numbers):
            marked = update(clipping).where(clipping.c.id.in_(batch)).values({column: at})
            connection.execute(marked if at is None else marked.where(column.is_(None)))
