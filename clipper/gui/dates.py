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


def _form(locale: QLocale) -> str:
    return _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat))


def _in_form(day: date, locale: QLocale, form: str) -> str:
    return locale.toString(QDate(day.year, day.month, day.day), form)
