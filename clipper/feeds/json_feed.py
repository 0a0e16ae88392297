"""JSON Feed 1.0 and 1.1 (jsonfeed.org): feedparser does not read it."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from clipper.feeds.errors import BrokenFeed
from clipper.feeds.raw import RawFeed, entry_of, line_of, web_link
from clipper.page import Page


def read_json(page: Page) -> RawFeed:
    """Raises BrokenFeed."""
    try:
        told = json.loads(page.content.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as error:
        raise BrokenFeed(page.asked) from error
    items = told.get("items") if isinstance(told, dict) else None
    if not isinstance(items, list):
        raise BrokenFeed(page.asked)
    title = line_of(told.get("title"))
    base = web_link(page.answered, told.get("home_page_url")) or page.answered
    found = (item for item in items if isinstance(item, dict))
    return RawFeed(title, tuple(entry_of(*_told(item, base), title) for item in found))


def _told(item: Mapping[str, Any], base: str) -> tuple[str, str, datetime | None]:
    address = web_link(base, item.get("url")) or web_link(base, item.get("external_url"))
    title = item.get("title") or item.get("summary") or item.get("content_text") or item.get("content_html")
    return address, line_of(title), _moment(item.get("date_published")) or _moment(item.get("date_modified"))


def _moment(text: object) -> datetime | None:
    """A time by RFC 3339."""
    try:
        moment = datetime.fromisoformat(text) if isinstance(text, str) else None
        return None if moment is None else moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
