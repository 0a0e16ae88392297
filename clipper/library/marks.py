"""What users mark clippings as: with a star, as read."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import update

from clipper.library.acts.act import ActName
from clipper.library.acts.acting import acting
from clipper.library.acts.facts import FactKind
from clipper.library.acts.sight import MARKS, at_marks
from clipper.library.library import Library
from clipper.library.numbers import batches
from clipper.library.schema import clipping


def star(library: Library, numbers: Iterable[int], at: datetime | None) -> None:
    """Give clippings a star, ``at`` a time with a zone, or take it away with None; those that have one keep its time.

    Raises LibraryFailure.
    """
    _mark(library, numbers, ActName.UNSTAR if at is None else ActName.STAR, FactKind.STARRED, at)


def mark_read(library: Library, numbers: Iterable[int], at: datetime | None) -> None:
    """Mark clippings as read, ``at`` a time with a zone, or as unread with None. Raises LibraryFailure."""
    _mark(library, numbers, ActName.MARK_UNREAD if at is None else ActName.MARK_READ, FactKind.READ, at)


def _mark(library: Library, numbers: Iterable[int], name: ActName, kind: FactKind, at: datetime | None) -> None:
    numbers, column = tuple(numbers), MARKS[kind]
    with acting(library, name, at_marks(kind, numbers)) as connection:
        for batch in batches(numbers):
            marked = update(clipping).where(clipping.c.id.in_(batch)).values({column: at})
            connection.execute(marked if at is None else marked.where(column.is_(None)))
