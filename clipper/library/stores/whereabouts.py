"""Where the pictures and pages are, and how many."""

from dataclasses import dataclass

from clipper.library.blobs import DATABASE, MovableBlobs
from clipper.library.library import Library
from clipper.library.opening.place import folder_of
from clipper.library.store_errors import (
    StoreBeside,
)


@dataclass(frozen=True, slots=True)
class Whereabouts:
    address: str
    """``database``, the path of a folder, or a URL."""
    count: int
    size: int
    """In bytes, as they lie there."""
    former: tuple[str, ...] = ()
    """Where there are copies still that nobody needs."""
    is_beside: bool = False
    """True for a library in a folder, which has them beside its database and nowhere else."""
    is_ours: bool = True
    """False where another library has the right to delete; then this one deletes nothing there."""


def whereabouts(library: Library) -> Whereabouts:
    """Ask where they are, and look there. Raises LibraryFailure."""
    sizes = [kept.size for kept in library.blobs.kept()]
    count, size = len(sizes), sum(sizes)
    blobs = library.movable_blobs
    if blobs is None:
        return Whereabouts(str(folder_of(library.place) / "blobs"), count, size, is_beside=True)
    settled = blobs.settled()
    address = settled.address
    is_ours = address == DATABASE or blobs.outside(address).owner() == blobs.owner()
    return Whereabouts(address, count, size, settled.former, is_ours=is_ours)


def movable(library: Library) -> MovableBlobs:
    """The blobs of a library on a server, for its owner. Raises StoreBeside for one in a folder, OnlyTheOwner."""
    if library.movable_blobs is None:
        raise StoreBeside(library.place)
    library.require_owner()
    return library.movable_blobs
