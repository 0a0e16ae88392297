"""What a user can hand over to be clipped."""

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from clipper.fetch.address import web_address

_LONGEST_TITLE = 300
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Among them those that turn the direction of what follows."""


@dataclass(frozen=True, slots=True)
class WebAddress:
    address: str
    """``http`` or ``https``."""
    title: str = field(default="", compare=False)
    """What it was called where it was dragged from: shown until the page says it itself. Empty if nobody tells."""


@dataclass(frozen=True, slots=True)
class SavedFile:
    path: Path
    """A page or a text that the user saved."""


@dataclass(frozen=True, slots=True)
class PastedText:
    text: str


@dataclass(frozen=True, slots=True)
class PastedMarkup:
    """A selection of a page, a mail or a document with its structure, as HTML."""

    markup: str
    came_from: str = ""
    """The address of the page that it was selected on, or of its site, ``http`` or ``https``; empty if nobody tells."""
    whole: bool = False
    """Whether it is a page with all that stands around its story, and not what somebody selected of one."""


@dataclass(frozen=True, slots=True)
class SavedFolder:
    path: Path
    """A folder of pages that the user saved."""


Source: TypeAlias = WebAddress | SavedFile | PastedText | PastedMarkup

Handed: TypeAlias = Source | SavedFolder
"""A source, or a folder of them."""


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
        case PastedText(text) | PastedMarkup(text):
            return f"pasted:{hashlib.sha256(as_bytes(text)).hexdigest()[:16]}"


def as_bytes(text: str) -> bytes:
    """Pasted text in UTF-8; half a surrogate pair, which some programs put on the clipboard, becomes ``?``."""
    return text.encode("utf-8", "replace")


def as_title(text: str) -> str:
    """``text`` in one line and not too long, as the title of a link; empty for an address, which names nothing."""
    line = " ".join(_CONTROLS.sub(" ", text[: 4 * _LONGEST_TITLE]).split())
    if "://" in line or line.lower().startswith("www."):
        return ""
    return line if len(line) <= _LONGEST_TITLE else f"{line[: _LONGEST_TITLE - 1].rstrip()}…"
