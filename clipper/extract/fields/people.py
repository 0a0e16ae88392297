"""Bylines become names: "By Ann Lee and Bo Chan, Reporters" is Ann Lee, Bo Chan."""

import re
from collections.abc import Iterable
from functools import cache

from clipper.extract.fields.keys import key_of
from clipper.extract.fields.written_dates import names_month
from clipper.extract.vocabulary import phrases, words
from clipper.markup import fold
from clipper.patterns import deferred

_GLUED_INTRODUCTION = deferred(r"^(?:By|Von)(?=[A-Z])")
_BETWEEN = deferred(
    r"\s*(?:[;,]\s*(?:and|und|et|y|e|en|og|och|i)\s|[;,、，\n]|\s(?:and|und|og|och|et|y|e|en|i|és|ve|dan|mit|with|și|и|та|και|&|\+)\s|\s?/\s?|\s[|•·]\s|&)\s*",
    re.IGNORECASE,
)
_AFTER = deferred(r"\s*(?:\||\s[-–—]\s|/\s*(?=\w+@)|\().*$")
_EMAIL = deferred(r"\S+@\S+\.\w+")
_KOREAN = deferred(r"^([가-힣]{2,4})\s*(?:[가-힣]*기자|특파원|논설위원|칼럼니스트)(?![가-힣]).*$")
_JAPANESE = deferred(r"^[【\[（]?\s*([\u4e00-\u9fff]{2,8}?)\s*(?:記者|編集委員|记者)?[】\]）]?$")
_NO_NAME = deferred(r"^(?:\d+|n/?a|@.*|https?:.*|www\..*|.*developer)$", re.IGNORECASE)
_DOMAIN = deferred(r"\.(?:com|net|org|de|co\.uk|ch|at|fr|info|it|es|pl|nl|ru)$", re.IGNORECASE)
_LETTERS_OF_DEGREE = deferred(r"^(?:[A-Z]{2,5}|Ph\.?D\.?|[A-Z][a-z]{0,2}[A-Z]{1,2}|[MB]\.?[A-Z]\.?)$")
_SMALL_WORDS = frozenset(
    {"al", "bin", "da", "de", "den", "der", "di", "dos", "du", "el", "la", "le", "ten", "van", "von"}
)
_EAST_ASIAN = deferred(r"[\u3040-\u9fff\uac00-\ud7af]")
_LONGEST_EAST_ASIAN = 12
_DIGIT = deferred(r"\d")
_BEFORE_DATES = frozenset(
    {"am", "le", "on", "el", "em", "il", "op", "den", "published", "updated", "posted", "stand", "vor"}
)
_SHORTEST_NAME = 6
_LONGEST_NAME = 60
_LONG_SITE = 6
_MOST_WORDS = 6
_LONGEST_LINE = 300


def people_in(lines: Iterable[str]) -> tuple[str, ...]:
    """The names in ``lines``, each once, in order; roles, degrees, addresses and placeholders are dropped."""
    names: dict[str, str] = {}
    for line in lines:
        folded = fold(line.replace("\n", ", "))
        if not folded or len(folded) > _LONGEST_LINE or folded.startswith(("http", "www.", "/", "(")):
            continue
        for number, part in enumerate(_BETWEEN.split(without_introduction(folded))):
            name = _name(part)
            if _can_be_name(name) and not (number and _is_title(name)):
                names.setdefault(key_of(name), name)
    return tuple(names.values())


def looks_like_person(name: str) -> bool:
    """True for two to five words that begin with capitals, or a short name in East Asian letters."""
    parts = name.split()
    if not parts or re.search(r"\d", name) or parts[0] in ("The", "Die", "Der", "Das"):
        return False
    if len(parts) == 1:
        return bool(re.fullmatch(r"[\u3040-\u9fff\uac00-\ud7af]{2,8}", name))
    if _EAST_ASIAN.search(name) and len(name) > _LONGEST_EAST_ASIAN:
        return False
    capitals = sum(word[:1].isupper() or word in _SMALL_WORDS or not word[:1].islower() for word in parts)
    return len(parts) <= 5 and capitals == len(parts)


def is_site(name: str, sites: frozenset[str]) -> bool:
    """True if ``name`` is but the site's own, or a desk of it: "Post", "POST Sports"."""
    key = key_of(name)
    if _DOMAIN.search(name) or any(key in (site, site + "com") or key + "com" == site for site in sites):
        return True
    first, _, rest = name.partition(" ")
    desk = bool(rest) and rest.isupper() and key_of(first) in sites
    return desk or any(len(site) > _LONG_SITE and key.startswith(site) for site in sites)


def is_introduced(line: str) -> bool:
    """True if ``line`` begins with words that introduce who wrote it, such as "By" or "Text:"."""
    return without_introduction(line) != line


def without_introduction(line: str) -> str:
    """``line`` without the words that introduce who wrote it."""
    line = line.strip()
    for _ in range(2):
        line = _GLUED_INTRODUCTION.sub("", _introduction().sub("", line)).strip()
    return line


@cache
def _introduction() -> re.Pattern[str]:
    known = "|".join(re.escape(phrase) for phrase in sorted(phrases("bylines", "introductions"), key=len, reverse=True))
    return re.compile(rf"^\s*(?:{known})(?:\s*[:：／/]\s*|\s+)", re.IGNORECASE)


def _name(part: str) -> str:
    part = without_introduction(_EMAIL.sub("", part).strip())
    for script in (_KOREAN, _JAPANESE):
        if found := script.match(part):
            return found[1]
    part = _without_date(_AFTER.sub("", part))
    part = part.strip(" .,;:|-–—/*•·\"'“”[]()（）【】")
    return part + "." if part.endswith((" Jr", " Sr")) else part


def _without_date(part: str) -> str:
    """``part`` up to a date that follows a name: "Ann Lee Updated May 3, 2024" is Ann Lee."""
    digit = _DIGIT.search(part)
    if digit is None or digit.start() < _SHORTEST_NAME:
        return part
    name = part[: digit.start()].split()
    while len(name) > 1 and (names_month(name[-1]) or name[-1].strip(":").casefold() in _BEFORE_DATES):
        name.pop()
    return " ".join(name)


def _is_title(part: str) -> bool:
    """True for what follows a name and tells of it: a degree, or a role such as "Home Security Expert"."""
    nouns = words("bylines", "roles", "nouns")
    parts = part.casefold().split()
    return bool(_LETTERS_OF_DEGREE.match(part)) or parts[-1] in nouns or parts[0] in nouns


def _can_be_name(name: str) -> bool:
    parts = name.casefold().split()
    if not 2 <= len(name) <= _LONGEST_NAME or len(parts) > _MOST_WORDS or _NO_NAME.match(name):
        return False
    if name.casefold() in phrases("bylines", "nobody"):
        return False
    return not words("bylines", "roles", "nouns").union(words("bylines", "roles", "words")).issuperset(parts)
