"""When the next backup is to be made."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import select

from clipper.library.backup_file import Backup
from clipper.library.library import Library
from clipper.library.schema import clipping

_EVERY = timedelta(hours=20)
"""A day, less some hours: who opens the library at about nine every morning has one of every morning."""


def is_due(library: Library, backups: Iterable[Backup], now: datetime) -> bool:
    """Whether the last one is a day old, or there is none yet of a library that holds something.

    Raises LibraryFailure.
    """
    made = [backup.made for backup in backups]
    # One from the future was made by a clock that went wrong.
    if any(now - _EVERY < moment <= now + _EVERY for moment in made):
        return False
    with library.reading() as connection:
        return connection.scalar(select(clipping.c.id).limit(1)) is not None
