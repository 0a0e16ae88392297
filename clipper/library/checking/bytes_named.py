"""The pages and pictures that rows name, held against the bytes that are there."""

import hashlib
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from clipper.jobs import Stage, Watch
from clipper.library.blobs import BlobName, NoSuchBlob
from clipper.library.checking.finding import BlobGone, BlobTorn
from clipper.library.library import Library
from clipper.library.packing import Torn
from clipper.library.schema import clipping_picture, page, picture


def named_blobs(connection: Connection) -> tuple[BlobName, ...]:
    """Those that some row names, each once."""
    pages = connection.scalars(select(page.c.digest).distinct())
    pictures = connection.scalars(select(picture.c.digest))
    return (*(BlobName(digest, True) for digest in pages), *(BlobName(digest, False) for digest in pictures))  # noqa: FBT003 - by their order


def bad_blobs(library: Library, named: Sequence[BlobName], watch: Watch) -> Iterator[BlobGone | BlobTorn]:
    """Those of ``named`` that are not there or not what their name says; each is read and its digest taken.

    One that no row names any more by the time it is missed is left out.
    """
    for done, blob in enumerate(named):
        watch.at(Stage.CHECKING, done, len(named))
        kind = _fault(library, blob)
        if kind is None:
            continue
        with library.reading() as connection:
            if blob in _still_named(connection, blob):
                yield kind(blob.digest, blob.packed, _owners(connection, blob))


def _fault(library: Library, blob: BlobName) -> type[BlobGone] | type[BlobTorn] | None:
    try:
        content = library.blobs.get(blob.digest, packed=blob.packed)
    except NoSuchBlob:
        return BlobGone
    except Torn:
        return BlobTorn
    return None if hashlib.sha256(content).hexdigest() == blob.digest else BlobTorn


def _still_named(connection: Connection, blob: BlobName) -> tuple[BlobName, ...]:
    table = page if blob.packed else picture
    found = connection.scalar(select(table.c.digest).where(table.c.digest == blob.digest).limit(1))
    return () if found is None else (blob,)


def _owners(connection: Connection, blob: BlobName) -> tuple[int, ...]:
    table = page if blob.packed else clipping_picture
    owners = select(table.c.clipping_id).where(table.c.digest == blob.digest).distinct()
    return tuple(connection.scalars(owners.order_by(table.c.clipping_id)))
