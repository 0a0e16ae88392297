"""Letters that no font has: found in the typesetter's diagnostics, and replaced in the document's record."""

import json
import re
from collections.abc import Collection

from clipper.export.characters import REPLACEMENT

_MISSING = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-fA-F]{1,6})\}")


def missing_glyphs(diagnostic: str) -> set[str]:
    """The pieces of text, most of them single letters, that ``diagnostic`` says no font can show."""
    return {_unquoted(found) for found in _MISSING.findall(diagnostic)} - {"", REPLACEMENT}


def without_glyphs(record: str, missing: Collection[str]) -> str:
    """The JSON text ``record`` with every piece of ``missing`` replaced; its letters must not be escaped."""
    pieces = sorted((json.dumps(piece, ensure_ascii=False)[1:-1] for piece in missing), key=len, reverse=True)
    return re.sub("|".join(map(re.escape, pieces)), REPLACEMENT, record)


def _unquoted(text: str) -> str:
    text = _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), text)
    return re.sub(r"\\(.)", lambda escape: {"n": "\n", "r": "\r", "t": "\t"}.get(escape[1], escape[1]), text)
