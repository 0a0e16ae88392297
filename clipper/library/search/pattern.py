"""Where the words of a query stand in a text as it is written, by the same rules as in the index."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from clipper.library.search.analyser import CJK, fold, fold_words
from clipper.library.search.language import Text

_BETWEEN = r"[\W_]+"
_LETTER = rf"[^\W_{CJK}]"
"""A letter or digit of a word that is written with blanks around it."""
_RUN = re.compile(rf"(?P<cjk>[{CJK}]+)|[^{CJK}]+")


Place: TypeAlias = tuple[int, int, int]
"""Beginning and end of a match, and the number of the pattern."""


def patterns_of(words: Iterable[Text]) -> tuple[re.Pattern[str], ...]:
    """What finds each of ``words`` in a text that is folded."""
    return tuple(re.compile(_pattern(text)) for text in words)


def places(patterns: Sequence[re.Pattern[str]], text: str) -> Iterator[Place]:
    """Where ``patterns`` match in ``text`` as it is written."""
    folded = fold(text)
    if len(folded) == len(text):
        # Nearly always, and then letter stands by letter.
        yield from _matches(patterns, folded)
        return
    letters = {letter: fold(letter) for letter in set(text)}
    pieces = [letters[letter] for letter in text]
    origin = [number for number, piece in enumerate(pieces) for _ in piece]
    for first, last, number in _matches(patterns, "".join(pieces)):
        end = origin[last - 1] + 1
        # Accents that are characters of their own have folded away behind the letter that they stand on.
        while end < len(text) and not pieces[end]:
            end += 1
        yield origin[first], end, number


def _matches(patterns: Sequence[re.Pattern[str]], folded: str) -> Iterator[Place]:
    """One match after another, as of all patterns in one; each by itself is found by its first letters, much sooner."""
    if len(patterns) == 1:
        yield from ((*match.span(), 0) for match in patterns[0].finditer(folded))
        return
    coming = {number: match for number, pattern in enumerate(patterns) if (match := pattern.search(folded))}
    while coming:
        number = min(coming, key=lambda each: (coming[each].start(), each))
        start, end = coming[number].span()
        yield start, end, number
        for other in [other for other, match in coming.items() if match.start() < end]:
            following = patterns[other].search(folded, end)
            if following is None:
                del coming[other]
            else:
                coming[other] = following


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
        # What stands before is asked last, for a pattern that begins with letters is looked for by them.
        runs.append(escaped if run["cjk"] else rf"{escaped}(?<!{_LETTER}{escaped})(?!{_LETTER})")
    return "".join(runs)
