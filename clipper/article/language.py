"""Languages: the parts of a tag, the direction, and in which one a text is written by its letters."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from clipper.patterns import deferred

UNKNOWN_LATIN = "und-Latn"
"""The tag of a text in Latin letters of which no more is known, inside a story in other letters."""

_TAG = deferred(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?\b", re.IGNORECASE)

_RIGHT_TO_LEFT_SCRIPTS = {"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"}
_RIGHT_TO_LEFT = {"ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"}

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

_SAMPLE = 2000
_BEYOND_LATIN = deferred("[\u0370-\u1dff\u2c60-\ua71f\ua800-\uab2f\uab70-\ufaff\ufb13-\ufdff\ufe70-\U0010ffff]")


def language_parts(tag: str) -> tuple[str, str, str]:
    """Language, script and region of a BCP 47 ``tag``, empty where it names none or is no such tag."""
    found = _TAG.match(tag.strip().replace("_", "-"))
    if not found:
        return "", "", ""
    language, script, region = (part or "" for part in found.groups())
    return language.lower(), script.title(), region.upper()


def is_right_to_left(tag: str) -> bool:
    """Whether the language of a BCP 47 ``tag`` is written from the right."""
    language, script, _ = language_parts(tag)
    return script in _RIGHT_TO_LEFT_SCRIPTS if script else language in _RIGHT_TO_LEFT


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


def is_latin(text: str) -> bool:
    """True if the first 2000 characters of ``text`` have no letter of another script."""
    return text.isascii() or not _BEYOND_LATIN.search(text[:_SAMPLE])


def letters_by_script(text: str) -> Counter[str]:
    """How many letters of the first 2000 characters are of which script, named by the language it is taken for.

    The Latin letters are those of ``""``.
    """
    text = text[:_SAMPLE]
    if not _BEYOND_LATIN.search(text):
        letters = sum(map(str.isalpha, text))
        return Counter({"": letters}) if letters else Counter()
    return Counter(script for letter in text if (script := _script_of(letter)) is not None)


@lru_cache(maxsize=8192)
def _script_of(letter: str) -> str | None:
    return _SCRIPTS.get(unicodedata.name(letter, "").partition(" ")[0]) if letter.isalpha() else None


def _script_language(text: str) -> str | None:
    """The language that the letters of ``text`` are taken for; None if there are too few to tell."""
    if not _BEYOND_LATIN.search(text[:_SAMPLE]):
        return "" if any(map(str.isalpha, text[:_SAMPLE])) else None
    counts = letters_by_script(text)
    if not counts:
        return None
    # Kana is never most of a Japanese text's letters, nor is Han of a Korean one's: a fair share settles it.
    letters = counts.total()
    for language in ("ja", "ko"):
        if counts[language] > letters // 5:
            return language
    return counts.most_common(1)[0][0]
