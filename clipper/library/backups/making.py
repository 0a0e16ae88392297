"""Making a backup while the library is open and written to."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from clipper.jobs import Stage, Watch
from clipper.library.backup_file import Backup, Occasion, backup_at, new_path
from clipper.library.backups.enclosed import enclose, names_in
from clipper.library.backups.mark import mark_of, put_mark
from clipper.library.backups.places import file_of
from clipper.library.blobs import BlobName, FileBlobs
from clipper.library.checking.bytes_named import named_blobs
from clipper.library.driver_errors import told_as_ours
from clipper.library.durable import make_folder
from clipper.library.library import Library
from clipper.library.room import require_room
from clipper.library.snapshot import snapshot

_BATCH = 200


def back_up(library: Library, folder: Path, occasion: Occasion, at: datetime, watch: Watch) -> Backup:
    """Copy all of a library in a folder to ``folder``, where its other backups are; only what is new is written.

    It is there whole or not at all; one that was stopped goes on with pages and pictures where it was. Those that are
    gone from the library do not hinder it. Raises BackupOnServer, LibraryDamaged, LibraryFailure.
    """
    file = file_of(library.place)
    source = FileBlobs(file.parent / "blobs", library.place)
    with library.reading() as connection:
        named = named_blobs(connection)
    with told_as_ours(str(folder)):
        make_folder(folder / "blobs")
        kept = FileBlobs(folder / "blobs", str(folder))
        take_blobs(kept, source, named, watch)
        rules = library.rule_files.get(library.rule_files.names())
        mark = mark_of(file, rules)

        def finish(copy: sqlite3.Connection) -> None:
            enclose(copy, rules)
            put_mark(copy, mark)
            # What has come since, so that no backup ever names what is not there.
            take_blobs(kept, source, set(names_in(copy)) - set(named), watch)

        watch.at(Stage.WRITING)
        require_room(folder, str(folder), file.stat().st_size)
        path = new_path(folder, occasion, at)
        snapshot(file, path, library.place, finish)
        return backup_at(path)


def take_blobs(target: FileBlobs, source: FileBlobs, blobs: Iterable[BlobName], watch: Watch) -> int:
    """Take ``blobs`` over to ``target``, safely; answers how many are in neither place."""
    blobs = tuple(blobs)
    missing = 0
    for start in range(0, len(blobs), _BATCH):
        watch.at(Stage.PICTURES, start, len(blobs))
        missing += target.take(blobs[start : start + _BATCH], source)
    return missing
