"""Which passages of a page its truth holds: the labels that the model learns from."""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

_CJK = r"\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
_TOKEN = re.compile(rf"[{_CJK}]|[^\W{_CJK}]+")
_GRAM = 4
_LONG = 6
"""Tokens from which a passage is told from others by its own text."""
_ENDS = 5
_ALIKE = 0.6
UNKNOWN = -1.0


def tokens(text: str) -> list[str]:
    """Words, and single letters of Chinese, Japanese and Korean, without case."""
    return [word.lower() for word in _TOKEN.findall(unicodedata.normalize("NFKC", text))]


def labels(texts: Sequence[str], body: str) -> list[float]:
    """How much of each passage is in ``body``, 0 to 1; each piece of the truth is given to one passage only.

    Long passages are found by themselves, and those kept whose order agrees with the truth's; short ones are looked
    for between their neighbours. A passage without a word is UNKNOWN.
    """
    truth = tokens(body)
    joined, starts = _joined(truth)
    grams = Counter(tuple(truth[at : at + _GRAM]) for at in range(max(1, len(truth) - _GRAM + 1)))
    found: list[float] = [UNKNOWN] * len(texts)
    spans: dict[int, tuple[int, int]] = {}
    words = [tokens(text) for text in texts]
    for index, own in enumerate(words):
        if len(own) >= _LONG:
            covered = [tuple(own[at : at + _GRAM]) in grams for at in range(len(own) - _GRAM + 1)]
            found[index] = sum(covered) / len(covered)
            span = _span(own, found[index], joined, starts)
            if span is not None:
                spans[index] = span
    chain = _longest_chain(spans)
    taken = [False] * len(truth)
    for index in chain:
        taken[spans[index][0] : spans[index][1]] = [True] * (spans[index][1] - spans[index][0])
    for index, (start, stop) in spans.items():
        if index not in chain and sum(taken[start:stop]) > 0.5 * (stop - start):
            found[index] = 0.0  # Printed a second time.
    _label_short(words, truth, found, spans, chain)
    return found


def _joined(truth: Sequence[str]) -> tuple[str, list[int]]:
    """All tokens divided by blanks, with one before and after, and where each begins."""
    starts, at = [], 1
    for token in truth:
        starts.append(at)
        at += len(token) + 1
    return " " + " ".join(truth) + " ", starts


def _span(own: Sequence[str], coverage: float, joined: str, starts: Sequence[int]) -> tuple[int, int] | None:
    """The tokens of the truth, from and to, that are ``own``; by their beginning or end where most agrees."""
    whole = joined.find(" " + " ".join(own) + " ")
    if whole >= 0:
        first = bisect_right(starts, whole + 1) - 1
        return first, first + len(own)
    if coverage < _ALIKE:
        return None
    head = joined.find(" " + " ".join(own[:_ENDS]) + " ")
    if head >= 0:
        first = bisect_right(starts, head + 1) - 1
        return first, min(len(starts), first + len(own))
    tail = joined.find(" " + " ".join(own[-_ENDS:]) + " ")
    if tail >= 0:
        last = bisect_right(starts, tail + 1) - 1 + _ENDS
        return max(0, last - len(own)), last
    return None


def _longest_chain(spans: dict[int, tuple[int, int]]) -> set[int]:
    """The passages whose spans follow one another and together hold most tokens."""
    indices = sorted(spans)
    weights: list[int] = []
    previous: list[int] = []
    for number, index in enumerate(indices):
        start, stop = spans[index]
        best, before = 0, -1
        for other in range(max(0, number - 300), number):
            if spans[indices[other]][1] <= start + 1 and weights[other] > best:
                best, before = weights[other], other
        weights.append(best + stop - start)
        previous.append(before)
    chain: set[int] = set()
    at = max(range(len(indices)), key=weights.__getitem__) if indices else -1
    while at >= 0:
        chain.add(indices[at])
        at = previous[at]
    return chain


def _label_short(
    words: Sequence[Sequence[str]],
    truth: Sequence[str],
    found: list[float],
    spans: dict[int, tuple[int, int]],
    chain: set[int],
) -> None:
    """Look for passages of few words in what the truth has between the long ones around them."""
    next_start = [len(truth)] * len(words)
    following = len(truth)
    for index in range(len(words) - 1, -1, -1):
        next_start[index] = following
        if index in chain:
            following = spans[index][0]
    position = 0
    for index, own in enumerate(words):
        if index in chain:
            position = max(position, spans[index][1])
        elif found[index] == UNKNOWN and own:
            at = _find(own, truth, position, next_start[index])
            # A word or two are found anywhere in a long stretch: believe it only near.
            if at >= 0 and not (len(own) < 3 and at - position > 12):
                found[index] = 1.0
                position = at + len(own)
            else:
                found[index] = 0.0


def _find(own: Sequence[str], truth: Sequence[str], start: int, stop: int) -> int:
    for at in range(start, min(stop, len(truth)) - len(own) + 1):
        if truth[at] == own[0] and list(truth[at : at + len(own)]) == list(own):
            return at
    return -1
