"""Putting a backup in the place of the library, and the way back."""

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from clipper.jobs import Stage, Watch
from clipper.library.backup_file import Backup, Occasion
from clipper.library.backups.enclosed import disclose, names_in_file
from clipper.library.backups.making import back_up, take_blobs
from clipper.library.backups.mark import drop_mark
from clipper.library.backups.places import file_of
from clipper.library.backups.preview import Difference, difference_to
from clipper.library.blobs import FileBlobs
from clipper.library.driver_errors import told_as_ours
from clipper.library.durable import make_folder
from clipper.library.errors import BackupDamaged, LibraryBusy, LibraryDamaged, NotALibrary
from clipper.library.library import Library
from clipper.library.opening.opening import open_library
from clipper.library.opening.place import FILE_NAME

_PATIENCE = 15.0


@dataclass(frozen=True, slots=True)
class Restored:
    difference: Difference
    kept: Backup | None = None
    """The library as it was before; None when nothing was done, or when it held nothing."""
    missing: int = 0
    """Pages and pictures that are neither in the library nor beside the backup."""
    aside: Path | None = None
    """The folder that a damaged database was moved to."""


def restore_backup(library: Library, backup: Backup, folder: Path, watch: Watch, *, dry_run: bool = False) -> Restored:
    """Make ``library`` what it was when ``backup`` was made; what it is now becomes a backup in ``folder`` first.

    Others may have it open meanwhile: they see the old state or the new one. With ``dry_run`` it is only told what
    would be different. Raises BackupDamaged, NewerLibrary, BackupOnServer, LibraryFailure.
    """
    file = file_of(library.place)
    watch.at(Stage.PREPARING)
    with _opened(backup, file.parent) as then:
        difference = difference_to(library, then)
        if dry_run:
            return Restored(difference)
        kept = None
        if difference.go or difference.change or difference.same:
            kept = back_up(library, folder, Occasion.RESTORE, datetime.now(UTC), watch)
        copy = file_of(then.place)
        then.close()
        rules = _made_ready(copy, file)
        with told_as_ours(library.place):
            make_folder(file.parent / "blobs")
        blobs = FileBlobs(file.parent / "blobs", library.place)
        kept_blobs, names = FileBlobs(backup.blobs, str(backup.path.parent)), names_in_file(copy)
        take_blobs(blobs, kept_blobs, names, watch)
        watch.at(Stage.WRITING)
        with told_as_ours(library.place):
            _overwrite(copy, file, library.place)
        # Another program may have taken some for orphans before a row named them.
        missing = take_blobs(blobs, kept_blobs, names, watch)
        if rules is not None:
            _put_rules(library, rules)
    return Restored(difference, kept, missing)


def set_aside(place: str, at: datetime) -> Path:
    """Move the damaged database of a library in a folder out of the way, and answer the folder it is in now.

    Raises BackupOnServer, LibraryFailure.
    """
    file = file_of(place)
    aside = file.parent / f"damaged-{at.astimezone(UTC):%Y%m%dT%H%M%S}"
    with told_as_ours(place):
        aside.mkdir(exist_ok=True)
        for path in sorted(file.parent.glob(f"{FILE_NAME}*")):
            path.rename(aside / path.name)
    return aside


@contextmanager
def _opened(backup: Backup, beside: Path) -> Iterator[Library]:
    """A copy of ``backup`` as a library of today; the backup itself is not touched."""
    with told_as_ours(str(beside)):
        folder = Path(tempfile.mkdtemp(prefix="restoring-", suffix=".tmp", dir=beside))
    try:
        with told_as_ours(str(beside)):
            shutil.copyfile(backup.path, folder / FILE_NAME)
        try:
            _look_through(folder / FILE_NAME)
            library = open_library(str(folder))
        except (LibraryDamaged, NotALibrary) as error:
            raise BackupDamaged(backup.path, error.reason) from error
        with library:
            yield library
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _look_through(file: Path) -> None:
    with told_as_ours(str(file)), closing(sqlite3.connect(file)) as copy:
        said = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
    if said != "ok":
        raise LibraryDamaged(str(file), said)


def _made_ready(copy: Path, file: Path) -> Mapping[str, bytes] | None:
    """Take out of the copy what is no part of a library's database; answers the rule files that were in it.

    The numbers of clippings that are to go are not given again.
    """
    with told_as_ours(str(copy)):
        with closing(sqlite3.connect(file)) as today:
            last = today.execute("SELECT seq FROM sqlite_sequence WHERE name = 'clipping'").fetchone()
        with closing(sqlite3.connect(copy, isolation_level=None)) as then:
            rules = disclose(then)
            drop_mark(then)
            if last is not None:
                then.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'clipping'", last)
            then.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return rules


def _overwrite(copy: Path, file: Path, place: str) -> None:
    """One transaction of the library's file, in which every page of it is written."""
    deadline = time.monotonic() + _PATIENCE

    def give_up(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > deadline:
            raise LibraryBusy(place)

    with closing(sqlite3.connect(copy)) as source, closing(sqlite3.connect(file, timeout=1.0)) as target:
        target.execute("PRAGMA synchronous=FULL")
        source.backup(target, pages=-1, progress=give_up)


def _put_rules(library: Library, rules: Mapping[str, bytes]) -> None:
    for name in library.rule_files.names():
        if name not in rules:
            library.rule_files.delete(name)
    for name, content in rules.items():
        library.rule_files.put(name, content)
