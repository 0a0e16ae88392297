"""Blobs that can be had somewhere else than where they are."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from sqlalchemy import Connection

from clipper.library.blobs.owned import OwnedBlobs
from clipper.library.blobs.store import Blobs


@dataclass(frozen=True, slots=True)
class Settled:
    """What the library says of where its blobs are; addresses as in address.py."""

    address: str
    former: tuple[str, ...] = ()
    """Where they were before; copies are there until somebody says that they are not needed."""


@runtime_checkable
class MovableBlobs(Blobs, Protocol):
    def settled(self) -> Settled:
        """Asked of the library each time. Raises LibraryFailure."""
        ...

    def at(self, address: str) -> Blobs:
        """Those at any address."""
        ...

    def outside(self, address: str) -> OwnedBlobs:
        """Those at an address that is not ``database``."""
        ...

    def owner(self) -> str:
        """What this library calls itself in places outside: the same in no other database."""
        ...

    def settle(self, connection: Connection, settled: Settled) -> None:
        """Have them there, once the transaction is committed."""
        ...

    def hold(self, connection: Connection) -> None:
        """Let nobody put in or drop a blob until the transaction has ended; waits for those who are at it."""
        ...

    def alone(self) -> AbstractContextManager[bool]:
        """Whether no other program is moving, clearing or collecting them; none will be until it is left."""
        ...
