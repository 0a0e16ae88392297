"""The language that this program speaks, and how a sentence is said in it."""

from functools import cache

from clipper.languages.catalogue import Catalogue, read_catalogue
from clipper.languages.choosing import ENGLISH, language_file
from clipper.languages.placing import placed


def translate(context: str, text: str, comment: str = "", count: int = -1) -> str:
    """``text`` in the language that is spoken; ``%n`` in it becomes ``count``, and chooses the form of the sentence.

    ``context`` and ``comment`` tell apart what is one sentence in English and not in another language. Like
    ``QCoreApplication.translate``, for what has no Qt. Texts must be written out where this is called.
    """
    found = _Voice.catalogue().find(context, text, comment, count)
    return (text if found is None else found).replace("%n", number(count) if count >= 0 else "%n")


def say(text: str, *values: object, count: int = -1) -> str:
    """``translate`` with ``values`` in their places, for sentences that mean the same wherever they are said."""
    return placed(translate("Desk", text, count=count), *values)


def later(text: str) -> str:
    """``text``, a sentence of a table or a constant that is said later: so that it is found to be translated."""
    return text


def number(count: int) -> str:
    """``count`` as people write it who speak the language: ``1,200``."""
    if abs(count) < 1000:
        return str(count)
    from babel.numbers import format_decimal  # 30 ms, which most programs need not spend

    return format_decimal(count, locale=_Voice.language)


def speak(language: str) -> None:
    """Speak ``language``, one of ``shipped_languages``, from now on."""
    _Voice.language = language


def spoken() -> Catalogue:
    """The catalogue of the language that is spoken."""
    return _Voice.catalogue()


class _Voice:
    """A program speaks one language at a time, and many threads of it do: what they say is read from here."""

    language = ENGLISH

    @classmethod
    def catalogue(cls) -> Catalogue:
        return _catalogue_of(cls.language)


@cache
def _catalogue_of(language: str) -> Catalogue:
    return read_catalogue(language_file(language), language)
