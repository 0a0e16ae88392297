"""Take corrections of one story back: the last one, or all of them. That can be undone as everything can."""

from clipper.article import Edit
from clipper.desk.bulletin import Changed
from clipper.desk.desk import Desk
from clipper.desk.errors import NothingToChange
from clipper.library import drop_edits, drop_last_edit


def uncorrect(desk: Desk, number: int) -> Edit:
    """Take the last correction of a story back, and answer it.

    Raises NothingToChange if there is none, NoSuchClipping.
    """
    taken = drop_last_edit(desk.library, number)
    if taken is None:
        raise NothingToChange(number, "correction")
    desk.bulletin.tell(Changed((number,)))
    return taken


def as_first_cut(desk: Desk, number: int) -> tuple[Edit, ...]:
    """Take all corrections of a story back, so that it is as the cleaner cut it, and answer them.

    Raises NothingToChange if there are none, NoSuchClipping.
    """
    taken = drop_edits(desk.library, number)
    if not taken:
        raise NothingToChange(number, "correction")
    desk.bulletin.tell(Changed((number,)))
    return taken
