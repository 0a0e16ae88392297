"""Korean particles that depend on the sound before them, such as 은 or 는, 이 or 가, 을 or 를, 과 or 와, (으)로.

They have one form after a consonant and another after a vowel; (으)로 takes ㄹ for a vowel. What decides is how the
word before is read: 부두를 but 항구들을, 2를 but 3을, PDF를 but HTML을. A Hangul syllable says it by its code, a
number is read in Sino-Korean. A Latin word in capitals, or without a vowel, is spelled; another is read as loanwords
are written (the rules of 국립국어원, in short): m, n, ng and l close a syllable; p, t, k and b do after a single
short vowel; a vowel follows all else. Where the sound is not known, as of a Chinese sign, both forms stay.
"""

import re
import unicodedata
from enum import Enum, auto

PARTICLE = r"은\(는\)|이\(가\)|을\(를\)|과\(와\)|아\(야\)|\(이\)|\(으\)"
"""A pattern: both forms as people write them who cannot know which it will be, as in 을(를), (으)로, (이)라고."""

_FORMS = {
    "은(는)": ("은", "는"),
    "이(가)": ("이", "가"),
    "을(를)": ("을", "를"),
    "과(와)": ("과", "와"),
    "아(야)": ("아", "야"),
    "(이)": ("이", ""),
    "(으)": ("으", ""),
}
_FIRST_SYLLABLE, _LAST_SYLLABLE = ord("가"), ord("힣")
_FINALS = 28
"""Syllables run through their final consonants, none first,"""
_FINAL_RIEUL = 8
"""and ㄹ there."""
_LAST_WORD = re.compile(r"[A-Za-z]+$|\d[\d.,]*$|.$", re.DOTALL)
_RIEUL_DIGITS = "178"
_CLOSED_DIGITS = "036"
"""삼, 육, 영; and 십, 백, 천, 만, 억, whose numbers end in a nought."""
_VOWELS = set("aeiouy")
_CLOSED_WORD = re.compile(r"(?:[mnl]|ng|[mn]e|le|(?:^|[^aeiouy])(?:[aeiouy]|oo)(?:[ptkb]|ck))$")
_JO = range(12, 16)
"""Noughts behind a 조, which ends in a vowel."""


class _Sound(Enum):
    VOWEL = auto()
    RIEUL = auto()
    CONSONANT = auto()


def fitting(particle: str, before: str) -> str:
    """Of both forms of ``particle``, the one that fits behind ``before``; both where its last sound is not known."""
    sound = _last_sound(before)
    if sound is None:
        return particle
    closed, open_ = _FORMS[particle]
    return open_ if sound is _Sound.VOWEL or (sound is _Sound.RIEUL and particle == "(으)") else closed


def _last_sound(text: str) -> _Sound | None:
    """The sound that ``text`` ends in when it is read; None if that is not known."""
    end = len(text)
    while end and unicodedata.category(text[end - 1])[0] in "PZC" and text[end - 1] != "%":
        end -= 1
    found = _LAST_WORD.search(text[:end])
    if found is None:
        return None
    word = found[0]
    if word.isascii() and word.isalpha():
        return _of_latin(word)
    if word[0].isascii() and word[0].isdigit():
        return _of_number(word)
    if _FIRST_SYLLABLE <= ord(word) <= _LAST_SYLLABLE:
        final = (ord(word) - _FIRST_SYLLABLE) % _FINALS
        return _Sound.RIEUL if final == _FINAL_RIEUL else _Sound.CONSONANT if final else _Sound.VOWEL
    return _Sound.VOWEL if word == "%" else None  # 퍼센트


def _of_number(number: str) -> _Sound:
    whole, _, fraction = number.replace(",", "").rstrip(".").partition(".")
    noughts = len(whole) - len(whole.rstrip("0"))
    if not fraction and whole.strip("0") and noughts % 16 in _JO:
        return _Sound.VOWEL
    last = (fraction or whole)[-1]
    return _Sound.RIEUL if last in _RIEUL_DIGITS else _Sound.CONSONANT if last in _CLOSED_DIGITS else _Sound.VOWEL


def _of_latin(word: str) -> _Sound:
    low = word.lower()
    if word.isupper() or not set(low) & _VOWELS:
        return _Sound.RIEUL if low[-1] in "lr" else _Sound.CONSONANT if low[-1] in "mn" else _Sound.VOWEL
    if not _CLOSED_WORD.search(low):
        return _Sound.VOWEL
    return _Sound.RIEUL if low.endswith(("l", "le")) else _Sound.CONSONANT
