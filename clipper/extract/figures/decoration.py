"""Pictures that are no part of a story: icons, logos, portraits of authors, tracking pixels."""

import re

from clipper.markup import Picture

_NAMES = re.compile(
    r"\b(?:icon|logo|avatar|emoji|sprite|gravatar|badge|tracking|pixel|spacer|button|arrow|author|byline|profile)s?\b|"
    r"_(?:icon|logo|avatar)",
    re.IGNORECASE,
)
_SMALLEST = 60
"""Pixels: what is narrower or lower than this is no picture of a story."""


def is_decoration(picture: Picture) -> bool:
    """True if its size, name or place says that it belongs to the page and not to the story."""
    if any(_small(picture.get(side)) for side in ("width", "height")):
        return True
    named = " ".join((picture.get("class"), picture.get("id"), " ".join(picture.element.names)))
    file = picture.get("src").rsplit("/", 1)[-1].partition("?")[0]
    return bool(
        _NAMES.search(named) or re.search(r"(?:^|[-_/])(?:logo|icon|avatar|spacer|pixel)\b", file, re.IGNORECASE)
    )


def _small(length: str) -> bool:
    digits = re.match(r"\s*(\d+)(?:px)?\s*$", length)
    return digits is not None and int(digits[1]) < _SMALLEST
