"""The words that classes, ids and roles are made of."""

import re
from collections.abc import Mapping
from functools import lru_cache

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_LOWER = re.compile(r"[a-z]{2,}")
_NAMING = ("class", "id", "itemprop", "role", "data-component", "data-testid")
_LONGEST = 500


@lru_cache(maxsize=8192)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a class or id such as ``entry-content`` or ``articleBody``, in lower case, each once."""
    name = name[:_LONGEST]
    if name.islower():
        return tuple(dict.fromkeys(_LOWER.findall(name)))
    return tuple(dict.fromkeys(word.lower() for word in _WORD.findall(name) if len(word) > 1))


def names_of(attributes: Mapping[str, str | None]) -> tuple[str, ...]:
    """The words by which an element with these attributes is named."""
    if not attributes:
        return ()
    named = [value for name, value in attributes.items() if value and name in _NAMING]
    if len(named) < 2:
        return words_of(named[0]) if named else ()
    # Classes return and ids do not, so the words of each are remembered, not those of the two together.
    ordered = filter(None, map(attributes.get, _NAMING))
    return tuple(dict.fromkeys([word for value in ordered for word in words_of(value)]))
