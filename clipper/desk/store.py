"""Where are the pictures and pages? Have them there instead, and delete those that are left behind."""

from clipper.desk.desk import Desk
from clipper.jobs import Watch
from clipper.library.stores import Moved, Whereabouts
from clipper.library.stores import move_store as move_in
from clipper.library.stores import tidy_stores as tidy_in
from clipper.library.stores import whereabouts as whereabouts_in


def whereabouts(desk: Desk) -> Whereabouts:
    """Where the library has its pictures and pages, how many they are and how large. Raises LibraryFailure."""
    return whereabouts_in(desk.library)


def move_store(desk: Desk, address: str, watch: Watch, *, seize: bool = False) -> Moved:
    """Have them at ``address``: ``database``, a folder, or an address that fsspec knows, such as ``s3://bucket``.

    A move that was stopped is gone on with; the library may be used meanwhile. With ``seize`` a place of another
    library is taken, if this one is the same on another server. Raises LibraryFailure, as library's ``move_store``.
    """
    return move_in(desk.library, address, watch, seize=seize)


def tidy_stores(desk: Desk, watch: Watch) -> tuple[str, ...]:
    """Delete what is left where they were before; answers the addresses of those places. Raises LibraryFailure."""
    return tidy_in(desk.library, watch)
