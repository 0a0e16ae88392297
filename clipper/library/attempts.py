"""Clippings that are to be tried again later, because their page could not be had for now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, insert, select

from clipper.clipping import Delay, State
from clipper.library.library import Library
from clipper.library.numbers import batches
from clipper.library.schema import attempt, clipping

_FORGET = delete(attempt).where(attempt.c.clipping_id.in_(bindparam("numbers", expanding=True)))


@dataclass(frozen=True, slots=True)
class Waiting:
    """A clipping that waits for its story."""

    number: int
    origin: str
    delay: Delay | None
    """Until when; None if it was not tried yet."""


def postpone(library: Library, number: int, delay: Delay) -> bool:
    """Have a waiting clipping wait until ``delay`` is over; says whether it is one. Raises LibraryFailure."""
    with library.writing() as connection:
        state = connection.scalar(select(clipping.c.state).where(clipping.c.id == number))
        if state != State.WAITING:
            return False
        forget_attempts(connection, [number])
        row = {"tries": delay.tries, "not_before": delay.until, "reason": delay.reason}
        connection.execute(insert(attempt).values(clipping_id=number, **row))
        return True


def waiting(library: Library, numbers: Iterable[int]) -> tuple[Waiting, ...]:
    """Those of ``numbers`` that wait for their story, in the order given, without those in the trash.

    Raises LibraryFailure.
    """
    with library.reading() as connection:
        return tuple(found for batch in batches(numbers) for found in _waiting(connection, batch))


def _waiting(connection: Connection, numbers: Sequence[int]) -> list[Waiting]:
    delays = delays_of(connection, numbers)
    wait = (clipping.c.state == State.WAITING) & clipping.c.trashed_at.is_(None)
    rows = connection.execute(select(clipping.c.id, clipping.c.origin).where(clipping.c.id.in_(numbers), wait))
    found = {number: Waiting(number, origin, delays.get(number)) for number, origin in rows}
    return [found[number] for number in numbers if number in found]


def delays_of(connection: Connection, numbers: Sequence[int]) -> dict[int, Delay]:
    """As part of a transaction, for as many as a statement takes."""
    rows = connection.execute(select(attempt).where(attempt.c.clipping_id.in_(numbers)))
    return {row.clipping_id: Delay(row.not_before, row.reason, row.tries) for row in rows}


def forget_attempts(connection: Connection, numbers: Sequence[int]) -> None:
    """As part of a transaction, for as many as a statement takes."""
    connection.execute(_FORGET, {"numbers": list(numbers)})
