"""What the drivers of object stores raise, told as the library's own errors."""

import errno

from clipper.library.errors import (
    DiskFull,
    LibraryFailure,
)
from clipper.library.store_errors import (
    StoreMissing,
    StoreRefuses,
    StoreUnreachable,
)

_FULL = (errno.ENOSPC, errno.EDQUOT)
_NO_ENTRY = (401, 403)
"""Status codes of HTTP."""
_REFUSALS = ("auth", "credential", "denied", "forbidden", "permission", "signature", "token", "accesskey")
"""Parts of the names of errors, for drivers have many of them and none in common."""


def failure_of(address: str, error: Exception) -> LibraryFailure:
    """The failure that fits what a driver raised; a missing file is one of a place that is not there."""
    reason = " ".join(str(error).split()) or type(error).__name__
    match error:
        case LibraryFailure():
            return error
        case FileNotFoundError():
            return StoreMissing(address, reason)
        case PermissionError():
            return StoreRefuses(address, reason)
        case OSError(errno=number) if number in _FULL:
            return DiskFull(address, reason)
    if getattr(error, "status", None) in _NO_ENTRY:
        return StoreRefuses(address, reason)
    names = [name for name in (type(error).__name__, _code(error)) if name]
    if any(part in name.lower() for part in _REFUSALS for name in names):
        return StoreRefuses(address, reason)
    return StoreUnreachable(address, reason)


def _code(error: Exception) -> str:
    """What Amazon's drivers call it, whose errors are all of one class."""
    response = getattr(error, "response", None)
    told = response.get("Error") if isinstance(response, dict) else None
    return str(told.get("Code", "")) if isinstance(told, dict) else ""
