"""Blobs in an object store, or on any file server that fsspec knows the way to.

Who may get in is never the library's to know: every driver has its own files and environment variables for that
(https://filesystem-spec.readthedocs.io/en/latest/features.html#configuration).
"""

import hashlib
import secrets
import threading
from collections.abc import Callable, Container, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from clipper.library.blobs.object_errors import failure_of
from clipper.library.blobs.owned import OWNER_FILE, OwnedBlobs, owner_file_of, owner_in
from clipper.library.blobs.store import BlobName, Kept, NoSuchBlob, blob_in_file
from clipper.library.packing import pack, unpack
from clipper.library.store_errors import (
    NoDriver,
    StoreMissing,
    StoreUnreachable,
    UnsupportedStore,
)

_Answer = TypeVar("_Answer")
_FRESH = {"use_listings_cache": False}
"""What other programs put in meanwhile would be missed in a listing that is remembered."""
_S3 = {**_FRESH, "max_concurrency": 1}
"""Else an object's size is asked for before the object is."""
_OPTIONS: dict[str, dict[str, Any]] = {
    **dict.fromkeys(["abfs", "abfss", "adl", "az", "gcs", "gs", "memory", "oss"], _FRESH),
    **dict.fromkeys(["s3", "s3a"], _S3),
}
"""Of the object stores, where an object appears whole or not at all; elsewhere a file is written beside and renamed."""
_AT_ONCE = 16
_TICK = timedelta(seconds=1)
"""Stores tell times to the second: what seems older by less may be younger."""
_TIMES = ("LastModified", "last_modified", "mtime", "updated")
"""What drivers call the time of the last change in a listing."""


class ObjectBlobs(OwnedBlobs):
    """Blobs below an address such as ``s3://bucket/prefix``; safe for many threads and programs at once."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._atomic = address.split("://", 1)[0] in _OPTIONS
        self._opening = threading.Lock()
        self._opened: tuple[Any, str] | None = None

    def require_room(self) -> None:
        """A store has no last room that one could see."""

    def put(self, content: bytes, *, packed: bool = False) -> str:
        blob = BlobName(hashlib.sha256(content).hexdigest(), packed)
        # Also when it is there already: that makes it young.
        self._write(blob.path, pack(content) if packed else content)
        return blob.digest

    def get(self, digest: str, *, packed: bool = False) -> bytes:
        content = self._read(BlobName(digest, packed).path)
        if content is None:
            if not self.owner():
                raise StoreMissing(self._address)
            raise NoSuchBlob(digest)
        return unpack(content) if packed else content

    def orphans(self, named: Container[BlobName], before: datetime) -> Iterator[BlobName]:
        for entry in self._listed():
            blob = blob_in_file(_name(entry))
            if blob is not None and blob not in named and self._is_older(entry, before):
                yield blob

    def drop(self, blob: BlobName, before: datetime | None = None) -> bool:
        """Another program may put it in between the look and the deletion: let none do so meanwhile."""

        def drop(files: Any, root: str) -> bool:
            path = f"{root}/{blob.path}"
            with suppress(FileNotFoundError):
                if before is not None:
                    files.invalidate_cache()
                    if not self._is_older(files.info(path), before):
                        return False
                files.rm_file(path)
            return True

        return self._ask(drop)

    def leftovers(self, before: datetime, *, clear: bool = False) -> int:
        left = [] if self._atomic else [entry for entry in self._listed() if _name(entry).endswith(".tmp")]
        old = [entry for entry in left if self._is_older(entry, before)]
        if clear:
            self._delete(old)
        return len(old)

    def kept(self) -> Iterator[Kept]:
        for entry in self._listed():
            blob = blob_in_file(_name(entry))
            if blob is not None:
                yield Kept(blob, int(entry.get("size") or 0))

    def clear(self) -> None:
        self._delete([entry for entry in self._listed() if blob_in_file(_name(entry))])

    def owner(self) -> str:
        content = self._read(OWNER_FILE)
        return "" if content is None else owner_in(content)

    def claim(self, owner: str) -> None:
        self._write(OWNER_FILE, owner_file_of(owner))

    def disclaim(self) -> None:
        with suppress(StoreMissing):
            self._ask(lambda files, root: files.rm_file(f"{root}/{OWNER_FILE}"))

    def in_use(self) -> bool:
        return next(self.kept(), None) is not None

    def _read(self, path: str) -> bytes | None:
        def read(files: Any, root: str) -> bytes | None:
            try:
                content: bytes = files.cat_file(f"{root}/{path}")
            except FileNotFoundError:
                return None
            return content

        return self._ask(read)

    def _write(self, path: str, content: bytes) -> None:
        def write(files: Any, root: str) -> None:
            target = f"{root}/{path}"
            if self._atomic:
                files.pipe_file(target, content)
                return
            files.makedirs(target.rsplit("/", 1)[0], exist_ok=True)
            written = f"{target}.{secrets.token_hex(8)}.tmp"
            files.pipe_file(written, content)
            try:
                files.mv(written, target)
            except OSError:
                # Some will not replace a file; then it is there already, with the same bytes.
                files.rm_file(target)
                files.mv(written, target)

        self._ask(write)

    def _delete(self, entries: list[dict[str, Any]]) -> None:
        paths = [entry["name"] for entry in entries]
        if paths:
            self._ask(lambda files, _: files.rm(paths))

    def _listed(self) -> Iterator[dict[str, Any]]:
        """What is there, by the folders ``00`` to ``ff``."""

        def listed(folder: str) -> list[dict[str, Any]]:
            def ask(files: Any, root: str) -> list[dict[str, Any]]:
                files.invalidate_cache()
                try:
                    found: list[dict[str, Any]] = files.ls(f"{root}/{folder}".rstrip("/"), detail=True)
                except FileNotFoundError:
                    return []
                return found

            return self._ask(ask)

        folders = sorted({_name(entry) for entry in listed("") if len(_name(entry)) == len("00")})
        at_once = _AT_ONCE if self._atomic else 1
        with ThreadPoolExecutor(at_once, thread_name_prefix="listing") as threads:
            for entries in threads.map(listed, folders):
                yield from entries

    def _is_older(self, entry: dict[str, Any], before: datetime) -> bool:
        told = next((entry[name] for name in _TIMES if entry.get(name) is not None), None)
        if told is None:
            told = self._ask(lambda files, _: files.modified(entry["name"]))
        return _moment(told) < before - _TICK

    def _ask(self, do: Callable[[Any, str], _Answer]) -> _Answer:
        """What ``do`` answers, given fsspec's file system and the path in it; told as a LibraryFailure.

        Drivers of object stores try several times by themselves. Others hold a connection, which may have been cut:
        then there is one more try with a new one.
        """
        try:
            return do(*self._files())
        except Exception as error:
            failure = failure_of(self._address, error)
            if self._atomic or not isinstance(failure, StoreUnreachable):
                raise failure from error
        try:
            return do(*self._files(anew=True))
        except Exception as error:
            raise failure_of(self._address, error) from error

    def _files(self, *, anew: bool = False) -> tuple[Any, str]:
        with self._opening:
            if self._opened is None or anew:
                self._opened = _open(self._address, anew=anew)
            return self._opened


def _open(address: str, *, anew: bool) -> tuple[Any, str]:
    try:
        import fsspec

        options = _OPTIONS.get(address.split("://", 1)[0], {})
        files, root = fsspec.core.url_to_fs(address, skip_instance_cache=anew, **options)
    except ImportError as error:
        raise NoDriver(address, str(error)) from error
    except ValueError as error:
        raise UnsupportedStore(address) from error
    return files, str(root).rstrip("/")


def _name(entry: dict[str, Any]) -> str:
    return str(entry["name"]).rstrip("/").rsplit("/", 1)[-1]


def _moment(told: Any) -> datetime:
    if isinstance(told, int | float):
        return datetime.fromtimestamp(told, UTC)
    moment = datetime.fromisoformat(told) if isinstance(told, str) else told
    result: datetime = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return result
