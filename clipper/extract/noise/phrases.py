"""Phrases as data: a file for each kind of noise in ``resources/noise``, in it a table for each rule.

A table says for which ``reason`` its phrases go, and maps language tags to phrases in lower case, divided by bars. In
tables that become patterns the phrases are regular expressions, in which a blank stands for any white space, a blank
with a question mark for any or none, and bars inside brackets do not divide.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from clipper.extract.noise.openings import alternatives, openings
from clipper.patterns import deferred
from clipper.places import resource

_OTHER_SCRIPTS = frozenset({"ar", "el", "fa", "he", "hi", "ja", "ko", "ru", "th", "uk", "zh"})
_NEVER = r"(?!)"
_REASON = "reason"


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
                folded = tuple(filter(None, (" ".join(phrase.split()) for phrase in alternatives(text))))
                yield Entry(f"{kind}.{table}.{language}", language, texts.get(_REASON, ""), folded)


@cache
def labels(kind: str, table: str) -> frozenset[str]:
    """Every phrase of a table, to be compared with ``Line.label``."""
    return frozenset(_phrases(kind, table))


@cache
def words(kind: str, table: str) -> frozenset[str]:
    """Every word of a table; none if there is no such table."""
    return frozenset(word for text in _tables(kind).get(table, {}).values() for word in text.split())


def said_in(texts: Sequence[str], kind: str, table: str) -> list[str]:
    """The phrases of a table that any of ``texts``, in lower case, contains.

    They are looked for in all texts at once: nearly always there is none.
    """
    known, ascii_known = labels(kind, table), _ascii_labels(kind, table)
    ascii_text = "\n".join(filter(str.isascii, texts))
    other_text = "\n".join([text for text in texts if not text.isascii()])
    return [phrase for phrase in known if phrase in other_text or (phrase in ascii_known and phrase in ascii_text)]


def count_in(text: str, kind: str, table: str) -> int:
    """How many phrases of a table ``text``, in lower case, contains."""
    return sum([phrase in text for phrase in (_ascii_labels if text.isascii() else labels)(kind, table)])


@dataclass(frozen=True, slots=True)
class Pattern:
    """Finds any phrase of a table; in Latin script, only those of languages that may be written in it."""

    everything: re.Pattern[str]
    latin: re.Pattern[str]
    openings: frozenset[str]
    """What texts begin with that ``everything`` may find a phrase at the beginning of: see ``openings_of``."""
    latin_openings: frozenset[str]

    def match(self, text: str, *, latin: bool = False) -> re.Match[str] | None:
        """The phrase that ``text`` begins with; ``latin`` if it is known to be in Latin script."""
        return (self.latin if latin or text.isascii() else self.everything).match(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return (self.latin if text.isascii() else self.everything).finditer(text)


@cache
def pattern(kind: str, table: str, before: str = "", after: str = "") -> Pattern:
    """Finds any phrase of a table between what ``before`` and ``after`` find; meant for ``Line.folded``.

    Cases are not ignored, because that would make the search ten times slower.
    """
    tables = tuple(_phrases(kind, table)), tuple(_phrases(kind, table, without=_OTHER_SCRIPTS))
    everything, latin = (
        "|".join(phrase.replace(" ?", r"\s*").replace(" ", r"\s+") for phrase in phrases) for phrases in tables
    )
    return Pattern(
        deferred(f"{before}(?:{everything}){after}"),
        deferred(f"{before}(?:{latin or _NEVER}){after}"),
        *(frozenset().union(*map(openings, phrases)) for phrases in tables),
    )


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
        folded = (" ".join(phrase.split()) for phrase in alternatives(text))
        yield from (phrase for phrase in folded if phrase)
