"""The first clippings of a list, found by going along it: what many clippings have is met soon.

To gather all that have a tag, and sort them, takes a third of a second where a million do.
"""

from sqlalchemy import ColumnElement, Connection, Select, select

from clipper.clipping import State
from clipper.library.conditions import Conditions
from clipper.library.query import Order, Query
from clipper.library.rare import rarely
from clipper.library.schema import clipping, clipping_tag
from clipper.library.tags import tag_ids

WALKED = 10_000
"""Clippings that are looked at; what so few of them have is gathered quickly."""


def is_walked(query: Query, conditions: Conditions, order: Order) -> bool:
    """Whether the list of ``query`` is one of all clippings, some of them left out."""
    return conditions.words is None and conditions.in_sight and not query.collection and order is not Order.MANUAL


def first_of_walk(
    connection: Connection, query: Query, conditions: Conditions, order: Order, most: int
) -> tuple[int, ...]:
    """The first ``most`` of a list, or fewer if the rest lies too far along."""
    by_number, upward = order in (Order.CLIPPED, Order.EARLIEST), order in (Order.OLDEST, Order.EARLIEST)
    key = clipping.c.id if by_number else clipping.c.sort_key
    along = key if upward else key.desc()
    # A list that is not by date is not to be looked up by it either.
    date = clipping.c.sort_key + 0 if by_number else clipping.c.sort_key
    walk = _within(select(key), conditions, date)
    end = connection.scalar(walk.order_by(along).offset(WALKED).limit(1))
    found = _within(select(clipping.c.id), conditions, date).where(*conditions.tested)
    if end is not None:
        found = found.where(key < end if upward else key > end)
    found = of_place(found, query, among_hits=True)
    if query.tag:
        found = found.where(has_tag(connection, query.tag))
    return tuple(connection.scalars(found.order_by(along).limit(most)))


def _within(found: Select[int], conditions: Conditions, date: ColumnElement[int]) -> Select[int]:
    if conditions.first is not None:
        found = found.where(date >= conditions.first)
    return found if conditions.end is None else found.where(date < conditions.end)


def of_place(found: Select[int], query: Query, *, among_hits: bool) -> Select[int]:
    """``found`` in the state and of the source that ``query`` asks for; ``among_hits`` none is looked up."""
    if query.state is not None:
        in_state = clipping.c.state == query.state
        found = found.where(in_state if among_hits or query.state is State.KEPT else rarely(in_state))
    return found.where(clipping.c.source == query.source) if query.source else found


def has_tag(connection: Connection, name: str) -> ColumnElement[bool]:
    """Tests one clipping after another for the tag, or one nested in it."""
    tagged = (clipping_tag.c.clipping_id == clipping.c.id) & clipping_tag.c.tag_id.in_(tag_ids(connection, name))
    return select(clipping_tag.c.tag_id).where(tagged).correlate(clipping).offset(0).exists()
