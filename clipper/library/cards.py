"""Index cards for lists."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, bindparam, select

from clipper.clipping import Card, State, Twin
from clipper.library.attempts import delays_of
from clipper.library.dates import date_of
from clipper.library.library import Library
from clipper.library.numbers import batches
from clipper.library.schema import clipping
from clipper.library.tags import tags_of
from clipper.library.twins.listing import twins_of

_MOST_PAPERS = 4

# Made once: to put it together takes longer than to ask it.
_ROWS = select(clipping).where(clipping.c.id.in_(bindparam("numbers", expanding=True)))


def cards(library: Library, numbers: Iterable[int]) -> tuple[Card, ...]:
    """The cards of ``numbers`` in the order given, without those that are gone. Raises LibraryFailure."""
    with library.reading() as connection:
        return tuple(card for batch in batches(numbers) for card in cards_of(connection, batch))


def cards_of(connection: Connection, numbers: Sequence[int]) -> list[Card]:
    """``cards`` as part of a transaction, for as many as a statement takes."""
    tags = tags_of(connection, numbers)
    twins = twins_of(connection, numbers)
    rows = connection.execute(_ROWS, {"numbers": numbers}).all()
    waiting = [row.id for row in rows if row.state == State.WAITING]
    delays = delays_of(connection, waiting) if waiting else {}
    found = {
        row.id: Card(
            number=row.id,
            origin=row.origin,
            state=State(row.state),
            title=row.title,
            clipped_at=row.clipped_at,
            source=row.source,
            address=row.address,
            published=date_of(row.published),
            excerpt=row.excerpt,
            picture=row.picture,
            tags=tags.get(row.id, ()),
            failure=row.failure,
            trashed=row.trashed_at is not None,
            starred=row.starred_at is not None,
            read=row.read_at is not None,
            twins=len(twins.get(row.id, ())),
            also_in=_papers(twins.get(row.id, ()), row.source),
            delay=delays.get(row.id),
        )
        for row in rows
    }
    return [found[number] for number in numbers if number in found]


def _papers(twins: Iterable[Twin], own: str) -> tuple[str, ...]:
    """The papers to be named beside ``own``: one may have told the story twice."""
    papers = dict.fromkeys(twin.paper for twin in twins)
    papers.pop(own, None)
    return tuple(papers)[:_MOST_PAPERS]
