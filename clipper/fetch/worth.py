"""Whether what went wrong may go right another time."""

from clipper.errors import ClipperError
from clipper.fetch.errors import BadStatus, BrokenOff, Obstacle, Offline, TimedOut, Unreachable

_PASSING = frozenset({408, 421, 425, 429})
_LASTING = frozenset({501, 505, 506, 508, 510, 511})
"""Faults of a server (from 500 on) that it will not mend by itself, or that are about us."""

_OBSTACLES = frozenset({Obstacle.NO_NAME_SERVER, Obstacle.NO_ROUTE, Obstacle.REFUSED, Obstacle.HUNG_UP, Obstacle.PROXY})


def is_worth_another_try(error: ClipperError) -> bool:
    """Whether the same page may well be had some time later, without anybody doing anything about it."""
    match error:
        case TimedOut() | BrokenOff() | Offline():
            return True
        case Unreachable(reason=reason):
            return reason in _OBSTACLES
        case BadStatus(status=status):
            return status in _PASSING or (status >= 500 and status not in _LASTING)
        case _:
            return False
