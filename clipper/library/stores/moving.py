"""Having the pictures and pages of a library on a server somewhere else, while it is in use.

All are copied first, each read again where it has come to, so that a move that was stopped goes on with what is there.
Then nobody may put one in for a moment: what has come meanwhile is copied, and the library says where they are now.
"""

import secrets
from dataclasses import dataclass

from clipper.jobs import Watch
from clipper.library.blobs import DATABASE, BlobName, MovableBlobs, NoSuchBlob, OwnedBlobs, Settled, address_of
from clipper.library.checking.bytes_named import named_blobs
from clipper.library.errors import (
    LibraryBusy,
)
from clipper.library.library import Library
from clipper.library.store_errors import (
    StoreTaken,
    StoreUnreachable,
)
from clipper.library.stores.taking import take_over
from clipper.library.stores.whereabouts import movable


@dataclass(frozen=True, slots=True)
class Moved:
    address: str
    """``database``, the path of a folder, or a URL."""
    count: int
    """Pages and pictures that are there, each looked at."""
    missing: int = 0
    """Those that clippings have and that were gone or torn where they were."""


def move_store(library: Library, word: str, watch: Watch, *, seize: bool = False) -> Moved:
    """Have pages and pictures at ``word``: ``database``, a folder, or an address that fsspec knows the way to.

    What is where they were stays there, until ``tidy_stores``. With ``seize`` a place that belongs to another library
    is taken: to be done where this library is that one, moved to another server.
    Raises StoreBeside for a library in a folder, OnlyTheOwner, StoreTaken, SecretInAddress, UnsupportedStore, NoDriver,
    StoreMissing, StoreRefuses, StoreUnreachable, LibraryBusy while another program does so, LibraryFailure.
    """
    blobs = movable(library)
    address = address_of(word)
    with blobs.alone() as alone:
        if not alone:
            raise LibraryBusy(library.place)
        if address != DATABASE:
            _prepare(blobs.outside(address), address, blobs.owner(), seize=seize)
        settled = blobs.settled()
        if address == settled.address:
            return Moved(address, sum(1 for _ in blobs.kept()))
        former = tuple(one for one in (*settled.former, settled.address) if one != address)
        return _move(library, blobs, settled.address, Settled(address, former), watch)


def _move(library: Library, blobs: MovableBlobs, where: str, settled: Settled, watch: Watch) -> Moved:
    source, target = blobs.at(where), blobs.at(settled.address)
    there = frozenset(kept.blob for kept in target.kept())
    whole: set[BlobName] = set()
    whole |= take_over([kept.blob for kept in source.kept()], source, target, there, watch)
    with library.writing() as connection:
        blobs.hold(connection)
        came = [kept.blob for kept in source.kept() if kept.blob not in whole]
        whole |= take_over(came, source, target, there, watch)
        blobs.settle(connection, settled)
        missing = sum(blob not in whole for blob in named_blobs(connection))
    return Moved(settled.address, len(whole), missing)


def _prepare(outside: OwnedBlobs, address: str, owner: str, *, seize: bool) -> None:
    """See that nobody else has the place, and that it can be written, read and deleted from."""
    found = outside.owner()
    if found != owner:
        if not seize and (found or outside.in_use()):
            raise StoreTaken(address)
        outside.claim(owner)
    content = secrets.token_bytes(32)
    digest = outside.put(content)
    try:
        again = outside.get(digest)
    except NoSuchBlob as error:
        raise StoreUnreachable(address) from error
    if again != content or not outside.drop(BlobName(digest, packed=False)):
        raise StoreUnreachable(address)
