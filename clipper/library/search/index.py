"""What an index over the words of clippings can do; each kind of database has its own."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection, Select

from clipper.jobs import Watch
from clipper.library.search.language import Node


@dataclass(frozen=True, slots=True)
class Sought:
    """What a text index is asked for."""

    words: Node
    """A tree for which ``is_text`` is true."""
    first: int | None = None
    """The least ``sort_key``."""
    end: int | None = None
    """One past the greatest."""


class TextIndex(Protocol):
    @property
    def version(self) -> int:
        """Grows whenever the index of some text changes: one of another version must be built anew."""
        ...

    @property
    def is_by_date(self) -> bool:
        """Whether ``dated_hits`` are found one after another as they are read; else all are gathered before."""
        ...

    def create(self, connection: Connection) -> None:
        """Make the index in a new library."""
        ...

    def rebuild(self, connection: Connection) -> None:
        """Fill it anew from ``clipping_doc``, after its version has changed."""
        ...

    def refresh(self, connection: Connection, numbers: Collection[int]) -> None:
        """Bring it in step with the rows of these clippings in ``clipping_doc``, which have just changed."""
        ...

    def agrees(self, connection: Connection, watch: Watch) -> bool:
        """Whether it holds exactly what ``clipping_doc`` says. Takes long, and keeps nobody from writing."""
        ...

    def hits(self, sought: Sought) -> Select[int]:
        """Selects the ``sort_key`` of what is ``sought``."""
        ...

    def dated_hits(self, sought: Sought, *, newest: bool) -> Select[int]:
        """As ``hits``, made to be ordered by ``sort_key``, the newest or the oldest first, and read in part."""
        ...

    def first_hits(self, sought: Sought, most: int, *, newest: bool) -> Select[int]:
        """The first ``most`` of ``dated_hits``, in any order."""
        ...

    def best_hits(self, sought: Sought) -> Select[int, float]:
        """Selects ``sort_key`` and ``score`` of some of the newest hits; a better one has a lower score."""
        ...
