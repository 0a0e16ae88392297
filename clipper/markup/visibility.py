"""Whether an element is meant to be seen, as far as its own markup tells."""

import re
from collections.abc import Mapping
from functools import lru_cache

_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

# Class names by which frameworks keep text for screen readers only.
_SPOKEN_ONLY = frozenset(
    {
        "a11y-hidden",
        "assistive-text",
        "element-invisible",
        "hidden-visually",
        "screen-reader",
        "screen-reader-text",
        "screenreader",
        "screenreader-text",
        "show-for-sr",
        "sr-only",
        "sronly",
        "u-hidden-visually",
        "u-visually-hidden",
        "visually-hidden",
        "visuallyhidden",
    }
)


def hides(attributes: Mapping[str, str | None]) -> bool:
    """True if an element with these attributes, and all within it, is kept out of sight."""
    if "hidden" in attributes:
        return True
    style = attributes.get("style")
    if style and _is_hiding(style):
        return True
    classes = attributes.get("class")
    return classes is not None and _is_spoken_only(classes)


@lru_cache(maxsize=4096)
def _is_hiding(style: str) -> bool:
    return _HIDING_STYLE.search(style) is not None


@lru_cache(maxsize=4096)
def _is_spoken_only(classes: str) -> bool:
    return not _SPOKEN_ONLY.isdisjoint(classes.lower().split())
