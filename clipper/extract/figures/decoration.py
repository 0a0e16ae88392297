"""Pictures that are no part of a story: icons, logos, portraits of authors, tracking pixels."""

import re
from functools import lru_cache

from clipper.markup import Picture

_NAMES = re.compile(
    r"\b(?:icon|logo|avatar|emoji|sprite|gravatar|badge|tracking|pixel|spacer|button|arrow|author|byline|profile)s?\b|"
    r"_(?:icon|logo|avatar)",
    re.IGNORECASE,
)
_HOLDERS = frozenset({"icon", "icons", "logo", "logos", "avatar", "gravatar", "badge", "author", "authors", "byline"})
"""What holds a picture may be a button, which enlarges it, but hardly one of these."""
_FILE = re.compile(r"(?:^|[-_/])(?:logo|icon|avatar)\b", re.IGNORECASE)
_EMPTY_FILE = re.compile(r"(?:^|[-_/])(?:spacer|pixel)\b", re.IGNORECASE)
"""What is there until a script loads the picture, if one is to."""
_PIXELS = re.compile(r"\s*(\d+)(?:px)?\s*$")
_SMALLEST = 60
"""Pixels: what is narrower or lower than this is no picture of a story."""


def is_decoration(picture: Picture) -> bool:
    """True if its size, name or place says that it belongs to the page and not to the story."""
    if _small(picture.get("width")) or _small(picture.get("height")):
        return True
    if not _HOLDERS.isdisjoint(picture.element.names):
        return True
    if _decorates(picture.get("class")) or _decorates(picture.get("id")):
        return True
    file = picture.get("src").rsplit("/", 1)[-1].partition("?")[0]
    if _EMPTY_FILE.search(file):
        return not any(name.startswith("data-") for name in picture.attributes)
    return _FILE.search(file) is not None


@lru_cache(maxsize=1024)
def _decorates(names: str) -> bool:
    return bool(names) and _NAMES.search(names) is not None


@lru_cache(maxsize=1024)
def _small(length: str) -> bool:
    digits = _PIXELS.match(length)
    return digits is not None and int(digits[1]) < _SMALLEST
