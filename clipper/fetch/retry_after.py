"""The header with which a server asks for patience (RFC 9110, section 10.2.3)."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def seconds_asked_for(headers: Mapping[str, str], now: datetime) -> float | None:
    """The seconds that ``Retry-After`` names, or that are left until the time it names; None if it names neither.

    A time is held against the server's own clock, if it tells that, and else against ``now``, which has a zone.
    """
    said = headers.get("Retry-After", "").strip()
    if said.isascii() and said.isdigit():
        return float(said[:12])
    until = _moment(said)
    if until is None:
        return None
    return max(0.0, (until - (_moment(headers.get("Date", "")) or now)).total_seconds())


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
