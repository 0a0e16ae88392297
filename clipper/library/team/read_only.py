"""The stores beside the tables as a reader has them: what would write is refused before it is tried."""

from collections.abc import Callable, Container, Iterable, Iterator
from datetime import datetime

from clipper.library.blobs.store import BlobName, Blobs, Kept
from clipper.library.rule_files import RuleFiles


class ReadOnlyBlobs(Blobs):
    def __init__(self, blobs: Blobs, refuse: Callable[[], None]) -> None:
        """``refuse`` raises what is to be said of an attempt to write."""
        self._blobs = blobs
        self._refuse = refuse

    def put(self, content: bytes, *, packed: bool = False) -> str:
        self._refuse()
        return self._blobs.put(content, packed=packed)

    def require_room(self) -> None:
        self._blobs.require_room()

    def get(self, digest: str, *, packed: bool = False) -> bytes:
        return self._blobs.get(digest, packed=packed)

    def orphans(self, named: Container[BlobName], before: datetime) -> Iterator[BlobName]:
        return self._blobs.orphans(named, before)

    def drop(self, blob: BlobName, before: datetime | None = None) -> bool:
        self._refuse()
        return self._blobs.drop(blob, before)

    def leftovers(self, before: datetime, *, clear: bool = False) -> int:
        if clear:
            self._refuse()
        return self._blobs.leftovers(before, clear=clear)

    def kept(self) -> Iterator[Kept]:
        return self._blobs.kept()

    def clear(self) -> None:
        self._refuse()
        self._blobs.clear()


class ReadOnlyRuleFiles:
    def __init__(self, rule_files: RuleFiles, refuse: Callable[[], None]) -> None:
        """``refuse`` raises what is to be said of an attempt to write."""
        self._rule_files = rule_files
        self._refuse = refuse

    def names(self) -> tuple[str, ...]:
        return self._rule_files.names()

    def get(self, names: Iterable[str]) -> dict[str, bytes]:
        return self._rule_files.get(names)

    def put(self, name: str, content: bytes) -> None:
        self._refuse()
        self._rule_files.put(name, content)

    def delete(self, name: str) -> bool:
        self._refuse()
        return self._rule_files.delete(name)
