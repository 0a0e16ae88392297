"""Where a library in a folder has its database and its backups."""

import hashlib
from pathlib import Path

from clipper.library.errors import BackupOnServer
from clipper.library.opening.place import FILE_NAME, folder_of, server_of


def folder_of_backups(place: str, folder: str) -> Path:
    """Where backups of the library at ``place`` go that are settled to go to ``folder``.

    Several libraries may be settled to the same one: each has its own in it. Raises BackupOnServer.
    """
    if server_of(place) is not None:
        raise BackupOnServer(place)
    library = folder_of(place).resolve()
    written = Path(folder).expanduser()
    if written.is_absolute():
        return written / f"{library.name}-{hashlib.sha256(str(library).encode()).hexdigest()[:8]}"
    return library / written


def file_of(place: str) -> Path:
    """The database file of the library at ``place``. Raises BackupOnServer."""
    if server_of(place) is not None:
        raise BackupOnServer(place)
    return folder_of(place) / FILE_NAME
