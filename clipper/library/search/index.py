"""What an index over the words of clippings can do; each kind of database has its own."""

from collections.abc import Collection
from typing import Protocol

from sqlalchemy import Connection, Select

from clipper.library.search.words import Term


class TextIndex(Protocol):
    def create(self, connection: Connection) -> None:
        """Make the index in a new library."""
        ...

    def rebuild(self, connection: Connection) -> None:
        """Fill it anew from ``clipping_doc``, after the analyser has changed."""
        ...

    def refresh(self, connection: Connection, numbers: Collection[int]) -> None:
        """Bring it in step with the rows of these clippings in ``clipping_doc``, which have just changed."""
        ...

    def hits(self, terms: Collection[Term]) -> Select[int]:
        """Selects the ``sort_key`` of what holds all ``terms``; there is at least one."""
        ...

    def best_hits(self, terms: Collection[Term], newest: int) -> Select[int, float]:
        """Selects ``sort_key`` and ``score`` of the ``newest`` hits; a better one has a lower score."""
        ...
