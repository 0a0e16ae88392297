"""Places where a SQLite file is not safe: network folders, and folders that a service copies to other machines.

The write-ahead log needs memory that all programs share, which a network folder has not (https://sqlite.org/wal.html,
"Overview"); a service that copies the file and its log one after the other copies a state that never was
(https://sqlite.org/howtocorrupt.html, section 1).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

import psutil

_NETWORK = frozenset(
    [
        "9p",
        "afpfs",
        "afs",
        "ceph",
        "cifs",
        "davfs",
        "fuse.davfs",
        "fuse.glusterfs",
        "fuse.rclone",
        "fuse.sshfs",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "sshfs",
        "webdav",
    ]
)
"""Types of file systems as the systems call them."""
_FOLDERS = {
    "box sync": "Box",
    "cloudstorage": "a cloud drive",
    "com~apple~clouddocs": "iCloud Drive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "megasync": "MEGA",
    "mobile documents": "iCloud Drive",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pclouddrive": "pCloud",
    "seafile": "Seafile",
    "yandex.disk": "Yandex Disk",
}
_BEGINNINGS = {
    "onedrive": "OneDrive",
    "dropbox (": "Dropbox",
    "googledrive-": "Google Drive",
    "nextcloud-": "Nextcloud",
}
_MARKERS = {
    ".dropbox": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
}
"""Files and folders that a service leaves in the folder that it copies."""


class Danger(Enum):
    NETWORK = auto()
    SYNCED = auto()
    UNSECURED = auto()
    """The address of a server does not ask for a connection that nobody can listen to."""


@dataclass(frozen=True, slots=True)
class Endangered:
    """Why a folder is no place for a library."""

    danger: Danger
    name: str
    """The type of the file system, the name of the service, or the server."""


@dataclass(frozen=True, slots=True)
class Mount:
    """A file system, and where it begins."""

    point: Path
    kind: str
    remote: bool = False
    """The system says itself that it is on another machine."""


def endangered(folder: Path, mounts: Iterable[Mount] | None = None) -> Endangered | None:
    """What endangers a library in ``folder``; None if nothing is known to. ``mounts`` are else the machine's."""
    folder = folder.expanduser().absolute()
    service = _service(folder)
    if service:
        return Endangered(Danger.SYNCED, service)
    if str(folder).startswith("\\\\"):
        return Endangered(Danger.NETWORK, "network share")
    around = [mount for mount in (_mounts() if mounts is None else mounts) if folder.is_relative_to(mount.point)]
    # Of several at one place the last is the one that is seen.
    innermost = max(enumerate(around), key=lambda item: (len(item[1].point.parts), item[0]), default=None)
    if innermost is not None and (innermost[1].remote or innermost[1].kind.lower() in _NETWORK):
        return Endangered(Danger.NETWORK, innermost[1].kind or "network drive")
    return None


def _service(folder: Path) -> str:
    for part in folder.parts:
        name = part.casefold()
        found = _FOLDERS.get(name) or next(
            (known for start, known in _BEGINNINGS.items() if name.startswith(start)), ""
        )
        if found:
            return found
    for around in (folder, *folder.parents):
        for marker, known in _MARKERS.items():
            if (around / marker).exists():
                return known
    return ""


def _mounts() -> list[Mount]:
    try:
        partitions = psutil.disk_partitions(all=True)
    except OSError:
        return []
    return [Mount(Path(part.mountpoint), part.fstype, "remote" in part.opts.split(",")) for part in partitions]
