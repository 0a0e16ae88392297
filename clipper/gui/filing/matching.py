"""Whether a name is meant by what was typed: its beginning, a word in it, a part of it, its initial consonants."""

import unicodedata

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_FIRST_SYLLABLE, _LAST_SYLLABLE = 0xAC00, 0xD7A3
_TO_AN_INITIAL = 588
"""Syllables that begin with the same consonant."""


def rank(typed: str, name: str) -> int | None:
    """0 for the name itself, more for what is further off; None for what is not meant. Case does not count."""
    wanted, here = _folded(typed), _folded(name)
    if wanted == here:
        return 0
    if here.startswith(wanted):
        return 1
    if any(word.startswith(wanted) for word in here.replace("/", " ").split()):
        return 2
    if wanted in here:
        return 3
    if wanted and set(wanted) <= {*_INITIALS, " "} and wanted.replace(" ", "") in _initials(here):
        return 4
    return None


def _folded(text: str) -> str:
    # Half a syllable is typed as a letter of its own, which must stay one: no NFKC, which would make it another.
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _initials(text: str) -> str:
    """ㄱㅎ for 국회; other letters as they are, without blanks and slashes."""
    return "".join(_initial(letter) for letter in text if letter.isalnum())


def _initial(letter: str) -> str:
    code = ord(letter)
    if _FIRST_SYLLABLE <= code <= _LAST_SYLLABLE:
        return _INITIALS[(code - _FIRST_SYLLABLE) // _TO_AN_INITIAL]
    return letter
