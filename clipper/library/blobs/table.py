"""Blobs as rows, where a library has no folder."""

import hashlib
from collections.abc import Container, Iterator
from datetime import datetime

from sqlalchemy import (
    Boolean,
    Column,
    Engine,
    LargeBinary,
    MetaData,
    Named,
    Table,
    Text,
    TypedColumns,
    delete,
    select,
)
from sqlalchemy.dialects.postgresql import insert

from clipper.library.blobs.store import BlobName, NoSuchBlob
from clipper.library.driver_errors import told_as_ours
from clipper.library.packing import pack, unpack


class _BlobColumns(TypedColumns):
    digest: Named[str] = Column(Text, primary_key=True)
    packed: Named[bool] = Column(Boolean, primary_key=True)
    content: Named[bytes] = Column(LargeBinary, nullable=False)


blob = Table("blob", MetaData(), _BlobColumns)
_table = blob


class TableBlobs:
    """Blobs in a table of PostgreSQL, each written in a transaction of its own that waits for nobody."""

    def __init__(self, engine: Engine, place: str) -> None:
        """``place`` is the library's, for errors."""
        self._engine = engine
        self._place = place

    def put(self, content: bytes, *, packed: bool = False) -> str:
        digest = hashlib.sha256(content).hexdigest()
        kept = pack(content) if packed else content
        row = insert(blob).values(digest=digest, packed=packed, content=kept)
        with told_as_ours(self._place), self._engine.begin() as connection:
            connection.execute(row.on_conflict_do_nothing())
        return digest

    def get(self, digest: str, *, packed: bool = False) -> bytes:
        wanted = select(blob.c.content).where(blob.c.digest == digest, blob.c.packed == packed)
        with told_as_ours(self._place), self._engine.connect() as connection:
            content = connection.scalar(wanted)
        if content is None:
            raise NoSuchBlob(digest)
        return unpack(content) if packed else content

    def orphans(self, named: Container[BlobName], before: datetime) -> Iterator[BlobName]:  # noqa: ARG002 - see below
        """None: a row does not tell its age."""
        return iter(())

    def drop(self, blob: BlobName, before: datetime | None = None) -> bool:
        if before is not None:
            return False
        gone = delete(_table).where(_table.c.digest == blob.digest, _table.c.packed == blob.packed)
        with told_as_ours(self._place), self._engine.begin() as connection:
            connection.execute(gone)
        return True

    def leftovers(self, before: datetime, *, clear: bool = False) -> int:  # noqa: ARG002 - as the protocol has it
        """None: a row is there whole or not at all."""
        return 0
