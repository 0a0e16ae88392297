"""Clippings become a file. One format a file or folder; the catalogue lists them in menu order."""

from clipper.export.catalogue import FORMATS, Format, format_named, write
from clipper.export.errors import (
    CannotWrite,
    ExportError,
    FolderInUse,
    NoSuchFormat,
    NothingToExport,
    TypesettingFailed,
)
from clipper.export.everything import Written, write_everything
from clipper.export.options import Paper, ReviewOptions
from clipper.export.selection import Selection

__all__ = [
    "FORMATS",
    "CannotWrite",
    "ExportError",
    "FolderInUse",
    "Format",
    "NoSuchFormat",
    "NothingToExport",
    "Paper",
    "ReviewOptions",
    "Selection",
    "TypesettingFailed",
    "Written",
    "format_named",
    "write",
    "write_everything",
]
