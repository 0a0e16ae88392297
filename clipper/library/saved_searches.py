"""Searches that are kept under a name, to be asked again: each is a smart collection."""

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from clipper.library.acts.act import ActName
from clipper.library.acts.acting import acting
from clipper.library.acts.sight import at_searches
from clipper.library.errors import BadName, CollectionExists, NoSuchSearch, SearchExists
from clipper.library.library import Library
from clipper.library.names import key_of, tidy
from clipper.library.query import Order
from clipper.library.schema import collection, saved_search
from clipper.library.search.language import parse


@dataclass(frozen=True, slots=True)
class SavedSearch:
    name: str
    words: str
    """As in ``Query``."""
    order: Order | None = None
    """None for the one that is usual."""


def save_search(library: Library, search: SavedSearch) -> None:
    """Keep ``search`` in place of one of the same name, whatever its case.

    Raises CollectionExists for the name of one that is filled by hand, BadName, BadQuery, LibraryFailure.
    """
    key = key_of(search.name)
    if not key:
        raise BadName(search.name)
    parse(search.words)
    values = {"name": tidy(search.name), "words": search.words, "ordering": search.order or ""}
    with acting(library, ActName.SAVE_SEARCH, at_searches, about=[search.name]) as connection:
        _refuse_collection(connection, search.name)
        changed = connection.execute(update(saved_search).where(saved_search.c.key == key).values(values))
        if changed.rowcount == 0:
            connection.execute(insert(saved_search).values(key=key, **values))


def saved_searches(library: Library) -> tuple[SavedSearch, ...]:
    """All of them, in alphabetical order. Raises LibraryFailure."""
    with library.reading() as connection:
        rows = connection.execute(select(saved_search).order_by(saved_search.c.key)).all()
    return tuple(_search(row.name, row.words, row.ordering) for row in rows)


def search_named(library: Library, name: str) -> SavedSearch:
    """Raises NoSuchSearch, LibraryFailure."""
    with library.reading() as connection:
        row = connection.execute(select(saved_search).where(saved_search.c.key == key_of(name))).one_or_none()
    if row is None:
        raise NoSuchSearch(name)
    return _search(row.name, row.words, row.ordering)


def rename_search(library: Library, old: str, new: str) -> None:
    """Raises NoSuchSearch, SearchExists, CollectionExists, BadName, LibraryFailure."""
    key = key_of(new)
    if not key:
        raise BadName(new)
    with acting(library, ActName.RENAME_SEARCH, at_searches, about=(old, new)) as connection:
        other = (saved_search.c.key == key) & (saved_search.c.key != key_of(old))
        if connection.scalar(select(saved_search.c.id).where(other)) is not None:
            raise SearchExists(new)
        _refuse_collection(connection, new)
        renamed = update(saved_search).where(saved_search.c.key == key_of(old)).values(name=tidy(new), key=key)
        if connection.execute(renamed).rowcount == 0:
            raise NoSuchSearch(old)


def forget_search(library: Library, name: str) -> None:
    """Raises NoSuchSearch, LibraryFailure."""
    with acting(library, ActName.FORGET_SEARCH, at_searches, about=[name]) as connection:
        gone = connection.execute(delete(saved_search).where(saved_search.c.key == key_of(name)))
        if gone.rowcount == 0:
            raise NoSuchSearch(name)


def _refuse_collection(connection: Connection, name: str) -> None:
    if connection.scalar(select(collection.c.id).where(collection.c.key == key_of(name))) is not None:
        raise CollectionExists(name)


def _search(name: str, words: str, ordering: str) -> SavedSearch:
    return SavedSearch(name, words, Order(ordering) if ordering else None)
