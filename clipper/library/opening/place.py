"""Reading where a library is, as users write it."""

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from clipper.library.errors import UnsupportedLibrary

FILE_NAME = "library.sqlite"
"""The database in a library's folder. Its blobs lie beside it."""


def folder_of(place: str) -> Path:
    """The folder that ``place`` names: a path, or a ``sqlite:///`` URL, of the folder or of the database in it.

    Raises UnsupportedLibrary for a URL of anything else.
    """
    if "://" not in place:
        return _folder(Path(place).expanduser())
    url = _url(place)
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        raise UnsupportedLibrary(place)
    return _folder(Path(url.database))


def _folder(path: Path) -> Path:
    return path.parent if path.name == FILE_NAME else path


def _url(place: str) -> URL:
    try:
        return make_url(place)
    except ArgumentError as error:
        raise UnsupportedLibrary(place) from error
