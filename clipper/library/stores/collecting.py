"""Once a day, by one program: pages and pictures that no clipping has any more are deleted."""

from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select

from clipper.library.checking.mend import collect_orphans
from clipper.library.library import Library
from clipper.library.schema import meta
from clipper.library.team.standing import Rights

_COLLECTED = "collected"
_EVERY = timedelta(hours=20)
"""A day, less some hours, as for backups."""


def collect_daily(library: Library, now: datetime) -> int:
    """Collect orphans if nobody has for a day, on a server as its owner; answers how many. Raises LibraryFailure."""
    if library.standing.rights is not Rights.OWNER or not _is_due(library, now):
        return 0
    blobs = library.movable_blobs
    if blobs is None:
        return _collect(library, now)
    with blobs.alone() as alone:
        return _collect(library, now) if alone and _is_due(library, now) else 0


def _is_due(library: Library, now: datetime) -> bool:
    with library.reading() as connection:
        value = connection.scalar(select(meta.c.value).where(meta.c.name == _COLLECTED))
    # One from the future was told by a clock that went wrong.
    return value is None or abs(now - datetime.fromisoformat(value)) >= _EVERY


def _collect(library: Library, now: datetime) -> int:
    # Said first: where it cannot be done, that is told once a day and not with every command.
    with library.writing() as connection:
        connection.execute(delete(meta).where(meta.c.name == _COLLECTED))
        connection.execute(insert(meta).values(name=_COLLECTED, value=now.isoformat()))
    return collect_orphans(library)
