"""The folder that ``clipper library export`` writes, read by somebody who trusts nothing in it.

No path is taken from a file: paths are made of numbers and digests. What has a checksum must agree with it; what has
none, because somebody has edited it and taken the line away, is read as it is.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from clipper.archive import (
    ClippingRecord,
    LibraryRecord,
    NewerFormat,
    PageServed,
    ShownPicture,
    layout,
    read_clipping,
    read_library,
)
from clipper.article.record import BadRecord
from clipper.importers.bounded_file import BadFile, read_file
from clipper.importers.checksums import Checksums, read_checksums
from clipper.importers.errors import NewerArchive, NotAnArchive
from clipper.importers.unusable import Fault, Unusable
from clipper.sites import host_of_file

_LARGEST_RECORD = 256 << 20
_LARGEST_BLOB = 512 << 20
_LARGEST_RULES = 4 << 20


def open_archive(folder: Path) -> "ArchiveFolder":
    """Raises NotAnArchive, NewerArchive."""
    if not (folder / layout.CLIPPINGS).is_dir() and not (folder / layout.LIBRARY).is_file():
        raise NotAnArchive(folder)
    archive = ArchiveFolder(folder)
    if any(each.fault is Fault.NEWER for each in archive.unusable):
        raise NewerArchive(folder)
    return archive


class ArchiveFolder:
    """``unusable`` grows while it is read: each thing that cannot be used once, with its reason."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._unusable: dict[str, Unusable] = {}
        self._sums: Checksums = read_checksums(folder / layout.SUMS)
        self.library = self._read_library()
        """None where it cannot be read."""

    @property
    def unusable(self) -> tuple[Unusable, ...]:
        return tuple(self._unusable.values())

    @property
    def total(self) -> int:
        """About how many clippings there are."""
        return self.library.clippings if self.library else len(self._sums.clippings)

    def clippings(self) -> Iterator[ClippingRecord]:
        """Those that can be read, by number. Whatever else the folders hold is named and passed over."""
        for number in self._numbers():
            record = self._clipping(number)
            if record is not None:
                yield record

    def page(self, served: PageServed) -> bytes | None:
        return self._blob(layout.page_path(served.sha256, served.media_type), served.sha256)

    def picture(self, shown: ShownPicture) -> bytes | None:
        return self._blob(layout.picture_path(shown.sha256, shown.media_type), shown.sha256)

    def site_rules(self) -> dict[str, bytes]:
        """The rule files of sites by their names."""
        there = {path.name for path in _sorted(self._folder / layout.SITES)}
        told = {path.removeprefix(f"{layout.SITES}/") for path in self._sums.others if path != layout.LIBRARY}
        found = {}
        for name in sorted(filter(host_of_file, there | told)):
            path = layout.site_path(name)
            content = self._content(path, _LARGEST_RULES)
            if content is not None and self._agrees(path, content, self._sums.others.get(path)):
                found[name] = content
        return found

    def _read_library(self) -> LibraryRecord | None:
        content = self._content(layout.LIBRARY, _LARGEST_RECORD)
        if content is None or not self._agrees(layout.LIBRARY, content, self._sums.others.get(layout.LIBRARY)):
            return None
        try:
            return read_library(content)
        except NewerFormat:
            self._refuse(layout.LIBRARY, Fault.NEWER)
        except BadRecord as error:
            self._refuse(layout.LIBRARY, Fault.MALFORMED, _words(error))
        return None

    def _clipping(self, number: int) -> ClippingRecord | None:
        path = layout.clipping_path(number)
        content = self._content(path, _LARGEST_RECORD)
        if content is None or not self._agrees(path, content, self._sums.clippings.get(number)):
            return None
        try:
            record = read_clipping(content)
        except NewerFormat:
            self._refuse(path, Fault.NEWER)
        except BadRecord as error:
            self._refuse(path, Fault.MALFORMED, _words(error))
        else:
            if record.number == number:
                return record
            self._refuse(path, Fault.MALFORMED, f"number {record.number}")
        return None

    def _numbers(self) -> Iterator[int]:
        """Those of files, and those of checksums without a file."""
        missing = set(self._sums.clippings)
        for folder in _sorted(self._folder / layout.CLIPPINGS):
            for file in _sorted(folder):
                number = layout.number_in(PurePosixPath(layout.CLIPPINGS, folder.name, file.name))
                if number is None:
                    self._refuse(f"{layout.CLIPPINGS}/{folder.name}/{file.name}", Fault.MALFORMED)
                else:
                    missing.discard(number)
                    yield number
        for number in sorted(missing):
            self._refuse(layout.clipping_path(number), Fault.MISSING)

    def _blob(self, path: str, digest: str) -> bytes | None:
        content = self._content(path, _LARGEST_BLOB)
        return content if content is not None and self._agrees(path, content, bytes.fromhex(digest)) else None

    def _content(self, path: str, limit: int) -> bytes | None:
        try:
            return read_file(self._folder / path, limit)
        except BadFile as bad:
            self._refuse(path, bad.fault, bad.detail)
            return None

    def _agrees(self, path: str, content: bytes, digest: bytes | None) -> bool:
        agrees = digest is None or hashlib.sha256(content).digest() == digest
        if not agrees:
            self._refuse(path, Fault.ALTERED)
        return agrees

    def _refuse(self, path: str, fault: Fault, detail: str = "") -> None:
        self._unusable.setdefault(path, Unusable(path, fault, detail))


def _sorted(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError:
        return []


def _words(error: BadRecord) -> str:
    return f"{error.expected}: {str(error.got)[:60]}"
