"""Finds words in a story by what they say and what stands around them, whatever became of the white space."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from clipper.article.leaves import OBJECT
from clipper.article.removal import Stretch
from clipper.article.resemblance import Span, nearly, unlike

_INK = re.compile(rf"[^\s{OBJECT}]+")
_WORD = re.compile(r"[^\W\u3040-\u30ff\u3400-\u9fff]+")
"""Where words are written apart, which Chinese and Japanese are not."""
_LONGEST_WORD = 60
_FIRST_CONTEXT, _LONGEST_CONTEXT = 40, 640
"""Characters on either side by which words are told from their twins: as many as it takes, within these bounds."""
_NEAREST_CONTEXT = 24
"""Characters without white space on either side between which words are looked for that were rewritten."""
_MOST_TWINS = 100
_SHORTEST_LIKENESS = 8
"""Shorter words are like too many others."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a page, named by content: they are found again wherever they stand then."""

    text: str
    before: str = ""
    """What stands before them; it decides where ``text`` occurs more than once, as does ``after``."""
    after: str = ""
    nth: int | None = None
    """Which one of those with the same surroundings, counted from 0, on a page that says the same again and again."""


class Concordance:
    """Where words stand in one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: list[int] = []
        """Where each piece of ink begins in the text, and beside it, where it begins among the ink alone."""
        self._ink_starts: list[int] = []
        pieces: list[str] = []
        length = 0
        for found in _INK.finditer(text):
            self._starts.append(found.start())
            self._ink_starts.append(length)
            pieces.append(found[0])
            length += len(found[0])
        self._ink = "".join(pieces)

    def fitting(self, words: Words) -> tuple[Stretch, ...]:
        """The stretches that say what ``words`` say, of several those that stand in the like of their surroundings."""
        found = list(self._found(_ink_of(words.text)))
        before, after = _ink_of(words.before), _ink_of(words.after)
        return tuple(self._stretch(*span) for span in self._closest(found, before, after))

    def best(self, words: Words, preferred: Callable[[Stretch], bool]) -> Stretch | None:
        """The stretch that ``words`` name; where nothing decides, a preferred one, then the first."""
        equal = self.fitting(words)
        if words.nth is not None and words.nth < len(equal):
            return equal[words.nth]
        return next((stretch for stretch in equal if preferred(stretch)), equal[0] if equal else None)

    def near(self, words: Words) -> Stretch | None:
        """The stretch that ``words`` have become, if they are not there any more as they were.

        It stands between the same surroundings and is much the same, or else it is the same but for a fifth, as far as
        whole words go.
        """
        wanted = _ink_of(words.text)
        before, after = _ink_of(words.before)[-_NEAREST_CONTEXT:], _ink_of(words.after)[:_NEAREST_CONTEXT]
        found = self._between(before, wanted, after)
        if found is not None:
            return self._stretch(*found)
        found = nearly(self._ink, wanted, len(wanted) // 5) if len(wanted) >= _SHORTEST_LIKENESS else None
        return None if found is None else _whole_words(self._text, self._stretch(*found))

    def name(self, stretch: Stretch) -> Words:
        """The words by which ``stretch`` is found again, with as much around them as tells them from their twins."""
        text = self._text[stretch.start : stretch.end]
        twins = list(self._found(_ink_of(text)))
        length = _FIRST_CONTEXT
        while True:
            words = Words(_folded(text), self._before(stretch, length), self._after(stretch, length))
            before, after = _ink_of(words.before), _ink_of(words.after)
            equal = self._closest(twins, before, after)
            if len(equal) <= 1:
                return words
            if length >= _LONGEST_CONTEXT:
                return replace(words, nth=sum(self._stretch(*twin).start < stretch.start for twin in equal))
            length *= 2

    def _before(self, stretch: Stretch, length: int) -> str:
        return _folded(self._text[max(0, stretch.start - length) : stretch.start])

    def _after(self, stretch: Stretch, length: int) -> str:
        return _folded(self._text[stretch.end : stretch.end + length])

    def _found(self, ink: str) -> Iterator[tuple[int, int]]:
        """Where ``ink`` stands among the ink."""
        start = self._ink.find(ink) if ink else -1
        while start >= 0:
            yield start, start + len(ink)
            start = self._ink.find(ink, start + 1)

    def _between(self, before: str, wanted: str, after: str) -> Span | None:
        """The stretch between ``before`` and ``after`` that is the most like ``wanted``.

        Half of it is the same, or one piece was put in or taken out. Where ``before`` or ``after`` is empty, the end of
        the text has to be there. What grew or shrank to four times or a quarter is another stretch.
        """
        starts = (end for _, end in self._found(before)) if before else iter([0] if after else [])
        best: tuple[int, Span] | None = None
        for start in islice(starts, _MOST_TWINS):
            longest = start + 4 * len(wanted)
            end = self._ink.find(after, start, longest + len(after)) if after else len(self._ink)
            if not start + len(wanted) // 4 < end <= longest:
                continue
            found = self._ink[start:end]
            distance = unlike(found, wanted)
            alike = distance <= max(len(found), len(wanted)) / 2 or _one_piece_apart(found, wanted)
            if alike and (best is None or distance < best[0]):
                best = distance, (start, end)
        return best[1] if best else None

    def _stretch(self, start: int, end: int) -> Stretch:
        """The stretch of the text from the first to the last of this ink."""
        return Stretch(self._position(start), self._position(end - 1) + 1)

    def _position(self, ink: int) -> int:
        piece = bisect_right(self._ink_starts, ink) - 1
        return self._starts[piece] + ink - self._ink_starts[piece]

    def _closest(self, spans: Sequence[tuple[int, int]], before: str, after: str) -> list[tuple[int, int]]:
        """Those of ``spans`` of the ink that have the most of ``before`` and ``after`` around them."""
        scores = [self._score(*span, before, after) for span in spans]
        best = max(scores, default=0)
        return [span for span, score in zip(spans, scores, strict=True) if score == best]

    def _score(self, start: int, end: int, before: str, after: str) -> int:
        """How much of ``before`` and ``after`` stands around this ink, counted outwards from it."""
        left = self._ink[max(0, start - len(before)) : start]
        right = self._ink[end : end + len(after)]
        return _alike(left[::-1], before[::-1]) + _alike(right, after)


def says(text: str, words: str) -> bool:
    """True if ``words`` are somewhere in ``text``, however spaced."""
    return _ink_of(words) in _ink_of(text)


def _alike(first: str, second: str) -> int:
    """How long a beginning the two have in common."""
    shorter = min(len(first), len(second))
    if first[:shorter] == second[:shorter]:
        return shorter
    return next(index for index in range(shorter) if first[index] != second[index])


def _whole_words(text: str, stretch: Stretch) -> Stretch:
    """``stretch`` with all of a word at its end that lies in it for more than a half, and with nothing of another."""
    start, end = stretch.start, stretch.end
    for word in _WORD.finditer(text, max(0, start - _LONGEST_WORD), end + _LONGEST_WORD):
        first, last = word.span()
        if first < start < last:
            start = first if 2 * (last - start) > last - first else last
        if first < end < last:
            end = last if 2 * (end - first) > last - first else first
    within = text[start:end].strip()
    if not within:
        return stretch
    start = text.index(within, start)
    return Stretch(start, start + len(within))


def _one_piece_apart(one: str, other: str) -> bool:
    """True if one of the two is the other with one piece put in."""
    head = _alike(one, other)
    shorter = min(len(one), len(other))
    return head + _alike(one[head:][::-1], other[head:][::-1]) == shorter


def _ink_of(text: str) -> str:
    return "".join(_INK.findall(text))


def _folded(text: str) -> str:
    return " ".join(text.replace(OBJECT, " ").split())
