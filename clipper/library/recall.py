"""Clippings, whole, as they are or with an earlier version of their story."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from clipper.clipping import Clipping, State
from clipper.library.corrections import edits_of
from clipper.library.errors import NoSuchClipping
from clipper.library.highlights import highlights_of
from clipper.library.library import Library
from clipper.library.numbers import batches
from clipper.library.pictures import held_pictures, pictures_of
from clipper.library.schema import clipping, clipping_doc
from clipper.library.story import extractions_of
from clipper.library.tags import tags_of
from clipper.library.twins.listing import twins_of
from clipper.library.versions.aside import told_in
from clipper.library.versions.listing import find_version, versions_of


def recall(library: Library, number: int) -> Clipping:
    """Raises NoSuchClipping, LibraryFailure, clipper.article.record.BadRecord."""
    for found in recall_many(library, [number]):
        return found
    raise NoSuchClipping(number)


def recall_many(library: Library, numbers: Iterable[int]) -> tuple[Clipping, ...]:
    """In the order given, without those that are gone. Raises LibraryFailure, clipper.article.record.BadRecord."""
    with library.reading() as connection:
        return tuple(found for batch in batches(numbers) for found in recall_from(connection, batch))


def recall_version(library: Library, number: int, chosen: int) -> Clipping:
    """The clipping as it would be with the version ``chosen`` of its story, the user's corrections made in it.

    Raises NoSuchClipping, NoSuchVersion, LibraryFailure, clipper.article.record.BadRecord.
    """
    with library.reading() as connection:
        for clipping in recall_from(connection, [number]):
            row = find_version(connection, number, chosen).row
            if row is None:
                return clipping
            told = told_in(connection, row)
            return replace(clipping, extraction=told.extraction, pictures=held_pictures(connection, told.pictures))
    raise NoSuchClipping(number)


def recall_from(connection: Connection, numbers: Sequence[int]) -> list[Clipping]:
    """``recall_many`` as part of a transaction, for as many as a statement takes. Raises packing.Torn, BadRecord."""
    extractions = extractions_of(connection, numbers)
    edits = edits_of(connection, numbers)
    pictures = pictures_of(connection, numbers)
    highlights = highlights_of(connection, numbers)
    tags = tags_of(connection, numbers)
    twins = twins_of(connection, numbers)
    versions = versions_of(connection, extractions)
    rows = connection.execute(
        select(
            clipping.c.id,
            clipping.c.origin,
            clipping.c.state,
            clipping.c.failure,
            clipping.c.clipped_at,
            clipping.c.trashed_at,
            clipping_doc.c.note,
        )
        .join(clipping_doc, clipping_doc.c.clipping_id == clipping.c.id)
        .where(clipping.c.id.in_(numbers))
    )
    found = {
        number: Clipping(
            number=number,
            origin=origin,
            state=State(state),
            clipped_at=clipped_at,
            extraction=extractions.get(number),
            edits=edits.get(number, ()),
            pictures=pictures.get(number, {}),
            tags=tags.get(number, ()),
            note=note,
            highlights=highlights.get(number, ()),
            failure=failure,
            trashed_at=trashed_at,
            twins=twins.get(number, ()),
            versions=versions.get(number, ()),
        )
        for number, origin, state, failure, clipped_at, trashed_at, note in rows
    }
    return [found[number] for number in numbers if number in found]
