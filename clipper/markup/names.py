"""The words that classes, ids and roles are made of."""

import re
from collections.abc import Mapping
from functools import lru_cache

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_LOWER = re.compile(r"[a-z]{2,}")
_BESIDE_CLASS = ("id", "itemprop", "role", "data-component", "data-testid")
_NAMING = frozenset(_BESIDE_CLASS)
_LONGEST = 500


@lru_cache(maxsize=8192)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a class or id such as ``entry-content`` or ``articleBody``, in lower case, each once."""
    name = name[:_LONGEST]
    if name == name.lower():
        return tuple(dict.fromkeys(_LOWER.findall(name)))
    return tuple(dict.fromkeys(word.lower() for word in _WORD.findall(name) if len(word) > 1))


def names_of(attributes: Mapping[str, str | None]) -> tuple[str, ...]:
    """The words by which an element with these attributes is named."""
    classes = attributes.get("class")
    words = words_of(classes) if classes else ()
    if _NAMING.isdisjoint(attributes):
        return words
    # Classes return and ids do not, so the words of each are remembered, not those of the two together.
    further = [word for name in _BESIDE_CLASS if (value := attributes.get(name)) for word in words_of(value)]
    return tuple(dict.fromkeys((*words, *further))) if further else words
