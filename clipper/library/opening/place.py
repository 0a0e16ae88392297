"""Reading where a library is, as users write it."""

import re
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from clipper.library.errors import UnsupportedLibrary

FILE_NAME = "library.sqlite"
"""The database in a library's folder. Its blobs lie beside it."""

_SECRETS = ("password", "sslpassword")
"""What an address may hold behind its ``?`` that is nobody's business."""
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
        raise UnsupportedLibrary(shown(place))
    return None


def shown(place: str) -> str:
    """``place`` as it may be shown and logged: without a password. One that cannot be read has lost a little more."""
    if "://" not in place:
        return place
    url = _understood(place)
    if url is None:
        behind = re.sub(r"(?s)([?&](?:ssl)?password=)[^&]*", r"\1***", place)
        return re.sub(r"(?s)(://[^:/?@]*):.*@", r"\1:***@", behind)
    if not _tells_password(url):
        return place
    return url.difference_update_query(_SECRETS).render_as_string(hide_password=True)


def without_password(place: str) -> str:
    """``place`` as it may be stored: the password has to come from elsewhere, such as the user's password file."""
    url = _understood(place)
    if url is None or not _tells_password(url):
        return shown(place)
    bare = URL.create(url.drivername, url.username, None, url.host, url.port, url.database, url.query)
    return bare.difference_update_query(_SECRETS).render_as_string(hide_password=False)


def _tells_password(url: URL) -> bool:
    return bool(url.password) or any(name in url.query for name in _SECRETS)


def _understood(place: str) -> URL | None:
    """The address that ``place`` is; None if it is a folder, or no address that makes sense."""
    if "://" not in place:
        return None
    try:
        url = make_url(place)
    except (ArgumentError, ValueError):
        return None
    # An @ in a password has to be written as %40: without it a part of the password is taken for the host.
    return None if "@" in (url.host or "") else url


def folder_of(place: str) -> Path:
    """The folder that ``place`` names: a path, or a ``sqlite:///`` URL, of the folder or of the database in it.

    Raises UnsupportedLibrary for the URL of a database that is no file.
    """
    if "://" not in place:
        return _folder(Path(place).expanduser())
    database = _url(place).database
    if not database or database == ":memory:":
        raise UnsupportedLibrary(shown(place))
    return _folder(Path(database))


def _folder(path: Path) -> Path:
    return path.parent if path.name == FILE_NAME else path


def _url(place: str) -> URL:
    url = _understood(place)
    if url is None:
        raise UnsupportedLibrary(shown(place))
    return url
