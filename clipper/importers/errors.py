"""What can go wrong before anything is read.

ImportFolderError
├── NotAnArchive   there is nothing in the folder that ``clipper library export`` writes
└── NewerArchive   a later version of the program has written it in another format
"""

from pathlib import Path

from clipper.errors import ClipperError


class ImportFolderError(ClipperError):
    """A folder was to be taken in and is not what it should be."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class NotAnArchive(ImportFolderError):
    """It holds no records of clippings, or is no folder."""


class NewerArchive(ImportFolderError):
    """Its format is of a later version of the program."""
