"""The blobs of a library on a server: in the database, or where it says that they are.

Whoever puts a blob in asks for the place first, in a transaction that holds a lock which it shares with all who do so,
until the blob is there. Whoever moves all of them to another place, or deletes one, waits until nobody holds that lock.
So none is put in a place that has just been left, and none is deleted that has just been put in again.
"""

import json
import time
from collections.abc import Container, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, Engine, delete, select, text
from sqlalchemy.dialects.postgresql import insert

from clipper.library.blobs.address import DATABASE, blobs_at
from clipper.library.blobs.owned import OwnedBlobs
from clipper.library.blobs.settled import Settled
from clipper.library.blobs.store import BlobName, Blobs, Kept, NewBlob, NoSuchBlob
from clipper.library.blobs.table import TableBlobs
from clipper.library.driver_errors import told_as_ours
from clipper.library.errors import LibraryFailure
from clipper.library.schema.bookkeeping import meta

_PUTTING = 0x426C6F62
_MOVING = _PUTTING + 1
"""The numbers of the locks; they mean something only among programs that agree on them."""
_NOTICED = 1.0
"""Seconds for which one who reads need not ask again; who misses something there asks at once."""
_SETTLED = "blobs"
_OWNER = """SELECT system_identifier || '-' || (SELECT oid FROM pg_database WHERE datname = current_database())
    FROM pg_control_system()"""
"""Another database has another, also one that was made from a dump of this one."""


class ServerBlobs:
    """A program that has the library open notices when others have moved them."""

    def __init__(self, engine: Engine, place: str, patience: float) -> None:
        """``place`` is the library's, for errors; ``patience`` is how many seconds to wait for a lock."""
        self._engine = engine
        self._place = place
        self._patience = int(patience * 1000)
        self._table = TableBlobs(engine, place)
        self._outside: dict[str, OwnedBlobs] = {}
        self._known = ""
        self._known_until = 0.0

    def require_room(self) -> None:
        self._here().require_room()

    def put(self, content: bytes, *, packed: bool = False) -> str:
        return self.put_all([NewBlob(content, packed)])[0]

    def put_all(self, new: Sequence[NewBlob]) -> list[str]:
        with self._turn(shared=True) as (connection, address):
            if address == DATABASE:
                # The server writes its log in order: what is committed later is not durable without this.
                connection.execute(text("SET LOCAL synchronous_commit = off"))
                return self._table.put_within(connection, new)
            return self.at(address).put_all(new)

    def get(self, digest: str, *, packed: bool = False) -> bytes:
        asked = self._known if time.monotonic() < self._known_until else self.settled().address
        try:
            return self.at(asked).get(digest, packed=packed)
        except (NoSuchBlob, LibraryFailure):
            now = self.settled().address
            if now == asked:
                raise
            return self.at(now).get(digest, packed=packed)

    def orphans(self, named: Container[BlobName], before: datetime) -> Iterator[BlobName]:
        """None where another library is the owner, whose rows we do not know."""
        address = self.settled().address
        if address == DATABASE or self.outside(address).owner() == self.owner():
            yield from self.at(address).orphans(named, before)

    def drop(self, blob: BlobName, before: datetime | None = None) -> bool:
        if self.settled().address == DATABASE:
            return self._table.drop(blob, before)
        with self._turn(shared=False) as (_, address):
            return self.at(address).drop(blob, before)

    def leftovers(self, before: datetime, *, clear: bool = False) -> int:
        return self._here().leftovers(before, clear=clear)

    def kept(self) -> Iterator[Kept]:
        return self._here().kept()

    def clear(self) -> None:
        self._here().clear()

    def settled(self) -> Settled:
        with told_as_ours(self._place), self._engine.connect() as connection:
            return self._read(connection)

    def at(self, address: str) -> Blobs:
        return self._table if address == DATABASE else self.outside(address)

    def outside(self, address: str) -> OwnedBlobs:
        return self._outside.get(address) or self._outside.setdefault(address, blobs_at(address))

    def owner(self) -> str:
        with told_as_ours(self._place), self._engine.connect() as connection:
            return str(connection.scalar(text(_OWNER)))

    def settle(self, connection: Connection, settled: Settled) -> None:
        self._known_until = 0.0
        if settled == Settled(DATABASE):
            connection.execute(delete(meta).where(meta.c.name == _SETTLED))
            return
        value = json.dumps({"address": settled.address, "former": settled.former})
        row = insert(meta).values(name=_SETTLED, value=value)
        connection.execute(row.on_conflict_do_update(index_elements=[meta.c.name], set_={"value": row.excluded.value}))

    def hold(self, connection: Connection) -> None:
        self._lock(connection, "pg_advisory_xact_lock")

    @contextmanager
    def alone(self) -> Iterator[bool]:
        with told_as_ours(self._place), self._engine.connect() as connection:
            # Not held by a transaction: a server may end one that does nothing for minutes.
            connection.execution_options(isolation_level="AUTOCOMMIT")
            mine = bool(connection.scalar(text(f"SELECT pg_try_advisory_lock({_MOVING})")))
            try:
                yield mine
            finally:
                if mine:
                    connection.execute(text(f"SELECT pg_advisory_unlock({_MOVING})"))

    @contextmanager
    def _turn(self, *, shared: bool) -> Iterator[tuple[Connection, str]]:
        """A transaction in which they stay where they are."""
        with told_as_ours(self._place), self._engine.begin() as connection:
            self._lock(connection, "pg_advisory_xact_lock_shared" if shared else "pg_advisory_xact_lock")
            # Another statement: the lock is waited for, and what the first one sees is what there was before.
            yield connection, self._read(connection).address

    def _lock(self, connection: Connection, lock: str) -> None:
        connection.execute(text(f"SELECT set_config('lock_timeout', '{self._patience}', true), {lock}({_PUTTING})"))

    def _read(self, connection: Connection) -> Settled:
        value = connection.scalar(select(meta.c.value).where(meta.c.name == _SETTLED))
        settled = Settled(DATABASE)
        if value:
            record = json.loads(value)
            settled = Settled(str(record["address"]), tuple(record["former"]))
        self._known, self._known_until = settled.address, time.monotonic() + _NOTICED
        return settled

    def _here(self) -> Blobs:
        return self.at(self.settled().address)
