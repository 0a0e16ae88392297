"""Bylines become names: "By Ann Lee and Bo Chan, Reporters" is Ann Lee, Bo Chan."""

import re
from collections.abc import Iterable

from clipper.extract.fields.keys import key_of
from clipper.markup import fold

_INTRODUCTION = re.compile(
    r"""^\s*(?:(?:by|von|por|par|di|door|av|af|ved|przez|от|автор|written\ by|posted\ by|story\ by|words\ by|
    reported\ by|text(?:e)?(?:\ von)?|ein\ artikel\ von|eine\ analyse\ von|ein\ kommentar\ von|interview|
    autor(?:in|es)?|author|oleh|penulis|reporter|yazan)\s*[:：]?\s+|(?:by|文|記者|기자|取材|작성자)\s*[:：／/]\s*)""",
    re.IGNORECASE | re.VERBOSE,
)
_GLUED_INTRODUCTION = re.compile(r"^By(?=[A-Z])")
_BETWEEN = re.compile(
    r"\s*(?:[;,、，]|\s(?:and|und|og|och|et|y|e|en|i|és|ve|dan|mit|with|&|\+)\s|\s?/\s?|\s[|•·]\s|&)\s*", re.IGNORECASE
)
_AFTER = re.compile(r"\s*(?:\||\s[-–—]\s|/\s*(?=\w+@)|\().*$")
_EMAIL = re.compile(r"\S+@\S+\.\w+")
_KOREAN = re.compile(r"^([가-힣]{2,4})\s*(?:[가-힣]*기자|특파원|논설위원|칼럼니스트)(?![가-힣]).*$")
_JAPANESE = re.compile(r"^[【\[（]?\s*([\u4e00-\u9fff]{2,8}?)\s*(?:記者|編集委員|记者)?[】\]）]?$")
_NOBODY = re.compile(
    r"^(?:admin|administrator|editors?|staff|guest|unknown|none|null|undefined|author|redakcja|web desk|online desk|"
    r"by|von|par|por|di|door|af|av|facebook|twitter|instagram|linkedin|rss|email|website|"
    r"\d+|n/?a|@.*|https?:.*|www\..*|.*developer)$",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"""(?:reporter|editor|editor-in-chief|correspondent|journalist|journalistin|writer|columnist|contributor|redakteur(?:in)?|
    korrespondent(?:in)?|autor(?:in)?|chef|producer|staff|team|political|senior|chief|special|freelance|associate|deputy|
    medical|redaktion|redacción|editorial|bureau|author|photographer|head|of|news|press)""",
    re.IGNORECASE | re.VERBOSE,
)
_DOMAIN = re.compile(r"\.(?:com|net|org|de|co\.uk|ch|at|fr)$", re.IGNORECASE)
_SMALL_WORDS = frozenset(
    {"al", "bin", "da", "de", "den", "der", "di", "dos", "du", "el", "la", "le", "ten", "van", "von"}
)
_LONGEST_NAME = 60
_MOST_WORDS = 6
_LONGEST_LINE = 300


def people_in(lines: Iterable[str]) -> tuple[str, ...]:
    """The names in ``lines``, each once, in order; roles, addresses and placeholders are dropped."""
    names: dict[str, str] = {}
    for line in map(fold, lines):
        if not line or len(line) > _LONGEST_LINE or line.startswith(("http", "www.", "/", "(")):
            continue
        for part in _BETWEEN.split(_without_introduction(line)):
            name = _name(part)
            if _can_be_name(name):
                names.setdefault(key_of(name), name)
    return tuple(names.values())


def looks_like_person(name: str) -> bool:
    """True for two to five words that begin with capitals, or a short name in East Asian letters."""
    words = name.split()
    if not words or re.search(r"\d", name):
        return False
    if len(words) == 1:
        return bool(re.fullmatch(r"[\u3040-\u9fff\uac00-\ud7af]{2,8}", name))
    capitals = sum(word[:1].isupper() or word in _SMALL_WORDS or not word[:1].islower() for word in words)
    return len(words) <= 5 and capitals == len(words)


def is_site(name: str, sites: frozenset[str]) -> bool:
    """True if ``name`` is but the site's own."""
    key = key_of(name)
    return bool(_DOMAIN.search(name)) or any(key in (site, site + "com") or key + "com" == site for site in sites)


def _without_introduction(line: str) -> str:
    for _ in range(2):
        line = _GLUED_INTRODUCTION.sub("", _INTRODUCTION.sub("", line)).strip()
    return line


def _name(part: str) -> str:
    part = _without_introduction(_EMAIL.sub("", part).strip())
    for script in (_KOREAN, _JAPANESE):
        if found := script.match(part):
            return found[1]
    part = _AFTER.sub("", part)
    part = part.strip(" .,;:|-–—/*•·\"'“”[]()（）【】")
    return part + "." if part.endswith((" Jr", " Sr")) else part


def _can_be_name(name: str) -> bool:
    words = name.split()
    if not 2 <= len(name) <= _LONGEST_NAME or len(words) > _MOST_WORDS or _NOBODY.match(name):
        return False
    return not all(_ROLE.fullmatch(word) for word in words)
