"""What the user decided: these two are the same story, this one is another. It outlasts every comparison."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from clipper.library.acts.act import ActName
from clipper.library.acts.acting import acting
from clipper.library.acts.sight import at_twins
from clipper.library.library import Library
from clipper.library.numbers import batches, require
from clipper.library.schema import twin_choice
from clipper.library.twins.groups import leave, members_of, write_group


def split(library: Library, number: int) -> tuple[int, ...]:
    """Take a clipping out of its group for good; answers those that it is parted from.

    Raises NoSuchClipping, LibraryFailure.
    """
    with acting(library, ActName.SPLIT, at_twins(number)) as connection:
        require(connection, number)
        parted = leave(connection, number)
        _forget(connection, {number}, parted)
        _write(connection, ((number, other) for other in parted), joined=False)
        return tuple(sorted(parted))


def join(library: Library, number: int, other: int) -> tuple[int, ...]:
    """Make one group of those of two clippings, for good; answers all that are in it.

    Raises NoSuchClipping, LibraryFailure.
    """
    with acting(library, ActName.JOIN, at_twins(number, other)) as connection:
        require(connection, number)
        require(connection, other)
        ours, theirs = members_of(connection, number), members_of(connection, other)
        if number != other:
            _forget(connection, ours, theirs)
            _write(connection, [(number, other)], joined=True)
            write_group(connection, ours | theirs)
        return tuple(sorted(ours | theirs))


def choose(connection: Connection, one: int, other: int, *, joined: bool, regroup: bool) -> None:
    """Write a choice of the user's about two clippings, unless they have made one already; part of a transaction.

    The groups follow it if ``regroup``.
    """
    made = (twin_choice.c.one == min(one, other)) & (twin_choice.c.other == max(one, other))
    if one == other or connection.scalar(select(twin_choice.c.joined).where(made)) is not None:
        return
    _write(connection, [(one, other)], joined=joined)
    if not regroup:
        return
    together = members_of(connection, one)
    if joined and other not in together:
        write_group(connection, together | members_of(connection, other))
    elif not joined and other in together:
        leave(connection, other)


def _forget(connection: Connection, ours: set[int], theirs: set[int]) -> None:
    for batch in batches(ours):
        for others in batches(theirs):
            for one, other in ((batch, others), (others, batch)):
                connection.execute(
                    delete(twin_choice).where(twin_choice.c.one.in_(one), twin_choice.c.other.in_(other))
                )


def _write(connection: Connection, pairs: Iterable[tuple[int, int]], *, joined: bool) -> None:
    rows = [{"one": min(pair), "other": max(pair), "joined": int(joined)} for pair in pairs]
    if rows:
        connection.execute(insert(twin_choice), rows)
