"""The keywords that the page gives its story."""

import re
from collections.abc import Iterable

from clipper.extract.claims import Claims
from clipper.extract.fields.keys import key_of
from clipper.extract.vocabulary import phrases

_ORIGINS = (
    "news keywords",
    "keywords",
    "json-ld",
    "opengraph",
    "parsely",
    "sailthru",
    "further keywords",
    "visible",
    "tag links",
)
_SITEWIDE = ("news keywords", "keywords", "tag links")
"""Sources in which many sites put the same words on every page."""
_UNKNOWN = "further keywords"
"""What nobody documented: at least one of its words must be the story's."""
_PREFIX = re.compile(
    r"^(?:subject|topic|tag|person|organi[sz]ation|location|nlp entity tokens)s?:\s*|(?-i:^[a-z]+/(?=[a-z]))",
    re.IGNORECASE,
)
# Identifiers, lone letters and numbers, "page_type", "contentId: 15".
_MACHINE = re.compile(r"^(?:[0-9a-f-]{16,}|\d+|[a-z]|_?[a-z0-9]+(?:_[a-z0-9]+)+|[a-z][\w-]{1,22}: .*)$")
# "Page Type: Article", if there are several: a lone "Episode IV: A New Hope" is a subject.
_LABELLED = re.compile(r"^[A-Z][\w ]{1,22}: .+$")
_FEW_LABELLED = 2
_LABEL = re.compile(r"^(?:[\w ]+ )?(?:category|type|partner|section|language|source|brand|author): ", re.IGNORECASE)
_DOMAIN = re.compile(r"\.(?:com|de|org|net)$")
_LONGEST = 60
_MOST = 40
_FEW_MORE = 3


def tags(claims: Claims, sites: frozenset[str], people: Iterable[str], text: str) -> tuple[str, ...]:
    """The tags of the best source; ``text`` is the story, which tells the story's words from the site's.

    ``sites`` are the keys of the site's names and ``people`` the authors: neither is a tag.
    """
    names = sites | {key_of(name) for name in people}
    said = key_of(text[:20_000])
    for origin in _ORIGINS:
        found = _clean(claims.of("tag", origin), names)
        if not found or len(found) > _MOST:
            continue
        if origin in _SITEWIDE and _is_sitewide(found, said):
            continue
        if origin == _UNKNOWN and not any(key_of(tag) in said for tag in found):
            continue
        return _fuller(found, _clean(claims.of("tag", "json-ld"), names))
    return ()


def _fuller(found: tuple[str, ...], told: tuple[str, ...]) -> tuple[str, ...]:
    """The tags ``told`` by the description of the story, if they are those ``found`` and a few more."""
    keys = {key_of(tag) for tag in told}
    few_more = len(found) < len(told) <= len(found) + _FEW_MORE
    return told if few_more and keys.issuperset(map(key_of, found)) else found


def _clean(values: Iterable[str], names: frozenset[str]) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    listed = [_PREFIX.sub("", value).strip(" #/\"'“”") for value in values]
    by_label = sum(bool(_LABELLED.match(tag)) for tag in listed) >= _FEW_LABELLED
    for tag in listed:
        key = key_of(tag)
        if key and key not in names and _names_subject(tag) and not (by_label and _LABELLED.match(tag)):
            kept.setdefault(key, tag)
    return tuple(kept.values())


def _names_subject(tag: str) -> bool:
    if _LABEL.match(tag) or len(tag) > _LONGEST or tag.casefold() in phrases("tag-labels", "placeholders"):
        return False
    return not _MACHINE.match(tag) and not _DOMAIN.search(tag)


def _is_sitewide(found: tuple[str, ...], said: str) -> bool:
    if any(len(tag.split()) > 7 for tag in found):
        return True
    if len(found) == 1 and len(found[0].split()) > 5:
        return True
    share = sum(key_of(tag) in said for tag in found) / len(found)
    return len(found) > 2 and share < 0.15
