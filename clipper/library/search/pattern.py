"""Where the words of a query stand in a text as it is written, by the same rules as in the index."""

import re
from collections.abc import Iterable, Iterator

from clipper.library.search.analyser import CJK, fold, fold_words
from clipper.library.search.language import Text

_BETWEEN = r"[\W_]+"
_LETTER = rf"[^\W_{CJK}]"
"""A letter or digit of a word that is written with blanks around it."""
_RUN = re.compile(rf"(?P<cjk>[{CJK}]+)|[^{CJK}]+")


def pattern_of(words: Iterable[Text]) -> re.Pattern[str] | None:
    """What finds any of ``words`` in a text that is folded; group ``tN`` is the N-th of them. None for no words."""
    parts = [f"(?P<t{number}>{_pattern(text)})" for number, text in enumerate(words)]
    return re.compile("|".join(parts)) if parts else None


def places(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int, str]]:
    """The beginning and end of every match in ``text`` as it is written, and the name of the group that matches."""
    folded = fold(text)
    if len(folded) == len(text):
        # Nearly always, and then letter stands by letter.
        for match in pattern.finditer(folded):
            yield match.start(), match.end(), match.lastgroup or ""
        return
    pieces = [fold(letter) for letter in text]
    origin = [number for number, piece in enumerate(pieces) for _ in piece]
    for match in pattern.finditer("".join(pieces)):
        end = origin[match.end() - 1] + 1
        # Accents that are characters of their own have folded away behind the letter that they stand on.
        while end < len(text) and not pieces[end]:
            end += 1
        yield origin[match.start()], end, match.lastgroup or ""


def _pattern(text: Text) -> str:
    words = [_word(word) for word in fold_words(text.written).split()]
    pattern = _BETWEEN.join(words)
    last = fold_words(text.written).rstrip()[-1:]
    if text.written.endswith("*") and not re.match(f"[{CJK}]", last):
        # All of the word that begins so is marked.
        pattern = pattern.removesuffix(rf"(?!{_LETTER})") + rf"{_LETTER}*"
    return pattern


def _word(word: str) -> str:
    runs = []
    for run in _RUN.finditer(word):
        escaped = re.escape(run.group())
        runs.append(escaped if run["cjk"] else rf"(?<!{_LETTER}){escaped}(?!{_LETTER})")
    return "".join(runs)
