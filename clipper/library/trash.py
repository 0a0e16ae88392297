"""The trash: out of sight, and back again. Nothing is deleted here; that is ``emptying``."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import update

from clipper.library.acts.act import ActName
from clipper.library.acts.acting import acting
from clipper.library.acts.facts import FactKind
from clipper.library.acts.sight import at_marks
from clipper.library.library import Library
from clipper.library.numbers import batches
from clipper.library.schema import clipping


def trash(library: Library, numbers: Iterable[int], at: datetime) -> None:
    """Put clippings into the trash; those that are there keep their time. ``at`` has a time zone.

    Raises LibraryFailure.
    """
    numbers = tuple(numbers)
    with acting(library, ActName.TRASH, at_marks(FactKind.TRASHED, numbers)) as connection:
        for batch in batches(numbers):
            present = clipping.c.id.in_(batch) & clipping.c.trashed_at.is_(None)
            connection.execute(update(clipping).where(present).values(trashed_at=at))


def restore(library: Library, numbers: Iterable[int]) -> None:
    """Take clippings out of the trash. Raises LibraryFailure."""
    numbers = tuple(numbers)
    with acting(library, ActName.RESTORE, at_marks(FactKind.TRASHED, numbers)) as connection:
        for batch in batches(numbers):
            connection.execute(update(clipping).where(clipping.c.id.in_(batch)).values(trashed_at=None))
