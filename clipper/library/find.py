"""Finding clippings.

SQLite knows nothing about how much its text index holds. Left a choice, it asks the index about one clipping after
another, which takes seconds. It is left none: an expression like ``id + 0`` can be compared and sorted by, but not
looked up. So the hits come first, in order of date, and are looked up among the clippings; without words the narrowest
condition comes first.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, Select, select

from clipper.jobs import CancelToken
from clipper.library.by_words import BY_TITLE, BY_WORDS, in_order
from clipper.library.collected import collected, family
from clipper.library.conditions import Conditions, conditions_of
from clipper.library.errors import NoSuchCollection
from clipper.library.library import Library
from clipper.library.query import Order, Query
from clipper.library.schema import clipping, clipping_tag
from clipper.library.search.index import Sought
from clipper.library.search.language import All, Any, InCollection, Is, Quality
from clipper.library.smart import is_smart, order_of, tree_of, with_searches
from clipper.library.tags import tag_ids
from clipper.library.walk import WALKED, first_of_walk, has_tag, is_walked, of_place


def find(
    library: Library,
    query: Query,
    *,
    most: int | None = None,
    today: date | None = None,
    token: CancelToken | None = None,
) -> tuple[int, ...]:
    """The numbers of the clippings that ``query`` describes, in its order; the first ``most`` of them.

    Dates such as ``last week`` are counted from ``today``. Words without anything to search for (``★``) find nothing,
    and so does a tag that nothing has. ``token`` breaks it off, wherever it is.
    Raises BadQuery, NoSuchCollection, Cancelled, LibraryFailure.
    """
    with library.reading(token) as connection:
        conditions = read_query(library, connection, query, today)
        if conditions is None:
            return ()
        sought = conditions.sought
        if query.order is Order.RELEVANCE and sought is not None:
            return _best_first(library, connection, query, conditions, sought, most)
        order = query.order
        if order is Order.MANUAL and query.collection:
            order = order_of(connection, query.collection) or order
        if order in BY_WORDS:
            return _by_words(library, connection, query, conditions, order)[:most]
        if most is not None and is_walked(query, conditions, order):
            first = first_of_walk(connection, query, conditions, order, most)
            if len(first) == most:
                return first
        return _listed(library, connection, query, conditions, order, most)


def read_query(library: Library, connection: Connection, query: Query, today: date | None = None) -> Conditions | None:
    """What ``query`` asks for; None for words in which nothing can be searched. Raises BadQuery."""
    tree = tree_of(query.words, today)
    if tree == Any(()):
        return None
    trees = [tree, tree_of(query.within, today), *([Is(Quality.TRASHED)] if query.trashed else [])]
    if query.collection and is_smart(connection, query.collection):
        trees.append(InCollection(query.collection))
    full = [with_searches(connection, each, today) for each in trees]
    parts = [part for each in full for part in (each.parts if isinstance(each, All) else (each,))]
    return conditions_of(All(tuple(parts)), library.text_index.hits)


@dataclass(frozen=True, slots=True)
class Selected:
    """All clippings that a query describes."""

    numbers: Select[int]
    """Unordered."""
    key: ColumnElement[int]
    """Their ``sort_key``, by which the hits of the text index come in order without being sorted."""
    place: ColumnElement[int] | None = None
    """Where each stands in the collection that is asked for; NULL for what only a smart one has found."""


def selected(
    library: Library,
    connection: Connection,
    query: Query,
    conditions: Conditions,
    *,
    newest: bool | None = None,
    reach: int | None = None,
) -> Selected:
    """Selects what ``query`` describes, to be read in part, by date, where ``newest`` says from which end.

    With ``reach`` no more than so many hits from that end are looked at. Raises NoSuchCollection.
    """
    sought, index = conditions.sought, library.text_index
    if sought is not None:
        if newest is None:
            asked = index.hits(sought)
        elif reach is None:
            asked = index.dated_hits(sought, newest=newest)
        else:
            asked = index.first_hits(sought, reach, newest=newest)
        hits = asked.subquery("hits")
        found = select(clipping.c.id).join_from(hits, clipping, hits.c.sort_key + 0 == clipping.c.sort_key)
        narrowed, place = _narrowed(found, connection, query, conditions, tested=reach is not None)
        return Selected(narrowed, hits.c.sort_key, place)
    found = select(clipping.c.id)
    if conditions.first is not None:
        found = found.where(clipping.c.sort_key >= conditions.first)
    if conditions.end is not None:
        found = found.where(clipping.c.sort_key < conditions.end)
    # Only the list of everything is read in order from an index; whatever narrows it leaves less to sort.
    everything = query == Query(order=query.order)
    key: ColumnElement[int] = clipping.c.sort_key if everything else clipping.c.sort_key + 0
    narrowed, place = _narrowed(found, connection, query, conditions)
    return Selected(narrowed, key, place)


def _is_narrowed(query: Query, conditions: Conditions) -> bool:
    """Whether there is more to it than words."""
    return len(conditions.others) > conditions.in_sight or bool(query.tag or query.source or query.state)


def _narrowed(
    found: Select[int], connection: Connection, query: Query, conditions: Conditions, *, tested: bool = False
) -> tuple[Select[int], ColumnElement[int] | None]:
    """``found`` with all conditions but those that the text index has answered, and the place in the collection.

    They are ``tested`` for one clipping after another where not many are.
    """
    number = clipping.c.id + 0 if conditions.words else clipping.c.id
    met = found.where(*(conditions.tested if tested else conditions.others))
    found = of_place(met, query, among_hits=conditions.words is not None)
    if query.tag and tested:
        found = found.where(has_tag(connection, query.tag))
    elif query.tag:
        tagged = select(clipping_tag.c.clipping_id).where(clipping_tag.c.tag_id.in_(tag_ids(connection, query.tag)))
        found = found.where(number.in_(tagged))
    if not query.collection:
        return found, None
    rows = family(connection, query.collection)
    smart = is_smart(connection, query.collection)
    if not rows and not smart:
        raise NoSuchCollection(query.collection)
    if not rows:
        return found, None
    inside = collected(list(rows))
    # What smart ones hold too is among the conditions.
    return found.join(inside, inside.c.clipping_id == number, isouter=smart), inside.c.place


def _order(order: Order, query: Query, found: Selected) -> tuple[ColumnElement[int] | ColumnElement[bool], ...]:
    match order:
        case Order.MANUAL if found.place is not None:
            return found.place.is_(None), found.place, found.key.desc()
        case Order.OLDEST:
            return (found.key,)
        case Order.CLIPPED | Order.EARLIEST:
            everything = query == Query(order=order)
            number = clipping.c.id if everything else clipping.c.id + 0
            return (number if order is Order.EARLIEST else number.desc(),)
        case _:
            return (found.key.desc(),)


def _listed(
    library: Library, connection: Connection, query: Query, conditions: Conditions, order: Order, most: int | None
) -> tuple[int, ...]:
    """The first ``most`` of all, looked for among the nearest first where the index has more than are wanted."""
    newest = {Order.NEWEST: True, Order.OLDEST: False}.get(order) if most is not None else None
    if newest is not None and most is not None and conditions.sought is not None:
        for reach in _reaches(library, query, conditions, most):
            near = selected(library, connection, query, conditions, newest=newest, reach=reach)
            first = tuple(connection.scalars(near.numbers.order_by(*_order(order, query, near)).limit(most)))
            if len(first) == most:
                return first
    found = selected(library, connection, query, conditions, newest=newest)
    return tuple(connection.scalars(found.numbers.order_by(*_order(order, query, found)).limit(most)))


def _by_words(
    library: Library, connection: Connection, query: Query, conditions: Conditions, order: Order
) -> tuple[int, ...]:
    """All of them: what comes first is known only when all have been looked at."""
    found = selected(library, connection, query, conditions)
    words = clipping.c.title if order in BY_TITLE else clipping.c.source
    rows = connection.execute(found.numbers.add_columns(words).order_by(found.key.desc()))
    return in_order(order, ((number, word) for number, word in rows))


def _reaches(library: Library, query: Query, conditions: Conditions, most: int) -> list[int]:
    """Among how many of the nearest hits the first ``most`` are looked for, before they are among all."""
    if _is_narrowed(query, conditions):
        return [reach for reach in (40 * most, WALKED) if reach <= WALKED]
    # Nothing but what is in the trash is left out.
    return [] if library.text_index.is_by_date else [most + most // 5]


def _best_first(
    library: Library, connection: Connection, query: Query, conditions: Conditions, sought: Sought, most: int | None
) -> tuple[int, ...]:
    """The best of the newest hits, then the others by date."""
    best = library.text_index.best_hits(sought).subquery("best")
    ranked, _ = _narrowed(
        select(clipping.c.id).join_from(best, clipping, best.c.sort_key + 0 == clipping.c.sort_key),
        connection,
        query,
        conditions,
        tested=True,
    )
    numbers = tuple(connection.scalars(ranked.order_by(best.c.score, best.c.sort_key.desc()).limit(most)))
    if most is not None and len(numbers) == most:
        return numbers
    enough = None if most is None else most + len(numbers)
    by_date = _listed(library, connection, query, conditions, Order.NEWEST, enough)
    return tuple(dict.fromkeys([*numbers, *by_date]))[:most]
