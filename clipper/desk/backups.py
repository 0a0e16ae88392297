"""Keep a copy of my library; show the copies; bring that one back."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from clipper.desk.desk import Desk
from clipper.jobs import Watch
from clipper.library import (
    Backup,
    BackupOptions,
    LibraryDamaged,
    Occasion,
    Restored,
    backup_named,
    backups_in,
    folder_of_backups,
    open_library,
    restore_backup,
    set_aside,
)
from clipper.library import back_up as back_up_in
from clipper.settings import Settings


def back_up(desk: Desk, folder: str, watch: Watch) -> Backup:
    """Make a backup in ``folder``, or where the settings have them when it is empty, while the library is in use.

    Raises BackupOnServer, LibraryFailure.
    """
    usual = backup_folder(desk.settings, desk.library.place)
    target = Path(folder).expanduser() if folder else usual
    return back_up_in(desk.library, target, Occasion.ASKED, datetime.now(UTC), watch)


def backups(settings: Settings, place: str = "") -> tuple[Backup, ...]:
    """Those of the library at ``place``, or of the one in the settings; newest first.

    Raises BackupOnServer, LibraryFailure.
    """
    return backups_in(backup_folder(settings, place or settings.library))


def restore_from(settings: Settings, place: str, word: str, watch: Watch, *, dry_run: bool = False) -> Restored:
    """Put a backup in the place of a library, and tell what is different; what was there is kept as a backup first.

    ``word`` is the backup's name, its file, or ``latest``. With ``dry_run`` it is only told what would be different.
    A database that is too damaged to be backed up is set aside. Raises NoSuchBackup, BackupDamaged, LibraryFailure.
    """
    place = place or settings.library
    folder = backup_folder(settings, place)
    backup = backup_named(folder, word)
    try:
        with open_library(place) as library:
            return restore_backup(library, backup, folder, watch, dry_run=dry_run)
    except LibraryDamaged:
        if dry_run:
            raise
    aside = set_aside(place, datetime.now(UTC))
    with open_library(place) as library:
        return replace(restore_backup(library, backup, folder, watch), aside=aside)


def same_disk(desk: Desk, backup: Backup) -> bool:
    """Whether ``backup`` is the first of its folder, and that is on the library's own disk: worth saying once."""
    if len(backups_in(backup.path.parent)) > 1:
        return False
    try:
        return backup.path.stat().st_dev == folder_of_backups(desk.library.place, "").stat().st_dev
    except OSError:
        return False


def backup_folder(settings: Settings, place: str) -> Path:
    """Where the backups of the library at ``place`` are; where they usually are if the settings want none.

    Raises BackupOnServer.
    """
    return folder_of_backups(place, settings.backup.folder or BackupOptions().folder)
