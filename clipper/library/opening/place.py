"""Reading where a library is, as users write it."""

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from clipper.library.errors import UnsupportedLibrary

FILE_NAME = "library.sqlite"
"""The database in a library's folder. Its blobs lie beside it."""

_POSTGRES = ("postgresql", "postgresql+psycopg")


def server_of(place: str) -> URL | None:
    """The address of the database on a server that ``place`` names; None when it names a folder.

    Raises UnsupportedLibrary for a URL of neither.
    """
    if "://" not in place:
        return None
    url = _url(place)
    if url.drivername in _POSTGRES:
        return url.set(drivername="postgresql+psycopg")
    if url.drivername != "sqlite":
        raise UnsupportedLibrary(url.render_as_string(hide_password=True))
    return None


def folder_of(place: str) -> Path:
    """The folder that ``place`` names: a path, or a ``sqlite:///`` URL, of the folder or of the database in it.

    Raises UnsupportedLibrary for the URL of a database that is no file.
    """
    if "://" not in place:
        return _folder(Path(place).expanduser())
    database = _url(place).database
    if not database or database == ":memory:":
        raise UnsupportedLibrary(place)
    return _folder(Path(database))


def _folder(path: Path) -> Path:
    return path.parent if path.name == FILE_NAME else path


def _url(place: str) -> URL:
    try:
        return make_url(place)
    except (ArgumentError, ValueError) as error:
        raise UnsupportedLibrary(place) from error
