"""Collections: clippings in an order made by hand. A slash in a name nests one in another."""

from collections.abc import Iterable

from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select, update

from clipper.library.acts.act import ActName
from clipper.library.acts.acting import acting
from clipper.library.acts.rows import free_row
from clipper.library.acts.sight import at_collections, at_end_of, at_outline, at_searches
from clipper.library.collected import family
from clipper.library.errors import BadName, CollectionExists, FillsItself, NoSuchCollection
from clipper.library.library import Library
from clipper.library.merging import merge_orders
from clipper.library.names import belongs, key_of, moved, tidy
from clipper.library.numbers import batches, existing
from clipper.library.schema import collection, collection_item, saved_search
from clipper.library.smart import is_smart


def create_collection(library: Library, name: str) -> None:
    """Raises CollectionExists, also for a smart one, BadName, LibraryFailure."""
    with acting(library, ActName.CREATE_COLLECTION, at_collections, about=[name]) as connection:
        if _find(connection, name) is not None or _smart(connection, name):
            raise CollectionExists(name)
        _create(connection, name)


def rename_collection(library: Library, old: str, new: str) -> None:
    """Give a collection, and with it all that are nested in it, smart ones too, another name.

    Raises NoSuchCollection, CollectionExists, BadName, LibraryFailure.
    """
    _key(new)
    with acting(library, ActName.RENAME_COLLECTION, at_collections, at_searches, about=(old, new)) as connection:
        if not family(connection, old) and not is_smart(connection, old):
            raise NoSuchCollection(old)
        for table in (collection, saved_search):
            _rename(connection, table, old, new)


def delete_collection(library: Library, name: str) -> None:
    """Those that are nested in it go too, but no smart one; clippings stay in the library.

    Raises NoSuchCollection, FillsItself, LibraryFailure.
    """
    with acting(library, ActName.DELETE_COLLECTION, at_collections, at_outline(name), about=[name]) as connection:
        rows = family(connection, name)
        if not rows:
            raise FillsItself(name) if is_smart(connection, name) else NoSuchCollection(name)
        connection.execute(delete(collection).where(collection.c.id.in_(rows)))


def put_in(library: Library, name: str, numbers: Iterable[int]) -> None:
    """Add clippings at the end of the collection, which is made if need be; those that are in it stay where they are.

    Raises FillsItself, BadName, LibraryFailure.
    """
    with acting(library, ActName.PUT_IN, at_collections, at_end_of(name), about=[name]) as connection:
        put_clippings_in(connection, name, numbers)


def take_out(library: Library, name: str, numbers: Iterable[int]) -> None:
    """Raises NoSuchCollection, LibraryFailure."""
    with acting(library, ActName.TAKE_OUT, at_outline(name), about=[name]) as connection:
        place = collection_id(connection, name)
        for batch in batches(numbers):
            here = (collection_item.c.collection_id == place) & collection_item.c.clipping_id.in_(batch)
            connection.execute(delete(collection_item).where(here))


def arrange(library: Library, name: str, numbers: Iterable[int], *, was: Iterable[int] | None = None) -> None:
    """Put the clippings of the collection in the order of ``numbers``; those not named follow in the order they had.

    ``was`` is the order that the user had seen: then only what was moved is moved, and what others have put in, taken
    out or moved since stays so. Headings stay at the places where they are. Raises NoSuchCollection, LibraryFailure.
    """
    with acting(library, ActName.ARRANGE, at_outline(name), about=[name]) as connection:
        items = connection.execute(
            select(collection_item.c.clipping_id, collection_item.c.id, collection_item.c.position)
            .where(
                collection_item.c.collection_id == collection_id(connection, name),
                collection_item.c.clipping_id.is_not(None),
            )
            .order_by(collection_item.c.position)
        ).all()
        item_of = {number: item for number, item, _ in items}
        wanted = list(dict.fromkeys(numbers))
        if was is None:
            order = list(dict.fromkeys([*(number for number in wanted if number in item_of), *item_of]))
        else:
            order = merge_orders(list(dict.fromkeys(was)), list(item_of), wanted)
        places = [
            {"item": item_of[number], "place": position} for number, (_, _, position) in zip(order, items, strict=True)
        ]
        if places:
            moved = update(collection_item).where(collection_item.c.id == bindparam("item"))
            connection.execute(moved.values(position=bindparam("place")), places)


def put_clippings_in(connection: Connection, name: str, numbers: Iterable[int]) -> None:
    """``put_in`` as part of a transaction."""
    found = _find(connection, name)
    place = _create(connection, name) if found is None else found
    inside = set(
        connection.scalars(select(collection_item.c.clipping_id).where(collection_item.c.collection_id == place))
    )
    new = [number for number in existing(connection, numbers) if number not in inside]
    items = [
        {"collection_id": place, "clipping_id": number, "position": position, "heading": ""}
        for position, number in enumerate(new, next_position(connection, place))
    ]
    if items:
        connection.execute(insert(collection_item), items)


def next_position(connection: Connection, place: int) -> int:
    """The first position behind all items of a collection."""
    last = select(func.max(collection_item.c.position)).where(collection_item.c.collection_id == place)
    return (connection.scalar(last) or 0) + 1


def collection_id(connection: Connection, name: str) -> int:
    """The row of the collection of that name. Raises NoSuchCollection, FillsItself."""
    found = _find(connection, name)
    if found is None:
        if _smart(connection, name):
            raise FillsItself(name)
        raise NoSuchCollection(name)
    return found


def _find(connection: Connection, name: str) -> int | None:
    return connection.scalar(select(collection.c.id).where(collection.c.key == key_of(name)))


def _smart(connection: Connection, name: str) -> bool:
    return connection.scalar(select(saved_search.c.id).where(saved_search.c.key == key_of(name))) is not None


def _rename(connection: Connection, table: Table, old: str, new: str) -> None:
    """Rename what is, or is nested in, ``old``, among collections or among searches."""
    rows = connection.execute(select(table.c.id, table.c.name, table.c.key).where(belongs(table.c.key, key_of(old))))
    names = {row: moved(name, key_of(old), new) for row, name, _ in rows}
    keys = {row: key_of(name) for row, name in names.items()}
    for taken in (collection, saved_search):
        others = select(taken.c.id, taken.c.name).where(taken.c.key.in_(keys.values()))
        for row, name in connection.execute(others):
            if taken is not table or row not in names:
                raise CollectionExists(name)
    # Deeper or less deep than they were: in the order in which none gets a name that another still has.
    for row, name in sorted(names.items(), key=lambda found: len(found[1]), reverse=len(new) > len(old)):
        connection.execute(update(table).where(table.c.id == row).values(name=name, key=keys[row]))


def _create(connection: Connection, name: str) -> int:
    if _smart(connection, name):
        raise FillsItself(name)
    row = free_row(connection)
    connection.execute(insert(collection).values(id=row, name=tidy(name), key=_key(name)))
    return row


def _key(name: str) -> str:
    key = key_of(name)
    if not key:
        raise BadName(name)
    return key
