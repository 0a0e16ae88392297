"""How lines and phrases begin: most lines can be told by two letters not to begin as any phrase of a table does."""

import re
from collections.abc import Iterator
from functools import lru_cache

_PIECE = re.compile(r"\\.|[()|]|[^\\()|]+", re.DOTALL)
_CLASS = r"\\.|\[[^\]]*\]"
_GROUP = rf"\((?:{_CLASS}|[^()\\]|\((?:{_CLASS}|[^()\\])*\))*\)"
_ITEM = re.compile(rf"({_CLASS}|{_GROUP}|.)(\?|[*+]|\{{\d*,?\d*\}})?", re.DOTALL)
"""One thing that an expression asks for, and how many times."""
_FIRST = re.compile(r"[^\W_].?", re.DOTALL)
_LENGTH = 2
_ANY, _DIGIT = "", "0"
"""How anything begins, and what begins with a number."""
_UNKNOWN = re.compile(r"[.^$()|]|\(\?.*|\\[A-VX-Zace-rt-z]|\[(?:\^|.*(?:-|\\\w)).*", re.DOTALL)
"""Items that may stand for more letters than are worth telling."""


def openings_of(text: str) -> tuple[str, ...]:
    """What ``text`` begins with, in growing length, leaving aside what stands before its first letter or digit."""
    beginning = text[:_LENGTH]
    if not beginning[:1].isalnum():
        found = _FIRST.search(text)
        beginning = found[0] if found else _ANY
    return _growing(beginning)


@lru_cache(maxsize=4096)
def _growing(beginning: str) -> tuple[str, ...]:
    if beginning[:1].isdecimal():
        return _ANY, _DIGIT
    return _ANY, beginning[:1], beginning[:1] + (" " if beginning[1:].isspace() else beginning[1:])


def openings(phrase: str) -> frozenset[str]:
    """What texts begin with that the expression ``phrase`` finds: ``openings_of`` each of them has one of these."""
    ended, under_way = _beginnings(phrase, {_ANY})
    return frozenset(ended | under_way)


def alternatives(expression: str) -> Iterator[str]:
    """``expression`` divided at those bars that stand outside of brackets."""
    phrase, depth = "", 0
    for piece in _PIECE.findall(expression):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and depth == 0:
            yield phrase
            phrase = ""
        else:
            phrase += piece
    yield phrase


def _beginnings(expression: str, before: set[str]) -> tuple[set[str], set[str]]:
    """Each of ``before`` continued by ``expression``: those that anything may follow, and those still too short."""
    ended: set[str] = set()
    left: set[str] = set()
    for alternative in alternatives(expression):
        under_way = before
        for found in _ITEM.finditer(alternative):
            item, times = found.groups()
            closed, continued = _continued(item, under_way)
            ended |= closed
            if not times:
                under_way = continued
            elif times == "?":
                under_way = under_way | continued
            else:
                ended |= continued if times == "+" else continued | under_way
                under_way = set()
            if not under_way:
                break
        left |= under_way
    return ended, left


def _continued(item: str, before: set[str]) -> tuple[set[str], set[str]]:
    if _UNKNOWN.fullmatch(item):
        return before, set()
    if item.startswith("("):
        return _beginnings(item[1:-1], before)
    if item == r"\b":
        return set(), before
    if item == r"\d":
        return {start or _DIGIT for start in before}, set()
    if item == r"\W":
        return before - {_ANY}, before & {_ANY}
    letters = item[1:-1].replace("\\", "") if item.startswith("[") else " " if item == r"\s" else item[-1]
    longer = {_with(start, letter) for start in before for letter in letters}
    return {start for start in longer if len(start) == _LENGTH or start == _DIGIT}, {
        start for start in longer if len(start) < _LENGTH and start != _DIGIT
    }


def _with(start: str, letter: str) -> str:
    if start == _ANY:
        return _DIGIT if letter.isdecimal() else letter if letter.isalnum() else _ANY
    return start + (" " if letter.isspace() else letter)
