"""What is told of groups: which clippings, and who had the story first."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, bindparam, select

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

_FEW = 500
"""Clippings; of more it is quicker to ask for the groups of all."""
_STORIES = select(twin.c.clipping_id, twin.c.story)
_STORIES_OF = _STORIES.where(twin.c.clipping_id.in_(bindparam("numbers", expanding=True)))

_MINE, _THEIRS = twin.alias("mine"), twin.alias("theirs")


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


def fold_twins(library: Library, numbers: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """Those of ``numbers`` that tell the story of one before them, by that one. Raises LibraryFailure."""
    with library.reading() as connection:
        few = len(numbers) <= _FEW
        rows = connection.execute(_STORIES_OF, {"numbers": list(numbers)}) if few else connection.execute(_STORIES)
        story_of = dict(rows.all())
    first: dict[int, int] = {}
    behind: dict[int, list[int]] = {}
    for number in numbers:
        story = story_of.get(number)
        if story is not None and first.setdefault(story, number) != number:
            behind.setdefault(first[story], []).append(number)
    return {number: tuple(others) for number, others in behind.items()}
