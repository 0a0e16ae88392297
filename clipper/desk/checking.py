"""Is my library whole? And make it so."""

from contextlib import suppress

from clipper.desk.backups import backup_folder
from clipper.desk.desk import Desk
from clipper.jobs import Watch
from clipper.library import BackupOnServer, Finding, check_library, mend_library, recover_blobs


def check(desk: Desk, watch: Watch) -> tuple[Finding, ...]:
    """What is wrong with the library: its file, its search index, its pages and pictures. Raises LibraryFailure."""
    return check_library(desk.library, watch)


def mend(desk: Desk, findings: tuple[Finding, ...], watch: Watch) -> tuple[Finding, ...]:
    """Set right what can be, and look again: answers what is still wrong.

    Pages and pictures that are gone come out of the backups, if those have them. Raises LibraryFailure.
    """
    mend_library(desk.library, findings, watch)
    left = check_library(desk.library, watch)
    with suppress(BackupOnServer):
        if recover_blobs(desk.library, left, backup_folder(desk.settings, desk.library.place)):
            return check_library(desk.library, watch)
    return left
