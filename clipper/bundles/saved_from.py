"""Where a page was saved from, by the comment that browsers and SingleFile leave at its beginning."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

_HEAD = 16_384
"""Bytes that are looked at."""
_BROWSER = re.compile(rb"<!--\s*saved from url=\(\d{1,6}\)(https?://[^\s<>\"]{1,4000}?)\s*-->", re.IGNORECASE)
"""The "mark of the web" of Internet Explorer, which Chromium and others write too."""
_SINGLE_FILE = re.compile(
    rb"Page saved with SingleFile\s+url:\s*(https?://[^\s<>\"]{1,4000})(?:\s+saved date:\s*([^\r\n<>]{1,100}))?"
)
_DATE = re.compile(r"\w{3} (\w{3}) (\d{1,2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT([+-]\d{4})")
"""As JavaScript writes it: ``Tue Nov 24 2026 16:22:29 GMT+0100 (Central European Standard Time)``."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class SavedFrom:
    address: str
    """http or https."""
    at: datetime | None = None
    """When, in UTC; None if the file does not say."""


def saved_from(content: bytes) -> SavedFrom | None:
    """What the page ``content`` says of where it was saved from; None if it says nothing."""
    head = content[:_HEAD]
    single = _SINGLE_FILE.search(head)
    if single:
        return SavedFrom(_text(single[1]), _date(_text(single[2] or b"")))
    browser = _BROWSER.search(head)
    return SavedFrom(_text(browser[1])) if browser else None


def mark_of(address: str) -> str:
    """The comment that says that a page is from ``address``, as browsers write it; empty for none."""
    return f"<!-- saved from url=({len(address):04}){address} -->\n" if address else ""


def _text(written: bytes) -> str:
    return written.decode("utf-8", "replace").strip()


def _date(written: str) -> datetime | None:
    found = _DATE.match(written)
    if found is None or found[1] not in _MONTHS:
        return None
    month = _MONTHS.index(found[1]) + 1
    spelt = f"{found[3]}-{month:02}-{int(found[2]):02}T{found[4]}:{found[5]}:{found[6]}{found[7]}"
    try:
        return datetime.fromisoformat(spelt).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
