"""Emptying the trash: clippings are deleted for good, with all that was kept of them."""

from datetime import datetime

from sqlalchemy import delete, select

from clipper.library.library import Library
from clipper.library.numbers import batches
from clipper.library.schema import clipping, clipping_picture, picture


def empty_trash(library: Library, before: datetime | None = None) -> tuple[int, ...]:
    """Delete what is in the trash, or what has been put there ``before``; answers the numbers.

    Pages and pictures that nobody else has become orphans, which ``collect_orphans`` collects.
    Raises LibraryFailure.
    """
    library.require_editor()
    thrown = clipping.c.trashed_at.is_not(None) if before is None else clipping.c.trashed_at < before
    with library.reading() as connection:
        numbers = connection.scalars(select(clipping.c.id).where(thrown)).all()
    gone: list[int] = []
    for batch in batches(numbers):
        with library.writing() as connection:
            # Somebody may have taken one out meanwhile.
            chosen = delete(clipping).where(clipping.c.id.in_(batch), thrown)
            gone += connection.scalars(chosen.returning(clipping.c.id)).all()
    if gone:
        forget_pictures(library)
    return tuple(sorted(gone))


def forget_pictures(library: Library) -> None:
    """Delete the rows of pictures that no clipping shows any more. Raises LibraryFailure."""
    shown = select(clipping_picture.c.id).where(clipping_picture.c.digest == picture.c.digest)
    with library.writing() as connection:
        connection.execute(delete(picture).where(~shown.exists()))
