"""Throw these away, and bring them back."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from clipper.desk.bulletin import Changed, Elsewhere
from clipper.desk.desk import Desk
from clipper.library import Thrown, collect_orphans, thrown_away
from clipper.library import empty_trash as empty_in
from clipper.library import restore as restore_in
from clipper.library import trash as trash_in

_SETTLED = timedelta(minutes=5)
"""A page or picture of no clipping is one that is just being kept if it is younger; nobody keeps one for so long."""


def trash(desk: Desk, numbers: Iterable[int]) -> None:
    """Put clippings into the trash: out of lists and searches, but whole. Raises NoSuchClipping."""
    numbers = tuple(numbers)
    trash_in(desk.library, numbers, datetime.now(UTC))
    desk.bulletin.tell(Changed(numbers))


def restore(desk: Desk, numbers: Iterable[int]) -> None:
    """Take clippings out of the trash. Raises NoSuchClipping."""
    numbers = tuple(numbers)
    restore_in(desk.library, numbers)
    desk.bulletin.tell(Changed(numbers))


def thrown(desk: Desk) -> Thrown:
    """How many clippings are in the trash, and how much room emptying it gives back. Raises LibraryFailure."""
    return thrown_away(desk.library)


def empty_trash(desk: Desk) -> int:
    """Delete all that is in the trash for good, and answer how many clippings that were. Raises LibraryFailure.

    The room that their pages and pictures took is free then, unless a backup on the same disk has them too.
    """
    gone = empty_in(desk.library)
    if gone:
        collect_orphans(desk.library, _SETTLED)
    desk.bulletin.tell(Elsewhere())
    return len(gone)
