"""Which backups are kept: all of the last days, then one a week, then one a month."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from clipper.library.backup_file import Backup, Occasion, backups_in
from clipper.library.backups.enclosed import names_in_file
from clipper.library.backups.options import BackupOptions
from clipper.library.blobs import FileBlobs
from clipper.library.driver_errors import told_as_ours

_SAFE_AGE = timedelta(days=1)


def prune_backups(folder: Path, options: BackupOptions, now: datetime) -> tuple[Backup, ...]:
    """Delete the backups that need not be kept, and the pages and pictures that no other has; answers which.

    Raises LibraryFailure.
    """
    gone = superseded(backups_in(folder), options, now)
    with told_as_ours(str(folder)):
        for backup in gone:
            backup.path.unlink(missing_ok=True)
        for left in folder.glob("*.tmp*"):
            if left.is_file() and left.stat().st_mtime < (now - _SAFE_AGE).timestamp():
                left.unlink(missing_ok=True)
        if gone:
            _collect(folder, now)
    return gone


def superseded(backups: Sequence[Backup], options: BackupOptions, now: datetime) -> tuple[Backup, ...]:
    """Those that need not be kept. One that was asked for is nobody's to delete but the user's; the newest stays."""
    ageing = sorted((b for b in backups if b.occasion != Occasion.ASKED), key=lambda b: b.made, reverse=True)
    kept = {b.path for b in ageing if now - b.made < timedelta(days=options.daily)}
    kept |= {b.path for b in ageing[:1]}
    kept |= _newest_of_each(((b.made.isocalendar()[:2], b) for b in ageing), options.weekly)
    kept |= _newest_of_each((((b.made.year, b.made.month), b) for b in ageing), options.monthly)
    return tuple(b for b in ageing if b.path not in kept)


def _newest_of_each(periods: Iterable[tuple[tuple[int, int], Backup]], most: int) -> set[Path]:
    """The newest of each of the last ``most`` periods that have one; they come newest first."""
    newest: dict[tuple[int, int], Path] = {}
    for period, backup in periods:
        newest.setdefault(period, backup.path)
    return set(list(newest.values())[:most])


def _collect(folder: Path, now: datetime) -> None:
    named = set()
    for backup in backups_in(folder):
        try:
            named.update(names_in_file(backup.path))
        except sqlite3.DatabaseError:
            return  # whatever it needs, it may need all of it
    blobs = FileBlobs(folder / "blobs", str(folder))
    before = now - _SAFE_AGE
    blobs.leftovers(before, clear=True)
    for blob in list(blobs.orphans(named, before)):
        blobs.drop(blob, before)
