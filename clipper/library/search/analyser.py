"""Text to the tokens that are indexed and searched: words with case and accents folded, CJK runs as pairs.

Chinese and Japanese have no spaces, and Korean glues particles to its nouns. So a run of such characters is indexed as
all its pairs and its last character (한국은 → 한국 국은 은): whatever is searched, down to one character, is then
a sequence of tokens that stand next to each other, or the beginning of one.
"""

import re
import unicodedata
from functools import cache

ANALYSER_VERSION = 1
"""Grows whenever the tokens of some text change: an index of another version must be built anew."""

CJK = (
    "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff"  # Hangul
    "\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3100-\u312f\u31a0-\u31ff"  # kana, bopomofo, marks
    "\u2e80-\u2fdf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"  # Chinese characters
)
"""The characters that are indexed in pairs, as the inside of a regular expression's set."""

_CJK_RUN = re.compile(f"[{CJK}]+")
_SEPARATORS = re.compile(r"[\W_]+")
# Latin, Greek and Cyrillic letters with accents, and the marks that Latin, Hebrew and Arabic are read without too.
_ACCENTED = re.compile(
    "[\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0640\u064b-\u065f\u0670]"
)
_WITHOUT_DECOMPOSITION = {
    "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "þ": "th", "ð": "d", "\u0640": "",
}  # fmt: skip


def fold(text: str) -> str:
    """``text`` as it is compared: compatibility forms, case and accents folded."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _ACCENTED.sub(lambda letter: _base(letter.group()), folded)


def fold_words(text: str) -> str:
    """``text`` folded, and nothing left in it but letters, digits and single spaces."""
    return _SEPARATORS.sub(" ", fold(text))


def index_text(text: str) -> str:
    """The tokens of ``text`` in order, divided by white space."""
    words = fold_words(text)
    return words if words.isascii() else _CJK_RUN.sub(_pairs, words)


def _pairs(run: re.Match[str]) -> str:
    characters = run.group()
    pairs = [characters[i : i + 2] for i in range(len(characters))]
    return f" {' '.join(pairs)} "


@cache
def _base(letter: str) -> str:
    if letter in _WITHOUT_DECOMPOSITION:
        return _WITHOUT_DECOMPOSITION[letter]
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))
