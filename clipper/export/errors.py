"""What can go wrong while clippings become a file.

ExportError
├── NothingToExport     no clipping was chosen
├── NoSuchFormat        a format's name that the catalogue does not have
├── CannotWrite         the file cannot be written where it was asked for
├── FolderInUse         a folder is to be written where there is something already
└── TypesettingFailed   the typesetter gave up on the press review
"""

from pathlib import Path

from clipper.errors import ClipperError


class ExportError(ClipperError):
    """A file was asked for and not made. Whatever stood in its place before still does."""


class NothingToExport(ExportError):
    """The selection is empty."""


class NoSuchFormat(ExportError):
    """No format goes by this key."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class CannotWrite(ExportError):
    """The target, or the room for making it, cannot be written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason
        """The system's own words, such as "No space left on device"."""


class FolderInUse(ExportError):
    """There is a file of that name, or a folder with something in it."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class TypesettingFailed(ExportError):
    """The typesetter could not make a document of the clippings: a fault of the template or of the program."""

    def __init__(self, diagnostic: str) -> None:
        super().__init__(diagnostic)
        self.diagnostic = diagnostic
        """What the typesetter said, as far as it said something; for the log."""
