"""The last room on a disk: a library takes nothing more in before it is all gone.

Without any room a library cannot even be opened: SQLite needs some for its log. So that a full disk leaves the user
able to search, to throw away and to empty the trash, what makes a library grow stops a little earlier.
"""

import shutil
from pathlib import Path

from clipper.library.errors import DiskFull

LAST = 4_000_000
"""Bytes; of a small disk, a tenth."""


def require_room(folder: Path, place: str, size: int = 0) -> None:
    """Raises DiskFull, of ``place``, where ``folder`` would not have its last room left after ``size`` more bytes."""
    disk = shutil.disk_usage(folder)
    if disk.free - size < min(LAST, disk.total // 10):
        raise DiskFull(place)
