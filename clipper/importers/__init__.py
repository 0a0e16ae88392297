"""The ways in for what other hands wrote: files become records, and what cannot be used is named with its reason."""

from clipper.importers.archive_folder import ArchiveFolder, open_archive
from clipper.importers.errors import ImportFolderError, NewerArchive, NotAnArchive
from clipper.importers.unusable import Fault, Unusable

__all__ = [
    "ArchiveFolder",
    "Fault",
    "ImportFolderError",
    "NewerArchive",
    "NotAnArchive",
    "Unusable",
    "open_archive",
]
