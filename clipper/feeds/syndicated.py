"""RSS and Atom of all versions, well-formed or not."""

from calendar import timegm
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

import feedparser

from clipper.feeds.errors import BrokenFeed
from clipper.feeds.raw import RawFeed, entry_of, line_of, web_link
from clipper.page import Page

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def read_xml(page: Page) -> RawFeed:
    """Raises BrokenFeed."""
    # A stream: bytes and texts feedparser takes for addresses and for names of files, too. The type is never the
    # server's: of text/xml and text/html it would take the bytes for ASCII and Latin-1.
    headers = {"content-type": f"application/xml; charset={page.charset}" if page.charset else "application/xml"}
    if page.answered.startswith(("http:", "https:")):
        headers["content-location"] = page.answered
    try:
        told = feedparser.parse(
            BytesIO(page.content), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except (ValueError, LookupError, AttributeError, TypeError, AssertionError, RecursionError) as error:
        # Its ways through what is not well-formed are many, and not all of them end.
        raise BrokenFeed(page.asked) from error
    if not told.entries and (told.bozo or not told.get("version")):
        raise BrokenFeed(page.asked)
    title = line_of(told.feed.get("title"))
    base = web_link(page.answered, told.feed.get("link")) or page.answered
    return RawFeed(title, tuple(entry_of(*_told(entry, base, title)) for entry in told.entries))


def _told(entry: Mapping[str, Any], base: str, feed_title: str) -> tuple[str, str, datetime | None, str]:
    source = entry.get("source")
    published = _moment(entry, "published_parsed") or _moment(entry, "updated_parsed")
    return (
        web_link(base, entry.get("link")),
        line_of(entry.get("title")) or line_of(entry.get("summary")),
        published,
        (line_of(source.get("title")) if isinstance(source, Mapping) else "") or feed_title,
    )


def _moment(entry: Mapping[str, Any], name: str) -> datetime | None:
    # Not what feedparser's mapping answers: of what is not there it gives something else, with a warning.
    told = dict.get(entry, name) if isinstance(entry, dict) else None
    if told is None:
        return None
    try:
        return _EPOCH + timedelta(seconds=timegm(told))
    except (ValueError, OverflowError, TypeError):
        return None
