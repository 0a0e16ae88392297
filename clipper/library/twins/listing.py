"""What is told of groups: which clippings, who had the story first, and how many there are."""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, func, select

from clipper.clipping import Twin
from clipper.library.dates import date_of
from clipper.library.errors import NoSuchClipping
from clipper.library.library import Library
from clipper.library.schema import clipping, twin
from clipper.library.twins.groups import members_of

_BY_DATE = (
    select(clipping.c.id)
    .where(clipping.c.id.in_(bindparam("numbers", expanding=True)))
    .where(clipping.c.trashed_at.is_(None) | (clipping.c.id == bindparam("number")))
    .order_by(clipping.c.sort_key)
)

_MINE, _THEIRS = twin.alias("mine"), twin.alias("theirs")
_COUNTS = (
    select(_MINE.c.clipping_id, func.count())
    .join(_THEIRS, _THEIRS.c.story == _MINE.c.story)
    .join(clipping, clipping.c.id == _THEIRS.c.clipping_id)
    .where(_MINE.c.clipping_id.in_(bindparam("numbers", expanding=True)), _THEIRS.c.clipping_id != _MINE.c.clipping_id)
    .where(clipping.c.trashed_at.is_(None))
    .group_by(_MINE.c.clipping_id)
)


def twins(library: Library, number: int) -> tuple[int, ...]:
    """The clippings that tell the story of ``number``, itself among them; who had it first comes first.

    Those in the trash are left out. Raises NoSuchClipping, LibraryFailure.
    """
    with library.reading() as connection:
        told = members_of(connection, number)
        found = tuple(connection.scalars(_BY_DATE, {"numbers": list(told), "number": number}))
    if number not in found:
        raise NoSuchClipping(number)
    return found


def twins_of(connection: Connection, numbers: Iterable[int]) -> dict[int, tuple[Twin, ...]]:
    """The twins of each of these clippings that has some, who had the story first before the others."""
    own = clipping.alias("own")
    rows = connection.execute(
        select(
            _MINE.c.clipping_id,
            clipping.c.id,
            clipping.c.title,
            clipping.c.source,
            clipping.c.address,
            clipping.c.published,
            clipping.c.sort_key < own.c.sort_key,
        )
        .join(_THEIRS, _THEIRS.c.story == _MINE.c.story)
        .join(clipping, clipping.c.id == _THEIRS.c.clipping_id)
        .join(own, own.c.id == _MINE.c.clipping_id)
        .where(_MINE.c.clipping_id.in_(numbers), clipping.c.id != own.c.id, clipping.c.trashed_at.is_(None))
        .order_by(clipping.c.sort_key)
    )
    found: dict[int, list[Twin]] = {}
    for number, other, title, source, address, published, earlier in rows:
        found.setdefault(number, []).append(Twin(other, title, source, address, date_of(published), bool(earlier)))
    return {number: tuple(each) for number, each in found.items()}


def twin_counts(connection: Connection, numbers: Iterable[int]) -> dict[int, int]:
    """How many others tell the story of each of these clippings; those that none does are left out."""
    return dict(connection.execute(_COUNTS, {"numbers": list(numbers)}).all())
