"""Groups of clippings that tell the same story. A clipping is in one group at most; one by itself is in none."""

from collections.abc import Collection, Iterable, Set

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from clipper.library.numbers import batches
from clipper.library.schema import sketch, twin, twin_choice
from clipper.library.twins.candidates import candidates
from clipper.library.twins.sketch import Sketch, likeness, unpacked

_SAME = 0.4
"""Of the shorter story: so much is in the other too when they are the same. Taken from what tests/bench/twins.py
measures: copies that were led anew, cut by half and changed in 8 % of their words all at once."""
_RELATED = 0.2
"""So much most stories of a group share. A round-up of two stories is like either, but they are not like each other."""
_ASKED = 12
"""Members of a group that speak for it."""

_MEMBERS = select(twin.c.clipping_id).where(
    twin.c.story == select(twin.c.story).where(twin.c.clipping_id == bindparam("number")).scalar_subquery()
)
_CHOICES = (
    select(twin_choice.c.one, twin_choice.c.other)
    .where(
        twin_choice.c.one.in_(bindparam("numbers", expanding=True))
        | twin_choice.c.other.in_(bindparam("numbers", expanding=True))
    )
    .where(twin_choice.c.joined == bindparam("choice"))
)


def place(connection: Connection, number: int, own: Sketch) -> None:
    """Put a clipping that is in no group, and whose sketch is ``own``, where it belongs."""
    near = candidates(connection, number, own)
    known = {number: own} | _sketches(connection, near.numbers)
    found = {other: likeness(own, known[other], near.common) for other in near.numbers if other in known}
    members = {number}
    for other in sorted(found, key=lambda other: (-found[other], other)):
        if found[other] >= _SAME and other not in members:
            theirs = members_of(connection, other)
            if _belong_together(connection, members, theirs, known, near.common):
                members |= theirs
    for other in _choices(connection, [number], joined=True):
        members |= members_of(connection, other)
    if len(members) > 1:
        write_group(connection, members)


def place_again(connection: Connection, number: int) -> None:
    """Put a clipping where it belongs, whatever group it is in."""
    connection.execute(delete(twin).where(twin.c.clipping_id == number))
    own = _sketches(connection, [number]).get(number)
    if own:
        place(connection, number, own)


def leave(connection: Connection, number: int) -> set[int]:
    """Take a clipping out of its group; answers those that stay behind."""
    behind = members_of(connection, number) - {number}
    connection.execute(delete(twin).where(twin.c.clipping_id == number))
    write_group(connection, behind)
    return behind


def members_of(connection: Connection, number: int) -> set[int]:
    """The clippings that tell the story of ``number``, itself among them."""
    return {number, *connection.scalars(_MEMBERS, {"number": number})}


def write_group(connection: Connection, members: set[int]) -> None:
    """Make one group of ``members``, whatever groups they are in; one by itself is in none."""
    first = min(members, default=0)
    for batch in batches(members):
        known = set(connection.scalars(select(twin.c.clipping_id).where(twin.c.clipping_id.in_(batch))))
        if len(members) == 1:
            connection.execute(delete(twin).where(twin.c.clipping_id.in_(known)))
            continue
        connection.execute(update(twin).where(twin.c.clipping_id.in_(known)).values(story=first))
        new = [{"clipping_id": number, "story": first} for number in batch if number not in known]
        if new:
            connection.execute(insert(twin), new)


def dissolve_single(connection: Connection) -> None:
    """Take those out of their groups that are alone there."""
    alone = select(twin.c.story).group_by(twin.c.story).having(func.count() == 1)
    connection.execute(delete(twin).where(twin.c.story.in_(alone.scalar_subquery())))


def _belong_together(
    connection: Connection, ours: set[int], theirs: set[int], known: dict[int, Sketch], common: Set[int]
) -> bool:
    """Whether two groups are one: the user has not parted them, and most of the one are related to most of the other.

    ``known`` are sketches that have been read; others are added to it.
    """
    if theirs & set(_choices(connection, ours, joined=False)):
        return False
    first, second = sorted(ours)[:_ASKED], sorted(theirs)[:_ASKED]
    known |= _sketches(connection, {*first, *second} - known.keys())
    pairs = [(known[one], known[other]) for one in first for other in second if one in known and other in known]
    return 2 * sum(likeness(one, other, common) >= _RELATED for one, other in pairs) > len(pairs)


def _sketches(connection: Connection, numbers: Collection[int]) -> dict[int, Sketch]:
    if not numbers:
        return {}
    wanted = sketch.c.clipping_id.in_(numbers) & sketch.c.hashes.is_not(None)
    rows = connection.execute(select(sketch.c.clipping_id, sketch.c.hashes).where(wanted))
    return {number: unpacked(hashes) for number, hashes in rows if hashes}


def _choices(connection: Connection, numbers: Iterable[int], *, joined: bool) -> list[int]:
    """The clippings that the user has joined with one of ``numbers``, or parted from one."""
    found: list[int] = []
    for batch in batches(numbers):
        for pair in connection.execute(_CHOICES, {"numbers": batch, "choice": int(joined)}):
            found += [number for number in pair if number not in batch]
    return found
