"""When the next backup is to be made."""

import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from clipper.library.backup_file import Backup
from clipper.library.backups.mark import is_marked, mark_of
from clipper.library.backups.places import file_of
from clipper.library.driver_errors import told_as_ours
from clipper.library.library import Library
from clipper.library.schema import clipping

_EVERY = timedelta(hours=20)
"""A day, less some hours: who opens the library at about nine every morning has one of every morning."""


def is_due(library: Library, backups: Iterable[Backup], now: datetime) -> bool:
    """Whether the last one is a day old and something has changed, or there is none yet of one that holds something.

    Where nothing has changed the last one is looked through once a day; one that is torn counts for nothing.
    Raises BackupOnServer, LibraryFailure.
    """
    backups = tuple(backups)
    if any(_is_of_today(moment, now) for backup in backups for moment in (backup.made, _looked_through(backup))):
        return False
    with told_as_ours(library.place):
        if backups and _still_holds(library, backups[0]):
            # Its age is that of the last look.
            with suppress(OSError):
                os.utime(backups[0].path, (now.timestamp(), now.timestamp()))
            return False
    with library.reading() as connection:
        return connection.scalar(select(clipping.c.id).limit(1)) is not None


def _is_of_today(moment: datetime, now: datetime) -> bool:
    # One from the future was made by a clock that went wrong.
    return now - _EVERY < moment <= now + _EVERY


def _looked_through(backup: Backup) -> datetime:
    try:
        return datetime.fromtimestamp(backup.path.stat().st_mtime, UTC)
    except OSError:
        return backup.made


def _still_holds(library: Library, backup: Backup) -> bool:
    rules = library.rule_files.get(library.rule_files.names())
    return is_marked(backup.path, mark_of(file_of(library.place), rules))
