"""Blobs as rows, where a library has no folder."""

import hashlib
from collections.abc import Container, Iterator, Sequence
from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Engine,
    LargeBinary,
    MetaData,
    Named,
    Table,
    Text,
    TypedColumns,
    delete,
    func,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import insert

from clipper.library.blobs.store import BlobName, Blobs, Kept, NewBlob, NoSuchBlob
from clipper.library.columns import Moment
from clipper.library.driver_errors import told_as_ours
from clipper.library.packing import pack, unpack


class _BlobColumns(TypedColumns):
    digest: Named[str] = Column(Text, primary_key=True)
    packed: Named[bool] = Column(Boolean, primary_key=True)
    content: Named[bytes] = Column(LargeBinary, nullable=False)
    stored_at: Named[datetime] = Column(
        Moment, nullable=False, server_default=text("CAST(extract(epoch FROM now()) * 1000000 AS bigint)")
    )
    """When it was last put in, also when it was there already: nobody takes it for an orphan meanwhile."""


blob = Table("blob", MetaData(), _BlobColumns)
_table = blob


class TableBlobs(Blobs):
    """Blobs in a table of PostgreSQL, written in transactions of their own."""

    def __init__(self, engine: Engine, place: str) -> None:
        """``place`` is the library's, for errors."""
        self._engine = engine
        self._place = place

    def require_room(self) -> None:
        """A server keeps its last room to itself."""

    def put(self, content: bytes, *, packed: bool = False) -> str:
        with told_as_ours(self._place), self._engine.begin() as connection:
            return self.put_within(connection, [NewBlob(content, packed)])[0]

    def put_within(self, connection: Connection, new: Sequence[NewBlob]) -> list[str]:
        """As ``put_all``, durable once the transaction is committed."""
        digests = [hashlib.sha256(content).hexdigest() for content, _ in new]
        now = datetime.now(UTC)
        rows = {
            (digest, packed): {"content": pack(content) if packed else content, "stored_at": now}
            for digest, (content, packed) in zip(digests, new, strict=True)
        }
        row = insert(blob)
        made_young = row.on_conflict_do_update(
            index_elements=[blob.c.digest, blob.c.packed], set_={"stored_at": row.excluded.stored_at}
        )
        # In order: two programs with the same blobs would wait for each other for ever.
        values = [{"digest": digest, "packed": packed} | rows[digest, packed] for digest, packed in sorted(rows)]
        if values:
            connection.execute(made_young, values)
        return digests

    def get(self, digest: str, *, packed: bool = False) -> bytes:
        wanted = select(blob.c.content).where(blob.c.digest == digest, blob.c.packed == packed)
        with told_as_ours(self._place), self._engine.connect() as connection:
            content = connection.scalar(wanted)
        if content is None:
            raise NoSuchBlob(digest)
        return unpack(content) if packed else content

    def orphans(self, named: Container[BlobName], before: datetime) -> Iterator[BlobName]:
        old = select(_table.c.digest, _table.c.packed).where(_table.c.stored_at < before)
        with told_as_ours(self._place), self._engine.connect() as connection:
            for digest, packed in connection.execute(old):
                name = BlobName(digest, packed)
                if name not in named:
                    yield name

    def drop(self, blob: BlobName, before: datetime | None = None) -> bool:
        this = (_table.c.digest == blob.digest) & (_table.c.packed == blob.packed)
        old = this if before is None else this & (_table.c.stored_at < before)
        with told_as_ours(self._place), self._engine.begin() as connection:
            connection.execute(delete(_table).where(old))
            return connection.scalar(select(_table.c.digest).where(this)) is None

    def leftovers(self, before: datetime, *, clear: bool = False) -> int:  # noqa: ARG002 - as the protocol has it
        """None: a row is there whole or not at all."""
        return 0

    def kept(self) -> Iterator[Kept]:
        everything = select(_table.c.digest, _table.c.packed, func.octet_length(_table.c.content))
        with told_as_ours(self._place), self._engine.connect() as connection:
            for digest, packed, size in connection.execution_options(yield_per=10_000).execute(everything):
                yield Kept(BlobName(digest, packed), size)

    def clear(self) -> None:
        # Rows that are deleted one by one would take their room until the server has found the time.
        with told_as_ours(self._place), self._engine.begin() as connection:
            connection.execute(text("TRUNCATE blob"))
