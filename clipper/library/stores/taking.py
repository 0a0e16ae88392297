"""Blobs copied from one place to another, many at a time, each read again where it has come to."""

import hashlib
from collections.abc import Container, Sequence
from concurrent.futures import ThreadPoolExecutor

from clipper.jobs import Stage, Watch
from clipper.library.blobs import BlobName, Blobs, NoSuchBlob
from clipper.library.packing import Torn

_AT_ONCE = 8
"""Stores answer slowly but many at a time; each takes a connection to the database, which are fifteen."""
_BATCH = 50


def take_over(
    blobs: Sequence[BlobName], source: Blobs, target: Blobs, there: Container[BlobName], watch: Watch
) -> frozenset[BlobName]:
    """Have ``blobs`` in ``target`` too; answers those that are whole there now.

    What is ``there`` already is only read. Those that are gone or torn in ``source`` are left out.
    Raises LibraryFailure.
    """

    def take(blob: BlobName) -> bool:
        if blob in there and _read(target, blob) is not None:
            return True
        content = _read(source, blob)
        if content is None:
            return False
        target.put(content, packed=blob.packed)
        return _read(target, blob) is not None

    whole: set[BlobName] = set()
    with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="taking") as threads:
        for start in range(0, len(blobs), _BATCH):
            watch.at(Stage.PICTURES, start, len(blobs))
            batch = blobs[start : start + _BATCH]
            whole |= {blob for blob, taken in zip(batch, threads.map(take, batch), strict=True) if taken}
    return frozenset(whole)


def _read(blobs: Blobs, blob: BlobName) -> bytes | None:
    """The bytes of a blob; None when they are gone or not what its name says."""
    try:
        content = blobs.get(blob.digest, packed=blob.packed)
    except (NoSuchBlob, Torn):
        return None
    return content if hashlib.sha256(content).hexdigest() == blob.digest else None
