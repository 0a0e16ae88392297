"""Copies of a library in a folder: made while it is in use, kept by age, put back."""

from clipper.library.backup_file import Backup, Occasion, backup_named, backups_in
from clipper.library.backups.due import is_due
from clipper.library.backups.making import back_up
from clipper.library.backups.named import Kind, NamedDifference
from clipper.library.backups.options import BackupOptions
from clipper.library.backups.places import folder_of_backups
from clipper.library.backups.preview import Difference, difference_to
from clipper.library.backups.recovering import recover_blobs
from clipper.library.backups.restoring import Restored, restore_backup, set_aside
from clipper.library.backups.retention import prune_backups

__all__ = [
    "Backup",
    "BackupOptions",
    "Difference",
    "Kind",
    "NamedDifference",
    "Occasion",
    "Restored",
    "back_up",
    "backup_named",
    "backups_in",
    "difference_to",
    "folder_of_backups",
    "is_due",
    "prune_backups",
    "recover_blobs",
    "restore_backup",
    "set_aside",
]
