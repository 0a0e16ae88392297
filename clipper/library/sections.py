"""Headings between the clippings of a collection: the sections of a press review."""

from sqlalchemy import Connection, delete, insert, select, update

from clipper.library.acts.act import ActName
from clipper.library.acts.acting import acting
from clipper.library.acts.sight import at_outline
from clipper.library.collected import family
from clipper.library.collections import collection_id, next_position
from clipper.library.errors import BadName, NoSuchClipping, NoSuchCollection, NoSuchSection
from clipper.library.library import Library
from clipper.library.names import key_of, moved, tidy
from clipper.library.schema import collection_item
from clipper.library.smart import is_smart


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


def outline_of(library: Library, name: str) -> tuple[int | str, ...]:
    """The numbers of the clippings of a collection, those in the trash among them, and its headings, in its order.

    Collections that are nested in it follow, each under its name. What is in it several times stands in the first
    place; what smart ones find does not. Raises NoSuchCollection, LibraryFailure.
    """
    with library.reading() as connection:
        rows = family(connection, name)
        if not rows and not is_smart(connection, name):
            raise NoSuchCollection(name)
        outline: dict[int | tuple[int, int], int | str] = {}
        for row, title in rows.items():
            nested = moved(title, key_of(name), "").removeprefix("/")
            words = [nested] if nested else []
            for place, item in enumerate([*words, *_items(connection, row)]):
                outline.setdefault((row, place) if isinstance(item, str) else item, item)
    return tuple(outline.values())


def _items(connection: Connection, place: int) -> list[int | str]:
    rows = connection.execute(
        select(collection_item.c.clipping_id, collection_item.c.heading)
        .where(collection_item.c.collection_id == place)
        .order_by(collection_item.c.position, collection_item.c.id)
    )
    return [heading if number is None else number for number, heading in rows]


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
