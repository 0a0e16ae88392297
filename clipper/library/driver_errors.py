"""What drivers and the operating system raise, told as the library's own errors."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from clipper.library.errors import (
    CannotOpen,
    ConnectionLost,
    DiskFull,
    LibraryBusy,
    LibraryDamaged,
    LibraryFailure,
    NotPermitted,
    ReadOnlyLibrary,
    StorageFailed,
    UntrustedServer,
)

_BY_SQLITE_CODE: dict[int, type[LibraryFailure]] = {
    sqlite3.SQLITE_PERM: ReadOnlyLibrary,
    sqlite3.SQLITE_BUSY: LibraryBusy,
    sqlite3.SQLITE_LOCKED: LibraryBusy,
    sqlite3.SQLITE_READONLY: ReadOnlyLibrary,
    sqlite3.SQLITE_IOERR: StorageFailed,
    sqlite3.SQLITE_CORRUPT: LibraryDamaged,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_CANTOPEN: CannotOpen,
    sqlite3.SQLITE_PROTOCOL: LibraryBusy,
    sqlite3.SQLITE_NOTADB: LibraryDamaged,
}
# Details of SQLITE_IOERR that tell what is wrong.
_BY_EXTENDED_CODE: dict[int, type[LibraryFailure]] = {
    # The index of the log, which programs share in memory, takes room on the disk too.
    sqlite3.SQLITE_IOERR_SHMSIZE: DiskFull,
}
_BY_ERRNO: dict[int, type[LibraryFailure]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EFBIG: DiskFull,
    errno.EROFS: ReadOnlyLibrary,
    errno.EACCES: ReadOnlyLibrary,
    errno.EPERM: ReadOnlyLibrary,
}


# The first characters of a server's answer; the longest that fits counts. All others are of the connection.
_BY_SQLSTATE: dict[str, type[LibraryFailure]] = {
    "53100": DiskFull,
    "53": LibraryBusy,
    "55P03": LibraryBusy,
    "40": LibraryBusy,
    "25006": ReadOnlyLibrary,
    "42501": NotPermitted,
}


_CERTIFICATE = "certificate"
"""In what the driver says of a connection that failed because of one; it has no code for that."""


@contextmanager
def told_as_ours(place: str) -> Iterator[None]:
    """Raise the LibraryFailure that fits what ``place`` did to us; an error that is our own bug stays as it is."""
    try:
        yield
    except (DBAPIError, NoConnectionFree, sqlite3.Error, OSError) as error:
        failure = _failure(place, error)
        if failure is None:
            raise
        raise failure from error


def _failure(place: str, error: Exception) -> LibraryFailure | None:
    cause = error.orig if isinstance(error, DBAPIError) else error
    match cause:
        case NoConnectionFree():
            return LibraryBusy(place, str(cause))
        case sqlite3.Error():
            # The low byte is the kind, the rest tells details; an error of the module itself has no code.
            code = getattr(cause, "sqlite_errorcode", 0)
            kind = _BY_EXTENDED_CODE.get(code) or _BY_SQLITE_CODE.get(code & 0xFF)
        case OSError():
            kind = _BY_ERRNO.get(cause.errno or 0, StorageFailed)
        case _:
            kind = _of_server(error, getattr(cause, "sqlstate", None) or "")
    # A server's answer has several lines; a sentence has one.
    return kind(place, " ".join(str(cause).split())) if kind else None


def _of_server(error: Exception, sqlstate: str) -> type[LibraryFailure] | None:
    for length in (5, 2):
        if sqlstate[:length] in _BY_SQLSTATE:
            return _BY_SQLSTATE[sqlstate[:length]]
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return ConnectionLost
    if _CERTIFICATE in str(error):
        return UntrustedServer
    return CannotOpen if isinstance(error, OperationalError) else None
