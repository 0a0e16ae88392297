"""Saved files and pasted text as pages: bytes as they are, for the cleaner to decode."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from clipper.bundles import BrokenBundle, SavedFrom, bundle_type, is_bundle, mark_of, open_bundle, saved_from
from clipper.feeds import FEED_TYPES
from clipper.fetch.address import web_address
from clipper.fetch.errors import BadAddress, EmptyPage, IsFeed, NoPageInside, NotASource, NotText, TooLarge
from clipper.fetch.file import LINK_SUFFIXES, PAGE_SUFFIXES, file_content
from clipper.fetch.media import page_type
from clipper.fetch.source import PastedMarkup, PastedText, SavedFile, as_bytes, origin_of
from clipper.page import HTML, PDF, PLAIN_TEXT, SELECTION, Page

_LIMIT = 60_000_000
"""Bytes; a page that was saved with all its pictures inside takes tens of megabytes."""


def read_page(source: SavedFile | PastedText | PastedMarkup) -> Page:
    """The page that was saved or pasted. One that says where it was saved from has been asked for there.

    Raises UnreadableFile (NoSuchFile, NotText, NoPageInside among them), EmptyPage, IsFeed, TooLarge, and NotASource
    for a link file that holds no link.
    """
    origin, now = origin_of(source), datetime.now(UTC)
    if isinstance(source, PastedText):
        return Page(as_bytes(source.text), origin, origin, PLAIN_TEXT, now, charset="utf-8")
    if isinstance(source, PastedMarkup):
        return _pasted(source, origin, now)
    suffix = source.path.suffix.lower()
    content = file_content(source.path, _LIMIT)
    if not content.strip():
        raise EmptyPage(origin)
    if suffix in LINK_SUFFIXES:
        raise NotASource(str(source.path))
    named = PAGE_SUFFIXES.get(suffix, "")
    bundle = bundle_type(content) or (named if is_bundle(named) else "")
    if bundle and named in ("", bundle):
        return _in_one_file(source.path, content, bundle, now)
    found = page_type(named, content)
    if found in FEED_TYPES:
        raise IsFeed(origin, Page(content, origin, origin, found, now))
    if found not in (HTML, PLAIN_TEXT, PDF):
        raise NotText(source.path, found)
    # A text that speaks of HTML is still a text, if its name says so.
    page = Page(content, origin, origin, PDF if found == PDF else named or found, now)
    return page if page.media_type != HTML else _known_from(page, saved_from(content))


def _pasted(source: PastedMarkup, origin: str, now: datetime) -> Page:
    """A selection says where it came from as pages do that browsers save. A whole page is the one at its address."""
    content = as_bytes(source.markup)
    if len(content) > _LIMIT:
        raise TooLarge(origin, _LIMIT)
    if not source.whole:
        return Page(as_bytes(mark_of(source.came_from)) + content, origin, origin, SELECTION, now, charset="utf-8")
    # Firefox tells no more than the site.
    is_told = bool(source.came_from.partition("://")[2].partition("/")[2])
    came_from = SavedFrom(source.came_from) if is_told else saved_from(content)
    return _known_from(Page(content, origin, origin, HTML, now, charset="utf-8"), came_from)


def _in_one_file(path: Path, content: bytes, media_type: str, now: datetime) -> Page:
    try:
        bundle = open_bundle(content, media_type)
    except BrokenBundle as error:
        raise NoPageInside(path) from error
    origin = path.resolve().as_uri()
    page = _known_from(Page(content, origin, origin, media_type, now), SavedFrom(bundle.address, bundle.saved_at))
    # Its links and pictures are named from there, too.
    return replace(page, answered=page.asked)


def _known_from(page: Page, saved: SavedFrom | None) -> Page:
    """``page`` with the address and the time that the file names, if they can be right."""
    if saved is None:
        return page
    at = saved.at if saved.at and saved.at < page.fetched_at else page.fetched_at
    try:
        return replace(page, asked=web_address(saved.address), fetched_at=at)
    except BadAddress:
        return page
