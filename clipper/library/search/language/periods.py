"""Dates as people write them in a query: a day, a month, a year, or a time that hangs on today."""

import re
from datetime import date, timedelta

_WRITTEN = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")
_AGO = re.compile(r"(\d{1,4}) ?(d|days?|w|weeks?|m|months?|y|years?)")
_WEEK = timedelta(days=7)


def period(text: str, today: date) -> tuple[date, date] | None:
    """The first day that ``text`` names, and the day after the last one; None if it names none.

    ``2024``, ``2024-07`` and ``2024-07-09`` (also with ``/`` or ``.``); ``today``, ``yesterday``; ``this`` or ``last``
    ``week``, ``month`` or ``year``, weeks beginning on Monday (ISO 8601); ``3 days``, ``2 weeks``, ``6 months``, ``1
    year``: so long up to today. A blank may be a hyphen.
    """
    words = text.strip().lower().replace("_", " ")
    try:
        if written := _WRITTEN.fullmatch(words):
            return _written(*(int(part) if part else None for part in written.groups()))
        words = words.replace("-", " ")
        if ago := _AGO.fullmatch(words):
            return _back(int(ago[1]), ago[2][0], today), today + timedelta(days=1)
        return _relative(words, today)
    except (ValueError, OverflowError):
        return None


def _written(year: int | None, month: int | None, day: int | None) -> tuple[date, date]:
    year = year or 0
    if month is None:
        return date(year, 1, 1), date(year + 1, 1, 1)
    if day is None:
        return date(year, month, 1), _months_later(date(year, month, 1), 1)
    return date(year, month, day), date(year, month, day) + timedelta(days=1)


def _relative(words: str, today: date) -> tuple[date, date] | None:
    monday = today - timedelta(days=today.weekday())
    month, year = today.replace(day=1), today.replace(month=1, day=1)
    match words:
        case "today":
            return today, today + timedelta(days=1)
        case "yesterday":
            return today - timedelta(days=1), today
        case "this week":
            return monday, monday + _WEEK
        case "last week":
            return monday - _WEEK, monday
        case "this month":
            return month, _months_later(month, 1)
        case "last month":
            return _months_later(month, -1), month
        case "this year":
            return year, _months_later(year, 12)
        case "last year":
            return _months_later(year, -12), year
        case _:
            return None


def _back(count: int, unit: str, today: date) -> date:
    match unit:
        case "d":
            return today - timedelta(days=count - 1)
        case "w":
            return today + timedelta(days=1) - count * _WEEK
        case "m":
            return _months_later(today, -count) + timedelta(days=1)
        case _:
            return _months_later(today, -12 * count) + timedelta(days=1)


def _months_later(day: date, months: int) -> date:
    """The same day of a later month, or the last day of a month that has no such day."""
    count = day.year * 12 + day.month - 1 + months
    first = date(count // 12, count % 12 + 1, 1)
    following = date((count + 1) // 12, (count + 1) % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))
