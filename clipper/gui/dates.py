"""Days in the words of the user's language and country."""

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale

_WEEKDAY = re.compile(r"[\s,،]*dddd[\s,،]*")


def day_words(day: date, locale: QLocale | None = None) -> str:
    """``day`` as ``9 Jul 2024`` or whatever ``locale`` (the user's by default) has for it.

    A time counts as the day that it is in its own zone: a paper of the 9th is one of the 9th everywhere. Qt has a long
    form with the weekday and a short one in digits alone; this is the long one, shortened.
    """
    locale = locale or QLocale()
    return _in_form(day, locale, _form(locale).replace("MMMM", "MMM"))


def day_in_full(day: date, locale: QLocale | None = None) -> str:
    """``day`` as ``9 July 2024``, likewise."""
    locale = locale or QLocale()
    return _in_form(day, locale, _form(locale))


def weekday_in_full(day: date, locale: QLocale | None = None) -> str:
    """``day`` as ``Tuesday, 9 July 2024``, likewise."""
    locale = locale or QLocale()
    return _in_form(day, locale, locale.dateFormat(QLocale.FormatType.LongFormat))


def read_day(text: str, locale: QLocale | None = None) -> date | None:
    """The day that ``text`` tells, in any form that ``locale`` has or as ``2024-07-09``; None if it tells none."""
    locale = locale or QLocale()
    text = " ".join(text.split())
    full = _form(locale)
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    # Of a year in two digits Qt makes one of the last century.
    forms = (full, full.replace("MMMM", "MMM"), locale.dateFormat(QLocale.FormatType.LongFormat), *_years(short))
    days = (*(locale.toDate(text, form) for form in forms), QDate.fromString(text, "yyyy-M-d"))
    found = next((day for day in days if day.isValid()), None)
    return date(found.year(), found.month(), found.day()) if found else None


def _years(form: str) -> tuple[str, ...]:
    """``form`` with all digits of the year, whichever it has."""
    return (form,) if "yyyy" in form else (form.replace("yy", "yyyy"),)


def _form(locale: QLocale) -> str:
    return _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat))


def _in_form(day: date, locale: QLocale, form: str) -> str:
    return locale.toString(QDate(day.year, day.month, day.day), form)
