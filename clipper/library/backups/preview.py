"""What would be different of a library if a backup were put in its place."""

import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection, Select, select

from clipper.library.backups.named import NamedDifference, named_differences
from clipper.library.library import Library
from clipper.library.schema import clipping, clipping_doc, edit, highlight, page, story, version

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Difference:
    """Clippings by their numbers, seen from the library as it is today."""

    come: tuple[int, ...]
    """In the backup alone."""
    go: tuple[int, ...]
    """In the library alone."""
    change: tuple[int, ...]
    """In both, in other words or another state."""
    same: int
    named: tuple[NamedDifference, ...] = ()
    """Collections, tags, saved searches, notes and highlights; those kinds in which something is different."""


def difference_to(library: Library, backup: Library) -> Difference:
    """Compare all clippings, with their texts, tags, notes, edits, highlights, versions, pages; and what has a name.

    Raises LibraryFailure.
    """
    with library.reading() as connection, backup.reading() as other:
        today, then = _prints(connection), _prints(other)
        named = tuple(named_differences(connection, other))
    both = today.keys() & then.keys()
    change = tuple(sorted(number for number in both if today[number] != then[number]))
    return Difference(
        come=tuple(sorted(then.keys() - both)),
        go=tuple(sorted(today.keys() - both)),
        change=change,
        same=len(both) - len(change),
        named=named,
    )


def _prints(connection: Connection) -> dict[int, bytes]:
    """A digest of all that is kept of each clipping."""
    numbers = dict.fromkeys(connection.scalars(select(clipping.c.id)), b"")
    for each in (
        select(clipping.c.id, *(column for column in clipping.c)).order_by(clipping.c.id),
        select(clipping_doc.c.clipping_id, *(column for column in clipping_doc.c)).order_by(clipping_doc.c.clipping_id),
        select(story.c.clipping_id, story.c.extraction).order_by(story.c.clipping_id),
        select(edit.c.clipping_id, edit.c.record).order_by(edit.c.clipping_id, edit.c.id),
        select(highlight.c.clipping_id, highlight.c.id, highlight.c.record).order_by(
            highlight.c.clipping_id, highlight.c.id
        ),
        select(page.c.clipping_id, page.c.digest).order_by(page.c.clipping_id, page.c.id),
        select(version.c.clipping_id, version.c.title, version.c.page_id).order_by(version.c.clipping_id, version.c.id),
    ):
        _add(connection, each, numbers)
    return numbers


def _add(connection: Connection, rows: Select[*tuple[object, ...]], prints: dict[int, bytes]) -> None:
    result = connection.execute(rows.execution_options(yield_per=_BATCH))
    for partition in result.partitions():
        for row in partition:
            number, *values = tuple(row)
            assert isinstance(number, int)  # noqa: S101 - for the type checker
            prints[number] = hashlib.sha256(prints.get(number, b"") + repr(values).encode()).digest()[:16]
