"""Files that hold something to clip."""

from pathlib import Path

from clipper.bundles import MHTML, WEBARCHIVE
from clipper.fetch.errors import NoSuchFile, TooLarge, UnreadableFile
from clipper.page import HTML, PDF, PLAIN_TEXT

PAGE_SUFFIXES = {
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".shtml": HTML,
    ".mht": MHTML,
    ".mhtml": MHTML,
    ".webarchive": WEBARCHIVE,
    ".pdf": PDF,
    ".txt": PLAIN_TEXT,
    ".text": PLAIN_TEXT,
}
"""Suffixes of saved pages and texts, and what is in such files."""

FEED_SUFFIXES = frozenset({".rss", ".atom", ".xml"})
"""Suffixes of files that are often feeds; whether one is, its bytes tell."""

LINK_SUFFIXES = frozenset({".url", ".webloc", ".desktop"})
"""Suffixes of the files that browsers and desktops save a link in."""


def file_content(path: Path, limit: int) -> bytes:
    """The bytes of the file. Raises NoSuchFile, UnreadableFile, and TooLarge beyond ``limit`` bytes."""
    if not is_file(path):
        raise NoSuchFile(path)
    try:
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError as error:
        raise UnreadableFile(path, error.strerror or "") from error
    if len(content) > limit:
        raise TooLarge(str(path), limit)
    return content


def is_folder(path: Path) -> bool:
    """Whether there is such a folder; no for a name that none can have."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_file(path: Path) -> bool:
    """Whether there is such a file; no for a name that none can have (too long, or with a zero byte in it)."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
