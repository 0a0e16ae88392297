"""The files that browsers and desktops save a link in: ``.url``, ``.webloc``, ``.desktop``."""

import plistlib
import re
from pathlib import Path
from xml.parsers.expat import ExpatError

from clipper.fetch.address import web_address
from clipper.fetch.errors import NotASource
from clipper.fetch.file import file_content
from clipper.fetch.source import as_title

_LIMIT = 1_000_000
"""Bytes; they have some hundred, a .url rarely some thousand."""

_ENTRY = re.compile(r"^\s*URL(?:\[\$e\])?\s*=\s*(\S.*?)\s*$", re.MULTILINE | re.IGNORECASE)
"""The line of an InternetShortcut (Windows) or of a Desktop Entry of type Link (freedesktop.org)."""


_NUMBERED = re.compile(r" ?\(\d{1,3}\)$")


def linked_address(path: Path) -> str:
    """The address in the link file at ``path``.

    Raises BadAddress if it is not http or https, NotASource if the file holds no link, and what reading can raise.
    """
    content = file_content(path, _LIMIT)
    link = _from_plist(content) if path.suffix.lower() == ".webloc" else _from_entry(content)
    if not link:
        raise NotASource(str(path))
    return web_address(link)


def title_in_name(path: Path) -> str:
    """What a link file is called, which is the title of the page; without the number that tells it from another."""
    return as_title(_NUMBERED.sub("", path.stem))


def _from_plist(content: bytes) -> str:
    try:
        entries = plistlib.loads(content)
    except (plistlib.InvalidFileException, ExpatError, ValueError, OverflowError):
        return ""
    link = entries.get("URL") if isinstance(entries, dict) else None
    return link if isinstance(link, str) else ""


def _from_entry(content: bytes) -> str:
    text = content.decode("utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig", "replace")
    entry = _ENTRY.search(text)
    return entry.group(1) if entry else ""
