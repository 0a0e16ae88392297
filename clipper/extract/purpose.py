"""What the words of an element's class and id say it is for."""

import tomllib
from enum import IntFlag, auto
from functools import cache, lru_cache

from clipper.places import resource


class Purpose(IntFlag):
    """What an element is for, going by its name; several may hold."""

    COMMENTS = auto()
    RELATED = auto()
    NAVIGATION = auto()
    SHARE = auto()
    SIDE = auto()
    FOOT = auto()
    HEAD = auto()
    ADVERTISEMENT = auto()
    SIGN_UP = auto()
    AUTHOR = auto()
    TAGS = auto()
    FACTS = auto()
    CAPTION = auto()
    CONTENT = auto()
    POPUP = auto()
    CARD = auto()
    QUOTE = auto()


@lru_cache(maxsize=8192)
def purposes_of(names: tuple[str, ...]) -> int:
    """The flags of Purpose that ``names`` speak for, as a number."""
    known = _purposes()
    flags = 0
    for name in names:
        flags |= known.get(name, 0)
    return flags


@cache
def _purposes() -> dict[str, int]:
    flags: dict[str, int] = {}
    for purpose, words in tomllib.loads(resource("purposes.toml").read_text("utf-8")).items():
        flag = int(Purpose[purpose.upper().replace("-", "_")])
        for word in words.split():
            flags[word] = flags.get(word, 0) | flag
    return flags
