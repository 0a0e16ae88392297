"""Undo that, do it again: whatever was done with clippings and with what orders them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from clipper.desk.bulletin import Changed, Elsewhere, Rearranged
from clipper.desk.desk import Desk
from clipper.library.acts import Act
from clipper.library.undoing import Settled, next_acts, redo_act, undo_act
from clipper.library.undoing import acts as acts_in

_MOST_NAMED = 1000
"""Clippings; of more it is told that anything may have changed."""


@dataclass
class OneAct:
    number: int | None = None
    """That of the act, once it is done; None if nothing was changed."""


@contextmanager
def one_act(desk: Desk) -> Iterator[OneAct]:
    """Make one act of all verbs that are used in the block, on this thread."""
    act = OneAct()
    with desk.library.hand.gather() as gathering:
        try:
            yield act
        finally:
            act.number = gathering.number


def undo(desk: Desk, act: int | None = None, *, anywhere: bool = False) -> Settled:
    """Take back the act of this number, or the last of this program; ``anywhere``: of this user in any program.

    What has been changed since stays, and is told. Raises NothingToUndo, NoSuchAct, UndoneAlready.
    """
    return _tell(desk, undo_act(desk.library, act, anywhere=anywhere))


def redo(desk: Desk, act: int | None = None, *, anywhere: bool = False) -> Settled:
    """Do again what was taken back: the act of this number, or the last one if nothing was done since.

    Raises NothingToRedo, NoSuchAct, NotUndone.
    """
    return _tell(desk, redo_act(desk.library, act, anywhere=anywhere))


def undoable(desk: Desk) -> tuple[Act | None, Act | None]:
    """What ``undo`` and ``redo`` would take back and do again of this program."""
    return next_acts(desk.library)


def acts(desk: Desk) -> tuple[Act, ...]:
    """What was done in the last 30 days, the last 200 acts at most, by everybody, the last first."""
    return acts_in(desk.library)


def _tell(desk: Desk, settled: Settled) -> Settled:
    named = len(settled.clippings) <= _MOST_NAMED
    desk.bulletin.tell(Changed(settled.clippings) if named else Elsewhere())
    desk.bulletin.tell(Rearranged())
    return settled
