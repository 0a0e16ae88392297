"""Where what lies in the folder. A path is made of digest, number and media type, and never read from a file."""

import re
from pathlib import PurePosixPath

README = "README.txt"
SUMS = "SHA256SUMS"
LIBRARY = "library.json"
CLIPPINGS = "clippings"
PAGES = "pages"
PICTURES = "pictures"
SITES = "sites"
STORIES = "stories"
INDEX = "index.html"

_SUFFIXES = {
    "application/pdf": ".pdf",
    "application/x-webarchive": ".webarchive",
    "application/xhtml+xml": ".xhtml",
    "image/avif": ".avif",
    "image/bmp": ".bmp",
    "image/gif": ".gif",
    "image/heic": ".heic",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/svg+xml": ".svg",
    "image/tiff": ".tiff",
    "image/vnd.microsoft.icon": ".ico",
    "image/webp": ".webp",
    "image/x-icon": ".ico",
    "multipart/mixed": ".eml",
    "multipart/related": ".mhtml",
    "text/html": ".html",
    "text/x-html-selection": ".html",
    "text/plain": ".txt",
}
_CLIPPING = re.compile(r"(\d{7,})\.json")
_IN_A_FOLDER = 1000


def clipping_path(number: int) -> str:
    """The path of a clipping's record: a folder holds a thousand of them."""
    return f"{CLIPPINGS}/{_numbered(number)}.json"


def number_in(path: PurePosixPath) -> int | None:
    """The number of the clipping whose record lies at ``path``; None for a path that is none of them."""
    named = _CLIPPING.fullmatch(path.name)
    number = int(named[1]) if named and len(named[1]) <= 10 else 0
    return number if number and clipping_path(number) == str(path) else None


def page_path(digest: str, media_type: str) -> str:
    return _digest_path(PAGES, digest, media_type)


def picture_path(digest: str, media_type: str) -> str:
    return _digest_path(PICTURES, digest, media_type)


def story_path(number: int) -> str:
    return f"{STORIES}/{_numbered(number)}.html"


def month_path(month: str) -> str:
    """The path of the list of the stories of a month such as ``2026-03``."""
    return f"{STORIES}/{month}.html"


def site_path(name: str) -> str:
    return f"{SITES}/{name}"


def _numbered(number: int) -> str:
    return f"{number // _IN_A_FOLDER:04}/{number:07}"


def _digest_path(folder: str, digest: str, media_type: str) -> str:
    return f"{folder}/{digest[:2]}/{digest}{_SUFFIXES.get(media_type, '.bin')}"
