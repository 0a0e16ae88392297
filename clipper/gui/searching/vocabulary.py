"""The names that a query may use: what there is in the library to be asked for."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale


@dataclass(frozen=True, slots=True)
class Vocabulary:
    sources: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    """Those that are filled by hand, and the searches that are kept."""
    languages: tuple[str, ...] = ()
    """As ``ko``."""


def language_words(tag: str) -> str:
    """The name of a language in itself, as its readers know it; the tag where it has none."""
    locale = QLocale(tag)
    return locale.nativeLanguageName() if locale.language() is not QLocale.Language.C else tag
