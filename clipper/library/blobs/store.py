"""What a place for blobs can do."""

import re
from collections.abc import Container, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

_FILE_NAME = re.compile(r"([0-9a-f]{64})(\.zst)?")


class NoSuchBlob(LookupError):
    """Nothing is kept under this digest. Inside the library only; callers get an error that says what is missing."""


class BlobName(NamedTuple):
    digest: str
    packed: bool

    @property
    def path(self) -> str:
        """Where it lies in a folder: ``ab/abcdef…``, with ``.zst`` when packed."""
        return f"{self.digest[:2]}/{self.digest}{'.zst' if self.packed else ''}"


def blob_in_file(name: str) -> BlobName | None:
    """The blob in a file of this name; None for one that holds none."""
    found = _FILE_NAME.fullmatch(name)
    return BlobName(found[1], found[2] is not None) if found else None


class NewBlob(NamedTuple):
    content: bytes
    packed: bool = False
    """Whether it is made small first."""


class Kept(NamedTuple):
    blob: BlobName
    size: int
    """In bytes, as it lies there."""


class Blobs(Protocol):
    """Bytes by the SHA-256 of what they are, unpacked, in hexadecimal; so another codec changes no name."""

    def require_room(self) -> None:
        """Raises DiskFull where so little room is left that nothing more should be taken in."""
        ...

    def put(self, content: bytes, *, packed: bool = False) -> str:
        """Keep ``content`` and answer its digest; ``packed`` makes it small first.

        Call it before the row that names the digest is committed: a blob without a row harms nobody. It is durable when
        that row is, at the latest.
        """
        ...

    def put_all(self, new: Sequence[NewBlob]) -> list[str]:
        """``put`` for several at once, and their digests in the same order."""
        return [self.put(content, packed=packed) for content, packed in new]

    def get(self, digest: str, *, packed: bool = False) -> bytes:
        """The bytes put in with the same ``packed``.

        Raises NoSuchBlob, or packing.Torn.
        """
        ...

    def orphans(self, named: Container[BlobName], before: datetime) -> Iterator[BlobName]:
        """Those that are not ``named`` and that nobody has put in since ``before``.

        The younger ones may have a row that is about to be committed.
        """
        ...

    def drop(self, blob: BlobName, before: datetime | None = None) -> bool:
        """Delete a blob, unless somebody has put it in since ``before``; says whether it is gone now."""
        ...

    def leftovers(self, before: datetime, *, clear: bool = False) -> int:
        """How many unfinished writes of programs that were stopped before then there are; ``clear`` deletes them."""
        ...

    def kept(self) -> Iterator[Kept]:
        """All that are there, in any order."""
        ...

    def clear(self) -> None:
        """Delete all that are there."""
        ...
