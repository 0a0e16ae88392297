"""How words are set by the style of an element: word processors and mail programs write it so, and not as tags."""

import re
from collections.abc import Mapping
from functools import lru_cache

from clipper.markup.document import EMPHASIS, LOWERED, RAISED, STRONG, STRUCK

_DECLARATION = re.compile(
    r"(?:^|;)\s*(font-weight|font-style|vertical-align|text-decoration(?:-line)?)\s*:\s*([^;]{0,79}[^;\s])"
)
_HEAVY = re.compile(r"bold|bolder|[6-9]\d\d")
_LIGHT = re.compile(r"normal|lighter|[1-5]\d\d")
_LONGEST = 4_000


def styled(style: int, attributes: Mapping[str, str | None]) -> int:
    """The flags that hold inside an element with these attributes, where those of ``style`` hold around it."""
    written = attributes.get("style")
    if not written:
        return style
    on, off = _flags(written[:_LONGEST].lower())
    return style & ~off | on


@lru_cache(maxsize=1024)
def _flags(written: str) -> tuple[int, int]:
    """What is turned on, and what off: Google Docs wraps all of a text in a ``b`` that is set in normal weight."""
    on = off = 0
    for name, value in _DECLARATION.findall(written):
        if name == "font-weight":
            on |= STRONG if _HEAVY.match(value) else 0
            off |= STRONG if _LIGHT.match(value) else 0
        elif name == "font-style":
            on |= EMPHASIS if value.startswith(("italic", "oblique")) else 0
            off |= EMPHASIS if value.startswith("normal") else 0
        elif name == "vertical-align":
            on |= {"super": RAISED, "sub": LOWERED}.get(value, 0)
        elif "line-through" in value:
            on |= STRUCK
    return on, off
