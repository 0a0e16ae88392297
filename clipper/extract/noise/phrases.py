"""Phrases as data: a file for each kind of noise in ``resources/noise``, in it a table for each rule.

A table says for which ``reason`` its phrases go, and maps language tags to phrases in lower case, divided by bars. In
tables that become patterns the phrases are regular expressions, in which a blank stands for any white space, a blank
with a question mark for any or none, and bars inside brackets do not divide.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from clipper.patterns import deferred
from clipper.places import resource

_OTHER_SCRIPTS = frozenset({"ar", "el", "fa", "he", "hi", "ja", "ko", "ru", "th", "uk", "zh"})
_NEVER = r"(?!)"
_REASON = "reason"
_PIECE = re.compile(r"\\.|[()|]|[^\\()|]+", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Entry:
    """The phrases of one language in one table."""

    name: str
    """Such as ``newsletter.appeal.de``."""
    language: str
    reason: str
    phrases: tuple[str, ...]


def entries(kind: str) -> Iterator[Entry]:
    """Everything that is known of one kind of noise."""
    for table, texts in _tables(kind).items():
        for language, text in texts.items():
            if language != _REASON:
                folded = tuple(filter(None, (" ".join(phrase.split()) for phrase in _divided(text))))
                yield Entry(f"{kind}.{table}.{language}", language, texts.get(_REASON, ""), folded)


@cache
def labels(kind: str, table: str) -> frozenset[str]:
    """Every phrase of a table, to be compared with ``Line.label``."""
    return frozenset(_phrases(kind, table))


@cache
def words(kind: str, table: str) -> frozenset[str]:
    """Every word of a table; none if there is no such table."""
    return frozenset(word for text in _tables(kind).get(table, {}).values() for word in text.split())


def count_in(text: str, kind: str, table: str) -> int:
    """How many phrases of a table ``text``, in lower case, contains."""
    return sum([phrase in text for phrase in (_ascii_labels if text.isascii() else labels)(kind, table)])


@dataclass(frozen=True, slots=True)
class Pattern:
    """Finds any phrase of a table; in plain ASCII, only those of languages that may be written in it."""

    everything: re.Pattern[str]
    latin: re.Pattern[str]

    def match(self, text: str) -> re.Match[str] | None:
        return (self.latin if text.isascii() else self.everything).match(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return (self.latin if text.isascii() else self.everything).finditer(text)


@cache
def pattern(kind: str, table: str, before: str = "", after: str = "") -> Pattern:
    """Finds any phrase of a table between what ``before`` and ``after`` find; meant for ``Line.folded``.

    Cases are not ignored, because that would make the search ten times slower.
    """
    everything, latin = (
        "|".join(phrase.replace(" ?", r"\s*").replace(" ", r"\s+") for phrase in _phrases(kind, table, without=without))
        for without in (frozenset(), _OTHER_SCRIPTS)
    )
    return Pattern(deferred(f"{before}(?:{everything}){after}"), deferred(f"{before}(?:{latin or _NEVER}){after}"))


@cache
def _ascii_labels(kind: str, table: str) -> frozenset[str]:
    return frozenset(filter(str.isascii, labels(kind, table)))


@cache
def _tables(kind: str) -> dict[str, dict[str, str]]:
    return tomllib.loads(resource("noise", f"{kind}.toml").read_text("utf-8"))


def _phrases(kind: str, table: str, without: frozenset[str] = frozenset()) -> Iterator[str]:
    for language, text in _tables(kind)[table].items():
        if language == _REASON or language in without:
            continue
        folded = (" ".join(phrase.split()) for phrase in _divided(text))
        yield from (phrase for phrase in folded if phrase)


def _divided(text: str) -> Iterator[str]:
    """``text`` at those bars that stand outside of brackets."""
    phrase, depth = "", 0
    for piece in _PIECE.findall(text):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and depth == 0:
            yield phrase
            phrase = ""
        else:
            phrase += piece
    yield phrase
