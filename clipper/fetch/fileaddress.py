"""``file:`` addresses and the paths they name, on each system."""

import os
import re
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

from clipper.fetch.errors import BadAddress

_DRIVE = re.compile(r"/?([A-Za-z])[:|](?=/|$)")


def path_of(address: str, *, windows: bool = os.name == "nt") -> Path:
    """The path that the ``file:`` address names; ``file://localhost/`` and, on Windows, shares are understood.

    Raises BadAddress for anything else, such as a file on another host.
    """
    return Path(path_text(address, windows=windows))


def path_text(address: str, *, windows: bool) -> str:
    """The path as text, by the rules of Windows or of everybody else (RFC 8089, appendix E for the former)."""
    try:
        parts = urlsplit(address)
    except ValueError as error:
        raise BadAddress(address) from error
    host = "" if parts.netloc.lower() == "localhost" else parts.netloc
    path = os.fsdecode(unquote_to_bytes(parts.path))
    if parts.scheme.lower() != "file" or not path or "\x00" in path or (host and not windows):
        raise BadAddress(address)
    if not windows:
        return path
    if _DRIVE.fullmatch(host):
        # file://C:/page.html, as some programs write it
        return f"{host}{path}"
    if host:
        return f"//{host}{path}"
    return _DRIVE.sub(r"\1:", path, count=1)
