"""Who else has this story? And: these two are the same, this one is another."""

from collections.abc import Sequence

from clipper.desk.bulletin import Changed
from clipper.desk.desk import Desk
from clipper.jobs import Stage, Watch
from clipper.library import compare_some, fold_twins, uncompared
from clipper.library import join as join_in
from clipper.library import split as split_in
from clipper.library import twins as twins_in

_AT_ONCE = 200


def twins(desk: Desk, number: int) -> tuple[int, ...]:
    """The clippings that tell the story of ``number``, itself among them, the first that had it first.

    Raises NoSuchClipping.
    """
    return twins_in(desk.library, number)


def fold(desk: Desk, numbers: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """Those of ``numbers`` that tell the story of one before them, by that one: a list may show them as one."""
    return fold_twins(desk.library, numbers)


def split(desk: Desk, number: int) -> tuple[int, ...]:
    """Say that a clipping tells another story than those it was grouped with; answers these. Raises NoSuchClipping."""
    parted = split_in(desk.library, number)
    desk.bulletin.tell(Changed((number, *parted)))
    return parted


def join(desk: Desk, number: int, other: int) -> tuple[int, ...]:
    """Say that two clippings tell the same story; answers all that do now. Raises NoSuchClipping."""
    together = join_in(desk.library, number, other)
    desk.bulletin.tell(Changed(together))
    return together


def compare_all(desk: Desk, watch: Watch) -> int:
    """Look for the twins of all stories that an earlier version has kept; answers how many were compared.

    May be stopped at any time, and goes on where it was.
    """
    done, total = 0, uncompared(desk.library)
    while done < total:
        watch.at(Stage.COMPARING, done, total)
        now = compare_some(desk.library, _AT_ONCE)
        if not now:
            break
        done += now
    return done
