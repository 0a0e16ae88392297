"""Numbers of clippings as callers give them: in any amount, perhaps twice, perhaps of clippings that are gone."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, bindparam, select

from clipper.library.errors import NoSuchClipping
from clipper.library.schema import clipping

_BATCH = 500
_LARGEST = 2**31 - 1
_THERE = select(clipping.c.id).where(clipping.c.id.in_(bindparam("numbers", expanding=True)))


def batches(numbers: Iterable[int]) -> Iterator[list[int]]:
    """``numbers`` without repetition and without impossible ones, as many at once as a statement takes."""
    possible = [number for number in dict.fromkeys(numbers) if 0 < number <= _LARGEST]
    for start in range(0, len(possible), _BATCH):
        yield possible[start : start + _BATCH]


def existing(connection: Connection, numbers: Iterable[int]) -> list[int]:
    """Those of ``numbers`` that there are, in the order given."""
    found: list[int] = []
    for batch in batches(numbers):
        there = set(connection.scalars(_THERE, {"numbers": batch}))
        found += [number for number in batch if number in there]
    return found


def require(connection: Connection, number: int) -> None:
    """Raises NoSuchClipping unless there is such a clipping."""
    if not existing(connection, [number]):
        raise NoSuchClipping(number)
