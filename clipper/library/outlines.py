"""Collections with the headings in them: what stands where, and another order of it all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import Connection, bindparam, update

from clipper.library.acts.act import ActName
from clipper.library.acts.acting import acting
from clipper.library.acts.sight import at_outline, placed_items
from clipper.library.collected import family
from clipper.library.collections import collection_id
from clipper.library.errors import NoSuchCollection
from clipper.library.library import Library
from clipper.library.merging import merge_orders
from clipper.library.names import key_of, moved
from clipper.library.schema import collection_item
from clipper.library.smart import is_smart

Item: TypeAlias = int | str
"""The number of a clipping, or the words of a heading."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one collection holds itself."""

    name: str
    items: tuple[Item, ...]


def outline_of(library: Library, name: str) -> tuple[Item, ...]:
    """The numbers of the clippings of a collection, those in the trash among them, and its headings, in its order.

    Collections that are nested in it follow, each under its name. What is in it several times stands in the first
    place; what smart ones find does not. Raises NoSuchCollection, LibraryFailure.
    """
    outline: list[Item] = []
    for part in parts_of(library, name):
        nested = moved(part.name, key_of(name), "").removeprefix("/")
        outline += [nested, *part.items] if nested else part.items
    return tuple(outline)


def parts_of(library: Library, name: str) -> tuple[Part, ...]:
    """The same by collections: the one of that name, if it holds something itself, then those nested in it.

    Raises NoSuchCollection, LibraryFailure.
    """
    with library.reading() as connection:
        rows = family(connection, name)
        if not rows and not is_smart(connection, name):
            raise NoSuchCollection(name)
        told: set[int] = set()
        parts = []
        for row, title in rows.items():
            items = [item for _, item in placed_items(connection, row)]
            parts.append(Part(title, tuple(item for item in items if isinstance(item, str) or item not in told)))
            told.update(item for item in items if isinstance(item, int))
    return tuple(parts)


def arrange_outline(library: Library, name: str, items: Iterable[Item], *, was: Iterable[Item] | None = None) -> None:
    """Put clippings and headings of the collection in the order of ``items``; what is not named follows.

    ``was`` is the order that the user had seen: then only what was moved is moved, as by ``arrange``.
    Raises NoSuchCollection, FillsItself, LibraryFailure.
    """
    with acting(library, ActName.ARRANGE, at_outline(name), about=[name]) as connection:
        rows = {_key(item): row for row, item in placed_items(connection, collection_id(connection, name))}
        wanted = _keys(items)
        if was is None:
            order = _keys([*(key for key in wanted if key in rows), *rows])
        else:
            order = merge_orders(_keys(was), list(rows), wanted)
        _place(connection, [rows[key] for key in order])


def _place(connection: Connection, rows: Sequence[int]) -> None:
    places = [{"item": row, "place": position} for position, row in enumerate(rows, 1)]
    if places:
        by_row = update(collection_item).where(collection_item.c.id == bindparam("item"))
        connection.execute(by_row.values(position=bindparam("place")), places)


def _keys(items: Iterable[Item]) -> list[Item]:
    return list(dict.fromkeys(map(_key, items)))


def _key(item: Item) -> Item:
    return item if isinstance(item, int) else key_of(item)
