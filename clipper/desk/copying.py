"""Move this library there: a copy of all of it in another place."""

from clipper.desk.desk import Desk
from clipper.jobs import Watch
from clipper.library import Copied, copy_library, open_library


def copy_to(desk: Desk, place: str, watch: Watch) -> Copied:
    """Copy the desk's library to ``place``, a folder or a database without clippings, which may be new.

    A copy that was stopped is gone on with. Raises NotEmpty, CopyDiffers, LibraryFailure.
    """
    with open_library(place) as target:
        return copy_library(desk.library, target, watch)
