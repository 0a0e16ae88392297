"""The words that a review says itself, and its dates, in the reader's language."""

import tomllib
from dataclasses import dataclass
from datetime import date
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from clipper.article.language import language_parts
from clipper.languages import ENGLISH, system_language
from clipper.places import resource


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language; what it has no word for is said in English."""

    locale: Locale
    _own: dict[str, Any]
    _english: dict[str, Any]

    @classmethod
    def of(cls, language: str) -> "Words":
        """The words of a BCP 47 ``language``; empty for the system's. An unknown one is English."""
        locale = _locale(language or system_language())
        with resource("review", "labels.toml").open("rb") as file:
            labels = tomllib.load(file)
        own = labels.get(f"{locale.language}-{locale.script}") or labels.get(locale.language, {})
        return cls(locale, own, labels[ENGLISH])

    @property
    def tag(self) -> str:
        """The language as a BCP 47 tag."""
        return str(self.locale).replace("_", "-")

    def word(self, key: str) -> str:
        """What ``resources/review/labels.toml`` has under ``key``; places to fill stand in braces."""
        return str(self._own.get(key) or self._english[key])

    def count(self, key: str, number: int) -> str:
        """``number`` things of the kind ``key``, in the plural that the language has for so many."""
        if key in self._own:
            forms, plural = self._own[key], self.locale.plural_form(number)
        else:
            forms, plural = self._english[key], "one" if number == 1 else "other"
        return str(forms.get(plural) or forms["other"]).format(n=number)

    def long_date(self, day: date) -> str:
        """``day`` with the month as a word."""
        return format_date(day, "long", locale=self.locale)

    def full_date(self, day: date) -> str:
        """``day`` with the day of the week."""
        return format_date(day, "full", locale=self.locale)

    def clipped(self, day: date) -> str:
        """The line that tells when a clipping was taken in."""
        return self.word("clipped").format(date=self.long_date(day))


def _locale(tag: str) -> Locale:
    language, script, region = language_parts(tag)
    for parts in ((language, script, region), (language, script), (language, region), (language,)):
        name = "_".join(part for part in parts if part)
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(ENGLISH)
