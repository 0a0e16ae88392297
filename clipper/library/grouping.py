"""Lists in groups: what was published or clipped on one day, what is from one source."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from sqlalchemy import BigInteger, Connection, func, select, type_coerce

from clipper.jobs import CancelToken
from clipper.library.by_words import in_order
from clipper.library.columns import moment_of
from clipper.library.find import find
from clipper.library.library import Library
from clipper.library.query import Order, Query
from clipper.library.schema import clipping

_DAY = len("2024-07-09")
_QUARTER = 900_000_000
"""Microseconds of a quarter of an hour, within which no day ends anywhere."""
_FIRST_FIRST = (Order.OLDEST, Order.EARLIEST)


class Grouping(StrEnum):
    NONE = ""
    DAY = "day"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Group:
    """Clippings that stand together; without a heading if they are not grouped."""

    heading: date | str | None
    """A day, or the name of a source, which may be empty."""
    numbers: tuple[int, ...]


def grouped(
    library: Library, query: Query, grouping: Grouping, *, token: CancelToken | None = None
) -> tuple[Group, ...]:
    """All that ``find`` answers, in groups; within each in the order of the query.

    A list by date of clipping is grouped by the day of clipping, any other by that of publication (of clipping, where
    that is unknown). Latest days come first unless the order is one that begins with the first; sources come by name.
    Raises what ``find`` does.
    """
    numbers = find(library, query, token=token)
    if grouping is Grouping.NONE:
        return (Group(None, numbers),)
    with library.reading(token) as connection:
        heading_of = _sources(connection) if grouping is Grouping.SOURCE else _days(connection, query.order)
    found: dict[date | str, list[int]] = {}
    for number in numbers:
        heading = heading_of(number)
        if heading is not None:
            found.setdefault(heading, []).append(number)
    return tuple(Group(heading, tuple(found[heading])) for heading in _sorted(list(found), query.order))


def _sources(connection: Connection) -> Callable[[int], str | None]:
    return dict(connection.execute(select(clipping.c.id, clipping.c.source)).all()).get


def _days(connection: Connection, order: Order) -> Callable[[int], date | None]:
    clipped = type_coerce(clipping.c.clipped_at, BigInteger)
    if order in (Order.CLIPPED, Order.EARLIEST):
        moments = dict(connection.execute(select(clipping.c.id, clipped)).all())
        return lambda number: _day_here(moments[number]) if number in moments else None
    published = func.substr(clipping.c.published, 1, _DAY)
    rows = connection.execute(select(clipping.c.id, published, clipped))
    facts = {number: (day, moment) for number, day, moment in rows}

    def day_of(number: int) -> date | None:
        if number not in facts:
            return None
        day, moment = facts[number]
        return _day_told(day) if day else _day_here(moment)

    return day_of


@lru_cache(maxsize=4096)
def _day_told(day: str) -> date:
    return date.fromisoformat(day)


def _day_here(moment: int) -> date:
    return _day_of_quarter(moment // _QUARTER)


@lru_cache(maxsize=4096)
def _day_of_quarter(quarter: int) -> date:
    """Where this computer is."""
    return moment_of(quarter * _QUARTER).astimezone().date()


def _sorted(headings: list[date | str], order: Order) -> list[date | str]:
    days = sorted((day for day in headings if isinstance(day, date)), reverse=order not in _FIRST_FIRST)
    names = [name for name in headings if isinstance(name, str)]
    upward = Order.SOURCE_BACK if order is Order.SOURCE_BACK else Order.SOURCE
    return [*days, *(names[place] for place in in_order(upward, enumerate(names)))]
