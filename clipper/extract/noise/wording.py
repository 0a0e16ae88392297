"""What a short line is made of: what each of its words is used for in furniture, in the language it is written in."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from clipper.places import resource


class Use:
    """What a word does in furniture: flags, plain numbers because there are thousands on a page."""

    FILLER = 1 << 0
    US = 1 << 1
    YOU = 1 << 2
    ASK = 1 << 3
    MEDIUM = 1 << 4
    POINT = 1 << 5
    NEWS = 1 << 6
    AD = 1 << 7
    COMMENT = 1 << 8
    WRITE = 1 << 9
    SIGN_IN = 1 << 10
    FIELD = 1 << 11
    PRIVATE = 1 << 12
    TERMS = 1 << 13
    RIGHTS = 1 << 14
    MORE = 1 << 15
    """Leads to another story together with other words only."""
    DO = 1 << 16
    """Asks the reader for something if it is about the paper."""
    OURS = 1 << 17


_HANGUL, _HAN, _THAI = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af", "\u3005\u3040-\u30ff\u3400-\u9fff", "\u0e00-\u0e7f"
_INDIC = "\u0900-\u0dff\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff"
_WORD = rf"(?:[^\W\d_{_HANGUL}{_HAN}{_THAI}]|[{_INDIC}])+"
_TOKEN = re.compile(rf"([{_HANGUL}]+)|([{_HAN}]+)|([{_THAI}]+)|({_WORD}(?:[\u200c״׳-]{_WORD})*)")
_WITHOUT_BLANKS = (("ko",), ("ja", "zh"), ("th",))
"""The languages in which each of the first three groups of a token may be written."""
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u0652]")
_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ð": "d", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i"})
"""Letters with strokes and ligatures, which Unicode does not take apart."""
_ALL = "all"
_PREFIXES = {"ar": ("وال", "بال", "لل", "ال", "و", "ب", "ل"), "he": ("ה", "ו", "ב", "ל", "ש", "מ")}
_SHORTEST_STEM = 2
_KNOWN_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as the language reads it that knows most of its words."""

    language: str
    """Empty if no language knows any word of it."""
    uses: tuple[int, ...]
    """For each word or piece, flags of Use; 0 for one that is not known."""
    words: tuple[str, ...]
    """The words or pieces, in plain letters."""
    share: float
    """The share of letters in words that are known, 0 to 1."""

    @property
    def flags(self) -> int:
        """Everything that its words are used for."""
        flags = 0
        for use in self.uses:
            flags |= use
        return flags

    def count(self, wanted: int) -> int:
        """How many of its words are used for any of ``wanted``."""
        return sum(1 for use in self.uses if use & wanted)

    def pairs(self, one: int, other: int) -> bool:
        """True if one word is used for ``one``, and another word for ``other``."""
        others = {number for number, use in enumerate(self.uses) if use & other}
        return any(others - {number} for number, use in enumerate(self.uses) if use & one)

    def begins(self, wanted: int) -> bool:
        """True if the first word that is no mere filler is used for one of ``wanted``."""
        first = next((use for use in self.uses if use != Use.FILLER), 0)
        return bool(first & wanted)


NOTHING = Wording("", (), (), 0.0)


@lru_cache(maxsize=4096)
def wording_of(text: str) -> Wording:
    """The wording of a line, which ought to be short, in the language that knows most of it."""
    known = _knowledge(text)
    covered: dict[str, int] = {}
    for word in known:
        for language in word.uses:
            if language != _ALL:
                covered[language] = covered.get(language, 0) + word.covered(language)
    if not covered and not any(_ALL in word.uses for word in known):
        return NOTHING
    language = max(covered, key=lambda name: covered[name], default=_ALL)
    return _wording(known, language)


def wording_in(text: str, language: str) -> Wording:
    """The wording of a line in ``language``."""
    return _wording(_knowledge(text), language)


def language_of(text: str) -> str:
    """The language that knows most words of ``text``, some sentences long; empty if none knows a third of them."""
    tokens = _tokens(plain_letters(text))
    counts: dict[str, int] = {}
    for token, script in tokens:
        for language, pieces in _known(token, script).items():
            if pieces[0][1] & Use.FILLER and language != _ALL:
                counts[language] = counts.get(language, 0) + 1
    language = max(counts, key=lambda name: counts[name], default="")
    return language if language and counts[language] > _KNOWN_SHARE * len(tokens) else ""


def plain_letters(text: str) -> str:
    """``text`` in lower case, without accents and vowel points, full-width letters made ordinary."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return unicodedata.normalize("NFC", _MARKS.sub("", decomposed)).translate(_LETTERS)


def languages() -> tuple[str, ...]:
    """The languages whose words are known."""
    return tuple(name for name in _words() if name != _ALL)


def uses_of(language: str) -> frozenset[str]:
    """The names of the uses that ``language`` has words for."""
    return frozenset(_words()[language])


@dataclass(frozen=True, slots=True)
class _Word:
    """A word, or a run of letters without blanks, with its pieces in each language that knows any."""

    text: str
    uses: Mapping[str, tuple[tuple[int, int], ...]]
    """For each language, the length of each piece and flags of Use, 0 for a piece that is not known."""

    def covered(self, language: str) -> int:
        """How many of its letters ``language`` knows, with what all languages know."""
        return max(self._covered(language), self._covered(_ALL))

    def read(self, language: str) -> Iterator[tuple[str, int]]:
        """Its pieces, and what each is used for in ``language``."""
        shared = self.uses[_ALL][0][1] if _ALL in self.uses else 0
        start = 0
        for length, use in self.uses.get(language, ((len(self.text), 0),)):
            yield self.text[start : start + length], use | shared
            start += length

    def _covered(self, language: str) -> int:
        return sum(length for length, use in self.uses.get(language, ()) if use)


def _wording(words: Sequence[_Word], language: str) -> Wording:
    letters = sum(len(word.text) for word in words)
    pieces = [piece for word in words for piece in word.read(language)]
    share = sum(word.covered(language) for word in words) / letters if letters else 0.0
    return Wording(language, tuple(use for _, use in pieces), tuple(text for text, _ in pieces), share)


@lru_cache(maxsize=4096)
def _knowledge(text: str) -> tuple[_Word, ...]:
    return tuple(_Word(token, _known(token, script)) for token, script in _tokens(plain_letters(text)))


def _tokens(text: str) -> list[tuple[str, int]]:
    return [(found[0], (found.lastindex or 0) - 1) for found in _TOKEN.finditer(text)]


@lru_cache(maxsize=16384)
def _known(token: str, script: int) -> Mapping[str, tuple[tuple[int, int], ...]]:
    """For each language that knows ``token`` or pieces of it: the lengths of the pieces and what they are used for."""
    if script == len(_WITHOUT_BLANKS):
        return {language: ((len(token), use),) for language, use in _meanings(token).items()}
    found = {}
    for language in _WITHOUT_BLANKS[script]:
        uses, pattern = _pieces(language)
        pieces = tuple((len(piece), uses.get(piece, 0)) for piece in pattern.findall(token))
        if any(use for _, use in pieces):
            found[language] = pieces
    return found


def _meanings(token: str) -> dict[str, int]:
    words, stems, longest = _lexicon()
    found = dict(words.get(token, {}))
    for end in range(_SHORTEST_STEM, min(len(token), longest) + 1):
        for language, use in stems.get(token[:end], {}).items():
            found[language] = found.get(language, 0) | use
    for language, prefixes in _PREFIXES.items():
        if language not in found:
            for prefix in prefixes:
                use = words.get(token.removeprefix(prefix), {}).get(language, 0) if token.startswith(prefix) else 0
                if use:
                    found[language] = use
                    break
    return found


@cache
def _lexicon() -> tuple[dict[str, dict[str, int]], dict[str, dict[str, int]], int]:
    """Words and stems, each with what they are used for by language; and the length of the longest stem."""
    words: dict[str, dict[str, int]] = {}
    stems: dict[str, dict[str, int]] = {}
    for language, tables in _words().items():
        if any(language in group for group in _WITHOUT_BLANKS):
            continue
        for name, text in tables.items():
            flag = _flag(name)
            for word in plain_letters(text).split():
                stem = word.removesuffix("*")
                meanings = (words if stem == word else stems).setdefault(stem, {})
                meanings[language] = meanings.get(language, 0) | flag
    return words, stems, max(map(len, stems))


@cache
def _pieces(language: str) -> tuple[Mapping[str, int], re.Pattern[str]]:
    """The pieces of words of a language written without blanks, and what finds them, longest first, or any letter."""
    uses: dict[str, int] = {}
    for name, text in _words()[language].items():
        for piece in plain_letters(text).split():
            uses[piece] = uses.get(piece, 0) | _flag(name)
    ordered = sorted(uses, key=len, reverse=True)
    return uses, re.compile("|".join(map(re.escape, ordered)) + "|.", re.DOTALL)


def _flag(name: str) -> int:
    flag: int = getattr(Use, name.upper().replace("-", "_"))
    return flag


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads(resource("noise", "words.toml").read_text("utf-8"))
