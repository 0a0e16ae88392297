"""How papers and companies name what they set apart: words of classes, and headings in many languages."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache

from clipper.places import resource

_OUTER = re.compile(r"^[\W_]+|[\W_]+$")
_NAMED_WITHIN = 250
"""Characters after "About Acme" within which Acme is named."""
_MOST_WORDS = 6


def labels_box(heading: str) -> bool:
    """True if ``heading`` is one of those that fact boxes have."""
    return _folded(heading) in _facts()


def heads_boilerplate(heading: str, following: str) -> bool:
    """True if ``heading`` is one of those above boilerplate; one about somebody must be followed by their name."""
    label = _folded(heading)
    if label in _fixed():
        return True
    beginning = following[:_NAMED_WITHIN].casefold()
    for before, after in _about():
        if label.startswith(before) and label.endswith(after) and len(label) > len(before) + len(after):
            words = label[len(before) : len(label) - len(after)].split()
            names = [word for word in words if len(word) > 2 or not word.isascii()]
            told = sum(word in beginning for word in names)
            if len(words) <= _MOST_WORDS and names and 2 * told >= len(names) and _has_name(heading, before):
                return True
    return False


def _has_name(heading: str, before: str) -> bool:
    """True unless ``heading`` is in letters of two cases and has no capital after its first word."""
    rest = _OUTER.sub("", heading)[len(before) :]
    return rest.lower() == rest.upper() or rest != rest.lower()


def _folded(text: str) -> str:
    return _OUTER.sub("", text).casefold().replace("’", "'")


@lru_cache(maxsize=8192)
def are_named(names: tuple[str, ...], kind: str) -> bool:
    """True if words of a class or id follow each other in ``names`` as they do for parts of ``kind``."""
    return bool(names) and bool(_named()[kind].search(" ".join(names)))


@cache
def _named() -> Mapping[str, re.Pattern[str]]:
    return {
        kind: re.compile(rf"\b(?:{'|'.join(map(re.escape, _phrases(listed)))})\b")
        for kind, listed in _data()["names"].items()
    }


@cache
def _facts() -> frozenset[str]:
    return frozenset(phrase for listed in _data()["facts"].values() for phrase in _phrases(listed))


@cache
def _fixed() -> frozenset[str]:
    """The headings of boilerplate that name nobody."""
    return frozenset(phrase for phrase in _headings() if "{}" not in phrase)


@cache
def _about() -> tuple[tuple[str, str], ...]:
    """What stands before and after a name in headings of boilerplate."""
    return tuple((before, after) for before, name, after in map(_divided, _headings()) if name)


def _divided(phrase: str) -> tuple[str, str, str]:
    return phrase.partition("{}")


@cache
def _headings() -> frozenset[str]:
    return frozenset(phrase for listed in _data()["boilerplate"].values() for phrase in _phrases(listed))


@cache
def _data() -> dict[str, dict[str, str]]:
    return tomllib.loads(resource("conventions.toml").read_text("utf-8"))


def _phrases(listed: str) -> list[str]:
    return [phrase for part in " ".join(listed.split()).split("|") if (phrase := part.strip().casefold())]
