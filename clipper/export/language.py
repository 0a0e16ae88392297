"""Languages: which one the reader reads, and in which one a text is written."""

import os
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Mapping

ENGLISH = "en"

_TAG = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?\b", re.IGNORECASE)

_RIGHT_TO_LEFT = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}

_SCRIPTS = {
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "ARABIC": "ar",
    "HEBREW": "he",
    "CYRILLIC": "ru",
    "GREEK": "el",
    "THAI": "th",
    "DEVANAGARI": "hi",
    "LATIN": "",
}
"""The first word of a letter's Unicode name, and the language it is taken for when nothing better is known."""

_WRITTEN_IN = {
    "ko": {"ko"},
    "ja": {"ja", "zh"},
    "zh": {"zh"},
    "ar": {"ar"},
    "fa": {"ar"},
    "ur": {"ar"},
    "ps": {"ar"},
    "ckb": {"ar"},
    "ug": {"ar"},
    "he": {"he"},
    "yi": {"he"},
    "ru": {"ru"},
    "uk": {"ru"},
    "be": {"ru"},
    "bg": {"ru"},
    "mk": {"ru"},
    "sr": {"ru", ""},
    "kk": {"ru", ""},
    "ky": {"ru"},
    "mn": {"ru"},
    "tg": {"ru"},
    "uz": {"ru", ""},
    "el": {"el"},
    "th": {"th"},
    "hi": {"hi"},
    "mr": {"hi"},
    "ne": {"hi"},
}
"""The scripts of a language, each named by the language it is taken for; one that is not here uses Latin letters."""


def system_language(environment: Mapping[str, str] = os.environ) -> str:
    """The reader's language as a BCP 47 tag, as the system tells it; English if it does not."""
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        named = environment.get(variable, "").partition(":")[0].partition(".")[0].partition("@")[0]
        if named:
            return ENGLISH if named in {"C", "POSIX"} else named.replace("_", "-")
    if sys.platform == "win32":
        import ctypes
        import locale

        number = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return locale.windows_locale.get(number, ENGLISH).replace("_", "-")
    return ENGLISH


def language_parts(tag: str) -> tuple[str, str, str]:
    """Language, script and region of a BCP 47 ``tag``, empty where it names none or is no such tag."""
    found = _TAG.match(tag.strip().replace("_", "-"))
    if not found:
        return "", "", ""
    language, script, region = (part or "" for part in found.groups())
    return language.lower(), script.title(), region.upper()


def is_right_to_left(tag: str) -> bool:
    """Whether the language of a BCP 47 ``tag`` is written from the right."""
    return language_parts(tag)[0] in _RIGHT_TO_LEFT


def written_language(declared: str, text: str) -> str:
    """The tag of the language that ``text`` is written in, or empty.

    That is the ``declared`` one if it uses the letters that prevail in the text. Pages often declare the language of
    their template, and a Korean story set as English would be hyphenated and broken as such.
    """
    language = language_parts(declared)[0]
    script = _script_language(text)
    if script is None:
        return declared if language else ""
    if language and script in _WRITTEN_IN.get(language, {""}):
        return declared
    return script


def _script_language(text: str) -> str | None:
    """The language that the letters of ``text`` are taken for; None if there are too few to tell."""
    counts: Counter[str] = Counter()
    for letter in text[:2000]:
        if letter.isalpha():
            word = unicodedata.name(letter, "").partition(" ")[0]
            if word in _SCRIPTS:
                counts[_SCRIPTS[word]] += 1
    if not counts:
        return None
    # Kana is never most of a Japanese text's letters, nor is Han of a Korean one's: a fair share settles it.
    letters = counts.total()
    for language in ("ja", "ko"):
        if counts[language] > letters // 5:
            return language
    return counts.most_common(1)[0][0]
