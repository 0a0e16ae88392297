"""Blobs as files: ``blobs/ab/abcdef…``, with ``.zst`` when packed."""

import hashlib
import os
import secrets
from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from clipper.library.blobs.store import BlobName, Blobs, Kept, NoSuchBlob, blob_in_file
from clipper.library.driver_errors import told_as_ours
from clipper.library.durable import make_names_durable
from clipper.library.errors import LibraryGone
from clipper.library.packing import Torn, pack, unpack
from clipper.library.room import require_room


class FileBlobs(Blobs):
    """Blobs below a folder. Safe for many threads and programs at once: a file appears whole or not at all."""

    def __init__(self, folder: Path, place: str) -> None:
        """``place`` is the library's, for errors. The folder is there.

        If it is gone later it is not made again: of a disk that was taken out, pages would lie where it had been.
        """
        self._folder = folder
        self._place = place
        self._entered: set[Path] = set()

    def require_room(self) -> None:
        with told_as_ours(self._place):
            try:
                require_room(self._folder, self._place)
            except FileNotFoundError as error:
                raise LibraryGone(self._place) from error

    def put(self, content: bytes, *, packed: bool = False) -> str:
        digest = hashlib.sha256(content).hexdigest()
        path = self._path(digest, packed=packed)
        with told_as_ours(self._place):
            self._enter(path.parent)
            if not _made_young(path):
                self.require_room()
                write_whole(path, pack(content) if packed else content)
            # Also when it was there: whoever wrote it may not have come this far.
            make_names_durable(path.parent)
        return digest

    def get(self, digest: str, *, packed: bool = False) -> bytes:
        if blob_in_file(digest) != BlobName(digest, packed=False):
            raise NoSuchBlob(digest)
        path = self._path(digest, packed=packed)
        with told_as_ours(self._place):
            try:
                content = path.read_bytes()
            except FileNotFoundError as error:
                raise NoSuchBlob(digest) from error
        return unpack(content) if packed else content

    def orphans(self, named: Container[BlobName], before: datetime) -> Iterator[BlobName]:
        with told_as_ours(self._place):
            for blob, path in self._files():
                if blob not in named and _is_older(path, before):
                    yield blob

    def drop(self, blob: BlobName, before: datetime | None = None) -> bool:
        """It is renamed first: whoever puts it in meanwhile either makes it young or misses it."""
        path = self._path(blob.digest, packed=blob.packed)
        taken = _unfinished(path)
        with told_as_ours(self._place):
            try:
                path.rename(taken)
            except FileNotFoundError:
                return True
            if before is not None and not _is_older(taken, before):
                taken.replace(path)
                return False
            taken.unlink()
        return True

    def leftovers(self, before: datetime, *, clear: bool = False) -> int:
        with told_as_ours(self._place):
            left = [path for path in self._folder.glob("??/*.tmp") if _is_older(path, before)]
            for path in left if clear else ():
                path.unlink(missing_ok=True)
        return len(left)

    def kept(self) -> Iterator[Kept]:
        with told_as_ours(self._place):
            for blob, path in self._files():
                with suppress(FileNotFoundError):
                    yield Kept(blob, path.stat().st_size)

    def clear(self) -> None:
        with told_as_ours(self._place):
            for _, path in self._files():
                path.unlink(missing_ok=True)

    def take(self, blobs: Iterable[BlobName], source: "FileBlobs") -> int:
        """Have ``blobs`` durably too, out of another folder; answers how many of them are not whole in either.

        On the same disk nothing is copied: the file gets a second name.
        """
        missing = 0
        changed = set()
        with told_as_ours(self._place):
            for blob in blobs:
                path = self._path(blob.digest, packed=blob.packed)
                if _made_young(path):
                    continue
                self._enter(path.parent)
                changed.add(path.parent)
                if not _linked(source._path(blob.digest, packed=blob.packed), path):
                    missing += not self._copied(blob, source, path)
            for folder in changed:
                make_names_durable(folder)
        return missing

    def recover(self, blob: BlobName, source: "FileBlobs") -> bool:
        """Have a blob that is gone again, if ``source`` has it whole; says whether."""
        path = self._path(blob.digest, packed=blob.packed)
        with told_as_ours(self._place):
            self._enter(path.parent)
            found = self._copied(blob, source, path)
            if found:
                make_names_durable(path.parent)
        return found

    def _copied(self, blob: BlobName, source: "FileBlobs", path: Path) -> bool:
        try:
            content = source.get(blob.digest, packed=blob.packed)
        except (NoSuchBlob, Torn):
            return False
        if hashlib.sha256(content).hexdigest() != blob.digest:
            return False
        write_whole(path, pack(content) if blob.packed else content)
        return True

    def _enter(self, folder: Path) -> None:
        """Have one of our folders durably. That is asked for once, also where it is there.

        Whoever made it may not have come this far. Raises LibraryGone, OSError.
        """
        if folder in self._entered and folder.is_dir():
            return
        try:
            folder.mkdir(exist_ok=True)
        except FileNotFoundError as error:
            raise LibraryGone(self._place) from error
        make_names_durable(self._folder)
        self._entered.add(folder)

    def _files(self) -> Iterator[tuple[BlobName, Path]]:
        for path in self._folder.glob("??/*"):
            blob = blob_in_file(path.name)
            if blob is not None:
                yield blob, path

    def _path(self, digest: str, *, packed: bool) -> Path:
        return self._folder / BlobName(digest, packed).path


def _made_young(path: Path) -> bool:
    """Whether the file is there, and was told to be in use again, so that nobody collects it as an orphan."""
    try:
        os.utime(path)
    except OSError:
        return False
    return True


def _linked(there: Path, path: Path) -> bool:
    """Whether the same file has this name now; not where file systems differ or cannot do so."""
    try:
        os.link(there, path)
    except FileExistsError:
        pass
    except OSError:
        return False
    return _made_young(path)


def _is_older(path: Path, before: datetime) -> bool:
    try:
        return path.stat().st_mtime < before.timestamp()
    except FileNotFoundError:
        return False


def _unfinished(path: Path) -> Path:
    return path.with_name(f"{path.name[:16]}.{secrets.token_hex(8)}.tmp")


def write_whole(path: Path, content: bytes) -> None:
    written = _unfinished(path)
    try:
        with written.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _put_in_place(written, path)
    except BaseException:
        written.unlink(missing_ok=True)
        raise


def _put_in_place(written: Path, path: Path) -> None:
    try:
        written.replace(path)
    except PermissionError:
        # Windows will not replace a file that someone reads; then it is there already, with the same bytes.
        if not path.exists():
            raise
        written.unlink()
