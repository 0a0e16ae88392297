"""The day, or the time, the story was published."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone

from clipper.extract.claims import Claims
from clipper.extract.fields.written_dates import written_date

_ISO = re.compile(
    r"""(?P<year>(?:19|20)\d\d)[-/.]?(?P<month>\d{1,2})[-/.]?(?P<day>\d{1,2})(?!\d)
    (?:[T\s]+(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?\s*
    (?P<zone>Z|[+-]\d\d:?\d\d|[+-]\d\d|UTC|GMT)?)?""",
    re.VERBOSE,
)
_LONGEST_LINE = 120
_ORIGINS = ("json-ld", "opengraph", "meta", "microdata", "address", "visible")


def published(claims: Claims, near_headline: Iterable[str] = ()) -> date | None:
    """The first claim that can be read as a date: a datetime where it tells the time.

    Where nothing is claimed, the first date in the short lines ``near_headline``.
    """
    for claimed in claims.of("published", *_ORIGINS):
        found = read_date(claimed)
        if found is not None:
            return found
    written = (written_date(line) for line in near_headline if len(line) <= _LONGEST_LINE)
    return next((day for day in written if day is not None), None)


def read_date(text: str) -> date | None:
    """A date as machines write it (ISO 8601 and its relatives), else as people do; None where there is none."""
    found = _ISO.match(text.strip())
    if not found:
        return written_date(text)
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
        if found["hour"] is None:
            return day
        return datetime(
            day.year,
            day.month,
            day.day,
            int(found["hour"]),
            int(found["minute"]),
            int(found["second"] or 0),
            tzinfo=_zone(found["zone"]),
        )
    except ValueError:
        return None


def _zone(text: str | None) -> timezone | None:
    if not text:
        return None
    if text in ("Z", "UTC", "GMT"):
        return UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-offset if text[0] == "-" else offset)
