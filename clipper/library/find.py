"""Finding clippings."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, Select, select

from clipper.library.collections import collection_id
from clipper.library.library import Library
from clipper.library.names import key_of
from clipper.library.query import Order, Query
from clipper.library.schema import clipping, clipping_tag, collection_item, tag
from clipper.library.search.words import Term, terms_of

_RANKED = 2000
"""So many of the newest hits are ranked; weighing a hundred thousand would keep the user waiting."""


def find(library: Library, query: Query) -> tuple[int, ...]:
    """The numbers of the clippings that ``query`` describes, in its order.

    Words without anything to search for (``★``) find nothing. Raises NoSuchCollection, LibraryFailure.
    """
    terms = terms_of(query.words)
    if not terms and query.words.strip(' \t\n*"“”'):
        return ()
    with library.reading() as connection:
        place = collection_id(connection, query.collection) if query.collection else None
        found = _found(library, terms, query, place)
        hits = tuple(connection.scalars(_ordered(found, query.order, place)))
        if query.order is not Order.RELEVANCE or not terms:
            return hits
        return _best_first(library, connection, terms, hits)


def _found(library: Library, terms: tuple[Term, ...], query: Query, place: int | None) -> Select[int]:
    found = select(clipping.c.id).where(*_conditions(query))
    if terms:
        hits = library.text_index.hits(terms).subquery()
        found = found.join(hits, hits.c.sort_key == clipping.c.sort_key)
    if place is not None:
        inside = (collection_item.c.clipping_id == clipping.c.id) & (collection_item.c.collection_id == place)
        found = found.join(collection_item, inside)
    return found


def _conditions(query: Query) -> Iterator[ColumnElement[bool]]:
    trashed_at = clipping.c.trashed_at
    yield trashed_at.is_not(None) if query.trashed else trashed_at.is_(None)
    if query.state is not None:
        yield clipping.c.state == query.state
    if query.source:
        yield clipping.c.source == query.source
    if query.tag:
        yield clipping.c.id.in_(
            select(clipping_tag.c.clipping_id)
            .join(tag, tag.c.id == clipping_tag.c.tag_id)
            .where(tag.c.key == key_of(query.tag))
        )


def _ordered(found: Select[int], order: Order, place: int | None) -> Select[int]:
    if order is Order.MANUAL and place is not None:
        return found.order_by(collection_item.c.position)
    if order is Order.OLDEST:
        return found.order_by(clipping.c.sort_key)
    if order is Order.CLIPPED:
        return found.order_by(clipping.c.id.desc())
    return found.order_by(clipping.c.sort_key.desc())


def _best_first(
    library: Library, connection: Connection, terms: tuple[Term, ...], hits: tuple[int, ...]
) -> tuple[int, ...]:
    """``hits``, which are in order of date, with the ranked ones in front."""
    best = library.text_index.best_hits(terms, _RANKED).subquery()
    ranked = connection.scalars(
        select(clipping.c.id)
        .join(best, best.c.sort_key == clipping.c.sort_key)
        .order_by(best.c.score, clipping.c.sort_key.desc())
    )
    remaining = dict.fromkeys(hits)
    in_front = [number for number in ranked if number in remaining]
    return tuple(dict.fromkeys([*in_front, *hits]))
