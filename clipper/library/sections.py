"""Headings between the clippings of a collection: the sections of a press review."""

from sqlalchemy import Connection, delete, insert, select, update

from clipper.library.collections import collection_id, next_position
from clipper.library.errors import BadName, NoSuchClipping, NoSuchSection
from clipper.library.library import Library
from clipper.library.names import key_of, tidy
from clipper.library.schema import collection_item


def put_heading(library: Library, name: str, heading: str, before: int | None = None) -> None:
    """Put a heading before a clipping of the collection, or at its end. One of the same words is moved there.

    Raises NoSuchCollection, NoSuchClipping for one that is not in it, BadName, LibraryFailure.
    """
    if not key_of(heading):
        raise BadName(heading)
    with library.writing() as connection:
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
    with library.writing() as connection:
        present = _find(connection, collection_id(connection, name), heading)
        if present is None:
            raise NoSuchSection(heading)
        connection.execute(delete(collection_item).where(collection_item.c.id == present))


def outline_of(library: Library, name: str) -> tuple[int | str, ...]:
    """The numbers of the clippings of a collection, those in the trash among them, and its headings, in its order.

    Raises NoSuchCollection, LibraryFailure.
    """
    with library.reading() as connection:
        rows = connection.execute(
            select(collection_item.c.clipping_id, collection_item.c.heading)
            .where(collection_item.c.collection_id == collection_id(connection, name))
            .order_by(collection_item.c.position, collection_item.c.id)
        )
        return tuple(heading if number is None else number for number, heading in rows)


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
