"""Phrases as data: a file for each kind of noise in ``resources/noise``, in it a table for each rule.

A table maps language tags to phrases in lower case, divided by bars. In tables that become patterns the phrases are
regular expressions, in which a blank stands for any white space and bars inside brackets do not divide.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache

from clipper.places import resource

_PIECE = re.compile(r"\\.|[()|]|[^\\()|]+", re.DOTALL)


@cache
def labels(kind: str, table: str) -> frozenset[str]:
    """Every phrase of a table, to be compared with ``Line.label``."""
    return frozenset(_phrases(kind, table))


@cache
def pattern(kind: str, table: str, before: str = "", after: str = "") -> re.Pattern[str]:
    """Finds any phrase of a table between what ``before`` and ``after`` find; meant for ``Line.folded``.

    Cases are not ignored, because that would make the search ten times slower.
    """
    alternatives = "|".join(phrase.replace(" ", r"\s+") for phrase in _phrases(kind, table))
    return re.compile(f"{before}(?:{alternatives}){after}")


@cache
def _tables(kind: str) -> dict[str, dict[str, str]]:
    return tomllib.loads(resource("noise", f"{kind}.toml").read_text("utf-8"))


def _phrases(kind: str, table: str) -> Iterator[str]:
    for text in _tables(kind)[table].values():
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
