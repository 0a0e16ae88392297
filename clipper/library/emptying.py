"""Emptying the trash: clippings are deleted for good, with all that was kept of them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select

from clipper.library.blobs import BlobName
from clipper.library.library import Library
from clipper.library.numbers import batches
from clipper.library.schema import clipping, clipping_picture, page, picture


@dataclass(frozen=True, slots=True)
class Thrown:
    """What is in the trash."""

    count: int
    """Clippings."""
    size: int
    """Bytes of the pages and pictures that no clipping outside has too."""


def thrown_away(library: Library) -> Thrown:
    """How much emptying the trash would give back. Raises LibraryFailure."""
    in_trash = select(clipping.c.id).where(clipping.c.trashed_at.is_not(None))
    with library.reading() as connection:
        numbers = connection.scalars(in_trash).all()
        digests: set[BlobName] = set()
        for table, packed in ((page, True), (clipping_picture, False)):
            others = select(table.c.digest).where(table.c.clipping_id.not_in(in_trash))
            own = select(table.c.digest).where(table.c.clipping_id.in_(in_trash), table.c.digest.not_in(others))
            digests |= {BlobName(digest, packed) for digest in connection.scalars(own.distinct())}
    size = sum(kept.size for kept in library.blobs.kept() if kept.blob in digests) if digests else 0
    return Thrown(len(numbers), size)


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
