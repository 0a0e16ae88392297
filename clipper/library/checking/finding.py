"""What may be found wrong with a library; front ends have the words for it."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class TornFile:
    """The database file is damaged in itself. A backup helps."""

    detail: str
    """In the words of SQLite."""


@dataclass(frozen=True, slots=True)
class BrokenReferences:
    """Rows of a table point to rows that are not there."""

    table: str
    rows: int


@dataclass(frozen=True, slots=True)
class IndexAstray:
    """The text index does not hold what the rows say. Mending builds it anew."""


@dataclass(frozen=True, slots=True)
class BlobGone:
    """The bytes of a page or a picture are not there."""

    digest: str
    is_page: bool
    clippings: tuple[int, ...]
    """Those whose page it is or that show it; they need fetching again."""


@dataclass(frozen=True, slots=True)
class BlobTorn:
    """The bytes of a page or a picture are others than those that were kept. Mending deletes them: then it is gone."""

    digest: str
    is_page: bool
    clippings: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Orphans:
    """Pages and pictures that no clipping has, none of them younger than a day. Mending deletes them."""

    count: int


@dataclass(frozen=True, slots=True)
class Leftovers:
    """Files that a program was stopped in the middle of writing, a day ago or more. Mending deletes them."""

    count: int


Finding: TypeAlias = TornFile | BrokenReferences | IndexAstray | BlobGone | BlobTorn | Orphans | Leftovers
