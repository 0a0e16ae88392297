"""What the words of an element's class and id say it is for."""

import tomllib
from functools import cache, lru_cache

from clipper.places import resource


class Purpose:
    """What an element is for, going by its name: flags, plain numbers because there are thousands on a page."""

    COMMENTS = 1 << 0
    RELATED = 1 << 1
    NAVIGATION = 1 << 2
    SHARE = 1 << 3
    SIDE = 1 << 4
    FOOT = 1 << 5
    HEAD = 1 << 6
    ADVERTISEMENT = 1 << 7
    SIGN_UP = 1 << 8
    AUTHOR = 1 << 9
    TAGS = 1 << 10
    FACTS = 1 << 11
    CAPTION = 1 << 12
    CONTENT = 1 << 13
    POPUP = 1 << 14
    CARD = 1 << 15
    QUOTE = 1 << 16


@lru_cache(maxsize=8192)
def purposes_of(names: tuple[str, ...]) -> int:
    """The flags of Purpose that ``names`` speak for."""
    known = _purposes()
    flags = 0
    for name in names:
        flags |= known.get(name, 0)
    return flags


@cache
def _purposes() -> dict[str, int]:
    flags: dict[str, int] = {}
    for purpose, words in tomllib.loads(resource("purposes.toml").read_text("utf-8")).items():
        flag: int = getattr(Purpose, purpose.upper().replace("-", "_"))
        for word in words.split():
            flags[word] = flags.get(word, 0) | flag
    return flags
