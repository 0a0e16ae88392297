"""Throw these away, and bring them back."""

from collections.abc import Iterable
from datetime import UTC, datetime

from clipper.desk.bulletin import Changed, Elsewhere
from clipper.desk.desk import Desk
from clipper.library import empty_trash as empty_in
from clipper.library import restore as restore_in
from clipper.library import trash as trash_in


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


def empty_trash(desk: Desk) -> int:
    """Delete all that is in the trash for good, and answer how many clippings that were. Raises LibraryFailure."""
    gone = empty_in(desk.library)
    desk.bulletin.tell(Elsewhere())
    return len(gone)
