"""Saved files and pasted text as pages: bytes as they are, for the cleaner to decode."""

from datetime import UTC, datetime

from clipper.fetch.errors import EmptyPage, NotASource, NotText
from clipper.fetch.file import LINK_SUFFIXES, PAGE_SUFFIXES, file_content
from clipper.fetch.media import page_type
from clipper.fetch.source import PastedText, SavedFile, as_bytes, origin_of
from clipper.page import HTML, PLAIN_TEXT, Page

_LIMIT = 60_000_000
"""Bytes; a page that was saved with all its pictures inside takes tens of megabytes."""


def read_page(source: SavedFile | PastedText) -> Page:
    """The page that was saved or pasted.

    Raises UnreadableFile (NoSuchFile, NotText among them), EmptyPage, TooLarge, and NotASource for a link file that
    holds no link.
    """
    origin, now = origin_of(source), datetime.now(UTC)
    if isinstance(source, PastedText):
        return Page(as_bytes(source.text), origin, origin, PLAIN_TEXT, now, charset="utf-8")
    suffix = source.path.suffix.lower()
    content = file_content(source.path, _LIMIT)
    if not content.strip():
        raise EmptyPage(origin)
    if suffix in LINK_SUFFIXES:
        raise NotASource(str(source.path))
    named = PAGE_SUFFIXES.get(suffix, "")
    found = page_type(named, content)
    if found not in (HTML, PLAIN_TEXT):
        raise NotText(source.path, found)
    # A text that speaks of HTML is still a text, if its name says so.
    return Page(content, origin, origin, named or found, now)
