"""Finding clippings.

SQLite knows nothing about how much its text index holds. Left a choice, it asks the index about one clipping after
another, which takes seconds. It is left none: an expression like ``id + 0`` can be compared and sorted by, but not
looked up. So the hits come first and are looked up among the clippings;
without words the narrowest condition comes first.
"""

from sqlalchemy import ColumnElement, Connection, Select, select

from clipper.library.collections import collection_id
from clipper.library.library import Library
from clipper.library.query import Order, Query
from clipper.library.schema import clipping, clipping_tag, collection_item
from clipper.library.search.words import Term, terms_of
from clipper.library.tags import tag_id

_RANKED = 2000
"""So many of the newest hits are ranked; weighing a hundred thousand would keep the user waiting."""


def find(library: Library, query: Query) -> tuple[int, ...]:
    """The numbers of the clippings that ``query`` describes, in its order.

    Words without anything to search for (``★``) find nothing, and so does a tag that nothing has.
    Raises NoSuchCollection, LibraryFailure.
    """
    terms = terms_of(query.words)
    if not terms and query.words.strip(' \t\n*"“”'):
        return ()
    with library.reading() as connection:
        found = _listed(query)
        number: ColumnElement[int] = clipping.c.id
        if terms:
            matching = library.text_index.hits(terms).subquery()
            found = found.join(matching, matching.c.sort_key + 0 == clipping.c.sort_key)
            number = clipping.c.id + 0
        if query.tag:
            tagged = select(clipping_tag.c.clipping_id).where(clipping_tag.c.tag_id == tag_id(connection, query.tag))
            found = found.where(number.in_(tagged))
        if query.collection:
            place = collection_id(connection, query.collection)
            inside = (collection_item.c.clipping_id == number) & (collection_item.c.collection_id == place)
            found = found.join(collection_item, inside)
        hits = tuple(connection.scalars(found.order_by(_order(query))))
        if query.order is Order.RELEVANCE and terms:
            return _best_first(library, connection, terms, hits)
        return hits


def _listed(query: Query) -> Select[int]:
    """What the columns of ``clipping`` themselves say."""
    trashed_at = clipping.c.trashed_at
    found = select(clipping.c.id).where(trashed_at.is_not(None) if query.trashed else trashed_at.is_(None))
    if query.state is not None:
        found = found.where(clipping.c.state == query.state)
    if query.source:
        found = found.where(clipping.c.source == query.source)
    return found


def _order(query: Query) -> ColumnElement[int]:
    if query.order is Order.MANUAL and query.collection:
        return collection_item.c.position
    column = clipping.c.id if query.order is Order.CLIPPED else clipping.c.sort_key
    # Only the list of everything is read in order from an index; whatever narrows it leaves less to sort.
    everything = query == Query(order=query.order)
    key: ColumnElement[int] = column if everything else column + 0
    return key if query.order is Order.OLDEST else key.desc()


def _best_first(
    library: Library, connection: Connection, terms: tuple[Term, ...], hits: tuple[int, ...]
) -> tuple[int, ...]:
    """``hits``, which are in order of date, with the ranked ones in front."""
    best = library.text_index.best_hits(terms, _RANKED).subquery()
    ranked = connection.scalars(
        select(clipping.c.id)
        .join(best, best.c.sort_key + 0 == clipping.c.sort_key)
        .order_by(best.c.score, best.c.sort_key.desc())
    )
    among = frozenset(hits)
    return tuple(dict.fromkeys([*(number for number in ranked if number in among), *hits]))
