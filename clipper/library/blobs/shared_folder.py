"""Blobs in a folder that several machines reach under the same path."""

from collections.abc import Container, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from clipper.library.blobs.files import FileBlobs, write_whole
from clipper.library.blobs.owned import OWNER_FILE, OwnedBlobs, owner_file_of, owner_in
from clipper.library.blobs.store import BlobName, Kept, NoSuchBlob
from clipper.library.driver_errors import told_as_ours
from clipper.library.errors import (
    ReadOnlyLibrary,
)
from clipper.library.store_errors import (
    StoreMissing,
    StoreRefuses,
)


class SharedFolderBlobs(OwnedBlobs):
    """``FileBlobs`` where a drive that is not there is told, and not written beside."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._place = str(folder)
        self._files = FileBlobs(folder, self._place)

    def require_room(self) -> None:
        with self._there():
            self._files.require_room()

    def put(self, content: bytes, *, packed: bool = False) -> str:
        with self._there():
            return self._files.put(content, packed=packed)

    def get(self, digest: str, *, packed: bool = False) -> bytes:
        try:
            return self._files.get(digest, packed=packed)
        except NoSuchBlob:
            with self._there():
                raise

    def orphans(self, named: Container[BlobName], before: datetime) -> Iterator[BlobName]:
        with self._there():
            yield from self._files.orphans(named, before)

    def drop(self, blob: BlobName, before: datetime | None = None) -> bool:
        with self._there():
            return self._files.drop(blob, before)

    def leftovers(self, before: datetime, *, clear: bool = False) -> int:
        with self._there():
            return self._files.leftovers(before, clear=clear)

    def kept(self) -> Iterator[Kept]:
        with self._there():
            yield from self._files.kept()

    def clear(self) -> None:
        with self._there():
            self._files.clear()

    def owner(self) -> str:
        with told_as_ours(self._place):
            try:
                return owner_in((self._folder / OWNER_FILE).read_bytes())
            except (FileNotFoundError, NotADirectoryError):
                return ""

    def claim(self, owner: str) -> None:
        with self._refusals(), told_as_ours(self._place):
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._folder / OWNER_FILE, owner_file_of(owner))

    def disclaim(self) -> None:
        with self._refusals(), told_as_ours(self._place):
            (self._folder / OWNER_FILE).unlink(missing_ok=True)

    def in_use(self) -> bool:
        return next(self._files.kept(), None) is not None

    @contextmanager
    def _there(self) -> Iterator[None]:
        if not self.owner():
            raise StoreMissing(self._place)
        with self._refusals():
            yield

    @contextmanager
    def _refusals(self) -> Iterator[None]:
        try:
            yield
        except ReadOnlyLibrary as error:
            raise StoreRefuses(self._place, error.reason) from error
