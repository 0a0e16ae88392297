"""The words that classes, ids and roles are made of."""

import re
from collections.abc import Mapping
from functools import lru_cache

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_NAMING = ("class", "id", "itemprop", "role", "data-component", "data-testid")


@lru_cache(maxsize=8192)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a class or id such as ``entry-content`` or ``articleBody``, in lower case, each once."""
    return tuple(dict.fromkeys(word.lower() for word in _WORD.findall(name[:500]) if len(word) > 1))


def names_of(attributes: Mapping[str, str | None]) -> tuple[str, ...]:
    """The words by which an element with these attributes is named."""
    if not attributes:
        return ()
    named = [value for value in map(attributes.get, _NAMING) if value]
    if not named:
        return ()
    return words_of(" ".join(named))
