"""What a user can hand over to be clipped."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from clipper.fetch.address import web_address


@dataclass(frozen=True, slots=True)
class WebAddress:
    address: str
    """``http`` or ``https``."""


@dataclass(frozen=True, slots=True)
class SavedFile:
    path: Path
    """A page or a text that the user saved."""


@dataclass(frozen=True, slots=True)
class PastedText:
    text: str


Source: TypeAlias = WebAddress | SavedFile | PastedText


def origin_of(source: Source) -> str:
    """What the library files ``source`` under: the same for the same thing.

    The address without its fragment and without credentials, a ``file:`` address, or ``pasted:`` and sixteen
    hexadecimal digits of the text's SHA-256. Raises BadAddress for an address that cannot be fetched.
    """
    match source:
        case WebAddress(address):
            return web_address(address)
        case SavedFile(path):
            return path.resolve().as_uri()
        case PastedText(text):
            return f"pasted:{hashlib.sha256(as_bytes(text)).hexdigest()[:16]}"


def as_bytes(text: str) -> bytes:
    """Pasted text in UTF-8; half a surrogate pair, which some programs put on the clipboard, becomes ``?``."""
    return text.encode("utf-8", "replace")
