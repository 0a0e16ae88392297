"""Tell me what others do: news of another program that works on the same library."""

from clipper.desk.bulletin import Elsewhere
from clipper.desk.desk import Desk
from clipper.jobs import Watch
from clipper.library import LibraryFailure

_AT_A_TIME = 0.25
"""Seconds after which one who asked to stop is heard."""
_BEFORE_ANOTHER_TRY = 5.0


def attend(desk: Desk, watch: Watch) -> None:
    """Tell the bulletin each time another program has written to the library, until asked to stop.

    A server that is gone for a while is listened to again when it is back; what happened meanwhile is told then.
    """
    missed = False
    while True:
        try:
            with desk.library.elsewhere() as others:
                while True:
                    watch.token.check()
                    if missed or others.wait(_AT_A_TIME):
                        missed = False
                        desk.bulletin.tell(Elsewhere())
        except LibraryFailure:
            missed = True
            watch.token.pause(_BEFORE_ANOTHER_TRY)
