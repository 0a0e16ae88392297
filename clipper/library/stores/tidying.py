"""Deleting the pages and pictures that lie where the library had them before."""

from clipper.jobs import Watch
from clipper.library.blobs import DATABASE, MovableBlobs, Settled
from clipper.library.checking.bytes_named import named_blobs
from clipper.library.errors import LibraryBusy
from clipper.library.library import Library
from clipper.library.stores.taking import take_over
from clipper.library.stores.whereabouts import movable


def tidy_stores(library: Library, watch: Watch) -> tuple[str, ...]:
    """Delete all that lies in former places, and forget them; answers their addresses.

    First what clippings have and what has got lost from where they are now is brought there.
    A place that cannot be reached stays among the former ones. Raises StoreBeside, OnlyTheOwner, LibraryBusy,
    LibraryFailure.
    """
    blobs = movable(library)
    tidied: list[str] = []
    with blobs.alone() as alone:
        if not alone:
            raise LibraryBusy(library.place)
        for address in blobs.settled().former:
            _bring(library, blobs, address, watch)
            _clear(blobs, address)
            settled = blobs.settled()
            left = tuple(one for one in settled.former if one != address)
            with library.writing() as connection:
                blobs.settle(connection, Settled(settled.address, left))
            tidied.append(address)
    return tuple(tidied)


def _bring(library: Library, blobs: MovableBlobs, address: str, watch: Watch) -> None:
    target, source = blobs.at(blobs.settled().address), blobs.at(address)
    there = frozenset(kept.blob for kept in target.kept())
    with library.reading() as connection:
        lacking = [blob for blob in named_blobs(connection) if blob not in there]
    take_over(lacking, source, target, there, watch)


def _clear(blobs: MovableBlobs, address: str) -> None:
    if address == DATABASE:
        blobs.at(address).clear()
        return
    outside = blobs.outside(address)
    # Another library may have been given the place since.
    if outside.owner() == blobs.owner():
        outside.clear()
        outside.disclaim()
