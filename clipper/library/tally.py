"""How many clippings a query finds, and of which sources, tags and months."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import func, select

from clipper.library.find import read_query, selected
from clipper.library.library import Library
from clipper.library.overview import Count
from clipper.library.query import Query
from clipper.library.schema import clipping, clipping_tag, tag
from clipper.library.sort_key import minute_of

MOST_COUNTED = 10_000
"""Clippings; more are told as "more than" so many, since nobody reads on so far."""
_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Total:
    count: int
    more: bool
    """There are more than that."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What a query finds, by kind: the most frequent first; of more than MOST_COUNTED clippings, the newest."""

    total: Total
    sources: tuple[Count, ...]
    tags: tuple[Count, ...]
    months: tuple[Count, ...]
    """As ``2024-07``, the newest first."""


def count(library: Library, query: Query, *, most: int = MOST_COUNTED, today: date | None = None) -> Total:
    """How many clippings ``query`` finds, counted up to ``most``. Raises BadQuery, NoSuchCollection, LibraryFailure."""
    with library.reading() as connection:
        conditions = read_query(library, connection, query, today)
        if conditions is None:
            return Total(0, more=False)
        found = selected(library, connection, query, conditions).numbers.limit(most + 1).subquery("found")
        number = connection.scalar(select(func.count()).select_from(found)) or 0
    return Total(min(number, most), more=number > most)


def tally(library: Library, query: Query, *, most: int = MOST_COUNTED, today: date | None = None) -> Tally:
    """What ``query`` finds, by source, tag and month. Raises BadQuery, NoSuchCollection, LibraryFailure."""
    with library.reading() as connection:
        conditions = read_query(library, connection, query, today)
        if conditions is None:
            return Tally(Total(0, more=False), (), (), ())
        matching = selected(library, connection, query, conditions, newest=True)
        newest = matching.numbers.order_by(matching.key.desc())
        found = newest.add_columns(clipping.c.source, clipping.c.sort_key).limit(most + 1)
        rows = connection.execute(found).all()
        numbers = newest.limit(most).subquery("found")
        tagged = connection.execute(
            select(tag.c.name, func.count())
            .join(clipping_tag, clipping_tag.c.tag_id == tag.c.id)
            .where(clipping_tag.c.clipping_id.in_(select(numbers.c.id)))
            .group_by(tag.c.id, tag.c.name)
        ).all()
    counted = rows[:most]
    months = Counter(datetime.fromtimestamp(60 * minute_of(key), UTC).strftime("%Y-%m") for _, _, key in counted)
    return Tally(
        Total(len(counted), more=len(rows) > most),
        _most_frequent(Counter(source for _, source, _ in counted if source)),
        _most_frequent(Counter(dict(tagged))),
        tuple(Count(month, months[month]) for month in sorted(months, reverse=True)),
    )


def _most_frequent(counts: Counter[str]) -> tuple[Count, ...]:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Count(name, number) for name, number in ordered[:_SHOWN])
