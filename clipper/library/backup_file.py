"""Backups as files in a folder, and their names.

``library-daily-20260302T120000.sqlite``, say; the pages and pictures of all of them are in ``blobs`` beside them.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from clipper.library.driver_errors import told_as_ours
from clipper.library.errors import NoSuchBackup

_NAME = re.compile(r"library-(?P<occasion>[a-z0-9]+)-(?P<made>\d{8}T\d{6})\.sqlite")
_MOMENT = "%Y%m%dT%H%M%S"


class Occasion(StrEnum):
    """What a backup was made for. One before an upgrade has the revision of the old tables in its place."""

    DAILY = "daily"
    ASKED = "asked"
    RESTORE = "restore"
    """The state before another backup was put in its place."""


@dataclass(frozen=True, slots=True)
class Backup:
    path: Path
    made: datetime
    occasion: str
    size: int
    """In bytes, without pages and pictures."""

    @property
    def blobs(self) -> Path:
        return self.path.parent / "blobs"


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """Newest first; none where there is no such folder. Raises LibraryFailure."""
    found = []
    with told_as_ours(str(folder)):
        for path in folder.iterdir() if folder.is_dir() else ():
            backup = _backup(path)
            if backup is not None:
                found.append(backup)
    return tuple(sorted(found, key=lambda backup: (backup.made, backup.path.name), reverse=True))


def backup_named(folder: Path, word: str) -> Backup:
    """The backup of that name in ``folder``, with or without suffix; the newest for ``latest``; or the file ``word``.

    Raises NoSuchBackup.
    """
    backups = backups_in(folder)
    if word == "latest" and backups:
        return backups[0]
    for backup in backups:
        if word in (backup.path.name, backup.path.stem):
            return backup
    path = Path(word).expanduser()
    if path.is_file():
        return backup_at(path)
    raise NoSuchBackup(word)


def backup_at(path: Path) -> Backup:
    """The backup in the file at ``path``, whatever its name is. Raises OSError."""
    status = path.stat()
    return _backup(path) or Backup(path, datetime.fromtimestamp(status.st_mtime, UTC), "", status.st_size)


def new_path(folder: Path, occasion: str, at: datetime) -> Path:
    """Where a backup that is made ``at`` this moment goes; two of the same second get different ones."""
    while True:
        path = folder / f"library-{occasion}-{at.astimezone(UTC):{_MOMENT}}.sqlite"
        if not path.exists():
            return path
        at += timedelta(seconds=1)


def _backup(path: Path) -> Backup | None:
    named = _NAME.fullmatch(path.name)
    if named is None:
        return None
    try:
        made = datetime.strptime(named["made"], _MOMENT).replace(tzinfo=UTC)
        return Backup(path, made, named["occasion"], path.stat().st_size)
    except (ValueError, FileNotFoundError):
        return None
