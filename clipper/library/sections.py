"""Headings between the clippings of a collection: the sections of a press review."""

from sqlalchemy import Connection, delete, insert, select, update

from clipper.library.acts.act import ActName
from clipper.library.acts.acting import acting
from clipper.library.acts.sight import at_outline
from clipper.library.collections import collection_id, next_position
from clipper.library.errors import BadName, NoSuchClipping, NoSuchSection, SectionExists
from clipper.library.library import Library
from clipper.library.names import key_of, tidy
from clipper.library.schema import collection_item


def put_heading(library: Library, name: str, heading: str, before: int | None = None) -> None:
    """Put a heading before a clipping of the collection, or at its end. One of the same words is moved there.

    Raises NoSuchCollection, NoSuchClipping for one that is not in it, BadName, LibraryFailure.
    """
    if not key_of(heading):
        raise BadName(heading)
    with acting(library, ActName.PUT_HEADING, at_outline(name), about=(heading, name)) as connection:
        place = collection_id(connection, name)
        present = _find(connection, place, heading)
        if present is not None:
            connection.execute(delete(collection_item).where(collection_item.c.id == present))
        position = _position(connection, place, before)
        connection.execute(
            update(collection_item)
            .where(collection_item.c.collection_id == place, collection_item.c.position >= position)
            .values(position=collection_item.c.position + 1)
        )
        row = {"collection_id": place, "clipping_id": None, "position": position, "heading": tidy(heading)}
        connection.execute(insert(collection_item), row)


def take_heading_out(library: Library, name: str, heading: str) -> None:
    """What stood under it stands under the one before. Raises NoSuchCollection, NoSuchSection, LibraryFailure."""
    with acting(library, ActName.TAKE_HEADING_OUT, at_outline(name), about=(heading, name)) as connection:
        present = _find(connection, collection_id(connection, name), heading)
        if present is None:
            raise NoSuchSection(heading)
        connection.execute(delete(collection_item).where(collection_item.c.id == present))


def rename_heading(library: Library, name: str, heading: str, words: str) -> None:
    """Raises NoSuchCollection, NoSuchSection, SectionExists, BadName, LibraryFailure."""
    if not key_of(words):
        raise BadName(words)
    with acting(library, ActName.RENAME_HEADING, at_outline(name), about=(heading, words)) as connection:
        place = collection_id(connection, name)
        present = _find(connection, place, heading)
        if present is None:
            raise NoSuchSection(heading)
        if _find(connection, place, words) not in (None, present):
            raise SectionExists(words)
        renamed = update(collection_item).where(collection_item.c.id == present)
        connection.execute(renamed.values(heading=tidy(words)))


def _position(connection: Connection, place: int, before: int | None) -> int:
    if before is None:
        return next_position(connection, place)
    here = (collection_item.c.collection_id == place) & (collection_item.c.clipping_id == before)
    position = connection.scalar(select(collection_item.c.position).where(here))
    if position is None:
        raise NoSuchClipping(before)
    return position


def _find(connection: Connection, place: int, heading: str) -> int | None:
    """The row of the heading with these words, whatever their case."""
    rows = connection.execute(
        select(collection_item.c.id, collection_item.c.heading).where(
            collection_item.c.collection_id == place, collection_item.c.clipping_id.is_(None)
        )
    )
    return next((row for row, words in rows if key_of(words) == key_of(heading)), None)
