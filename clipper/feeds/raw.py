"""What both kinds of reader make of a feed, before it is put in order."""

import re
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from urllib.parse import urljoin

from clipper.feeds.feed import Entry

_MOST = 300
"""Characters of a headline or of a name."""
_LOOKED_AT = 4_000
_TAG = re.compile(r"<[^<>]{0,2000}>")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Among them those that turn the direction of what follows."""


@dataclass(frozen=True, slots=True)
class RawFeed:
    title: str
    entries: tuple[Entry, ...]
    """In the feed's order; those that lead nowhere have an empty address."""


def entry_of(address: str, title: str, published: datetime | None, source: str) -> Entry:
    return Entry(address, line_of(title) or address, published, line_of(source))


def line_of(text: object) -> str:
    """``text``, which may have HTML in it, as a line without; empty for what is no text."""
    if not isinstance(text, str):
        return ""
    plain = unescape(_TAG.sub("", text[:_LOOKED_AT]))
    line = " ".join(_CONTROLS.sub(" ", plain).split())
    return line if len(line) <= _MOST else f"{line[: _MOST - 1]}…"


def web_link(base: str, link: object) -> str:
    """Where ``link`` leads from ``base``; empty unless that is on the web."""
    if not isinstance(link, str) or not link.strip():
        return ""
    try:
        address = urljoin(base, link.strip())
    except ValueError:
        return ""
    return address if address[:8].lower().startswith(("http://", "https://")) else ""
