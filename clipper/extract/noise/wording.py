"""What a short line is made of: what each of its words is used for in furniture, in the language it is written in."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, reduce
from operator import or_

from clipper.patterns import deferred
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
_TOKEN = deferred(rf"([{_HANGUL}]+)|([{_HAN}]+)|([{_THAI}]+)|({_WORD}(?:[\u200c״׳-]{_WORD})*)")
_ALPHABETIC_TOKEN = re.compile(r"[^\W\d_]+(?:[\u200c״׳-][^\W\d_]+)*")
_NOT_ALPHABETIC = deferred("[\u0900-\u17ff\u3005-\ud7af]")
"""Letters of scripts without blanks, and those of which ``re`` does not know all for letters."""
_WITHOUT_BLANKS = (("ko",), ("ja", "zh"), ("th",))
"""The languages in which each of the first three groups of a token may be written."""
_MARKS = deferred("[\u0300-\u036f\u0591-\u05c7\u064b-\u0652]")
_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ð": "d", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i"})
_WITH_STROKES = re.compile("[łđðøæœßı]")
"""Letters with strokes and ligatures, which Unicode does not take apart."""
_ALL = "all"
_PREFIXES = {
    "ar": (re.compile("[\u0600-\u06ff]"), ("وال", "بال", "لل", "ال", "و", "ب", "ل")),
    "he": (re.compile("[\u0590-\u05ff]"), ("ה", "ו", "ב", "ל", "ש", "מ")),
}
"""For each language that writes articles and prepositions in one with the word: its letters, and those prefixes."""
_SHORTEST_STEM = 2
_LEAST_SHARE = 0.4
_SHARE_OF_SMALL_WORDS = 0.15


@dataclass(frozen=True)
class Wording:
    """A text as the language reads it that knows most of its words."""

    language: str
    """Empty if no language knows any word of it."""
    share: float
    """The share of letters in words that are known, 0 to 1."""
    tokens: "tuple[_Knowledge, ...]"
    """What is known of its words, and of its runs of letters without blanks."""

    @cached_property
    def uses(self) -> tuple[int, ...]:
        """For each word or piece, flags of Use; 0 for one that is not known."""
        return tuple([use | token.shared for token in self.tokens for _, use in token.pieces_in(self.language)])

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words or pieces, in plain letters."""
        return tuple([piece for token in self.tokens for piece, _ in token.pieces_in(self.language)])

    @cached_property
    def flags(self) -> int:
        """Everything that its words are used for."""
        return reduce(or_, [token.flags.get(self.language, token.shared) for token in self.tokens], 0)

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


NOTHING = Wording("", 0.0, ())


def wording_of(text: str) -> Wording:
    """The wording of a line, which ought to be short, in the language that knows most of it.

    NOTHING if no language knows enough of it to say what it is about.
    """
    tokens = _tokens(plain_letters(text))
    letters = 0
    covered: dict[str, int] = {}
    for token in tokens:
        letters += token.length
        for language, length in token.covered:
            covered[language] = covered.get(language, 0) + length
    if not covered:
        return NOTHING
    shared = covered.pop(_ALL, 0)
    language = max(covered, key=covered.__getitem__, default=_ALL)
    known = covered.get(language, 0) + shared
    return Wording(language, known / letters, tuple(tokens)) if known >= _LEAST_SHARE * letters else NOTHING


def wording_in(text: str, language: str) -> Wording:
    """The wording of a line in ``language``."""
    tokens = _tokens(plain_letters(text))
    letters = sum([token.length for token in tokens])
    known = sum([length for token in tokens for name, length in token.covered if name in (language, _ALL)])
    return Wording(language, known / letters if letters else 0.0, tuple(tokens))


def language_of(text: str) -> str:
    """The language that knows most small words of ``text``, some sentences long; empty if it has hardly any."""
    counts: dict[str, int] = {}
    tokens = _tokens(plain_letters(text))
    for token in tokens:
        for language in token.small:
            counts[language] = counts.get(language, 0) + 1
    language = max(counts, key=counts.__getitem__, default="")
    return language if language and counts[language] > _SHARE_OF_SMALL_WORDS * len(tokens) else ""


def plain_letters(text: str) -> str:
    """``text`` in lower case, without accents and vowel points, full-width letters made ordinary."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.lower())
    plain = unicodedata.normalize("NFC", _MARKS.sub("", decomposed))
    # Translating takes more time than all the rest, and seldom changes anything.
    return plain.translate(_LETTERS) if _WITH_STROKES.search(plain) else plain


def languages() -> tuple[str, ...]:
    """The languages whose words are known."""
    return tuple(name for name in _words() if name != _ALL)


def uses_of(language: str) -> frozenset[str]:
    """The names of the uses that ``language`` has words for."""
    return frozenset(_words()[language])


@dataclass(frozen=True, slots=True)
class _Knowledge:
    """What is known of a word, or of the pieces of a run of letters without blanks."""

    text: str
    length: int
    shared: int
    """What it is used for in all languages, flags of Use."""
    pieces: Mapping[str, tuple[tuple[str, int], ...]]
    """For each language that knows any, the pieces and flags of Use; 0 for a piece that is not known."""
    covered: tuple[tuple[str, int], ...]
    """For each language, how many letters it knows, not counting again what all languages know."""
    small: tuple[str, ...]
    """The languages in which it is a function word, or begins with one."""
    flags: Mapping[str, int]
    """For each language that knows any, all that its pieces are used for; in any other, ``shared``."""

    def pieces_in(self, language: str) -> tuple[tuple[str, int], ...]:
        """Its pieces as ``language`` reads them: itself, if that knows none."""
        return self.pieces.get(language) or ((self.text, 0),)


def _tokens(text: str) -> list[_Knowledge]:
    """What is known of each word of ``text``, which is in plain letters."""
    if text.isascii() or not _NOT_ALPHABETIC.search(text):
        return [_known(word) for word in _ALPHABETIC_TOKEN.findall(text)]
    return [_known(found[0], (found.lastindex or 0) - 1) for found in _TOKEN.finditer(text)]


@lru_cache(maxsize=16384)
def _known(token: str, script: int = len(_WITHOUT_BLANKS)) -> _Knowledge:
    pieces: dict[str, tuple[tuple[str, int], ...]] = {}
    if script == len(_WITHOUT_BLANKS):
        pieces = {language: ((token, use),) for language, use in _meanings(token).items()}
    else:
        for language in _WITHOUT_BLANKS[script]:
            uses, pattern = _pieces(language)
            found = tuple((piece, uses.get(piece, 0)) for piece in pattern.findall(token))
            if any(use for _, use in found):
                pieces[language] = found
    covered = tuple(
        (language, sum(len(piece) for piece, use in found if use))
        for language, found in pieces.items()
        if language == _ALL or _ALL not in pieces
    )
    small = tuple(name for name, found in pieces.items() if found[0][1] & Use.FILLER and name != _ALL)
    shared = pieces[_ALL][0][1] if _ALL in pieces else 0
    flags = {language: reduce(or_, [use for _, use in found], shared) for language, found in pieces.items()}
    return _Knowledge(token, len(token), shared, pieces, covered, small, flags)


def _meanings(token: str) -> dict[str, int]:
    """What each language uses a word for: as it is, by how it begins, and without a prefix that is written with it."""
    words, stems = _lexicon()
    found = dict(words.get(token, {}))
    for stem, meanings in stems.get(token[:_SHORTEST_STEM], ()):
        if token.startswith(stem):
            for language, use in meanings.items():
                found[language] = found.get(language, 0) | use
    for language, (first, prefixes) in _PREFIXES.items():
        if language not in found and first.match(token):
            without = (token.removeprefix(prefix) for prefix in prefixes if token.startswith(prefix))
            use = next(filter(None, (words.get(word, {}).get(language, 0) for word in without)), 0)
            if use:
                found[language] = use
    return found


@cache
def _lexicon() -> tuple[dict[str, dict[str, int]], dict[str, list[tuple[str, dict[str, int]]]]]:
    """Words, and stems by the letters they begin with, each with what it is used for by language."""
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
    by_beginning: dict[str, list[tuple[str, dict[str, int]]]] = {}
    for stem, meanings in stems.items():
        by_beginning.setdefault(stem[:_SHORTEST_STEM], []).append((stem, meanings))
    return words, by_beginning


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
