"""Letters that no font has: found in the typesetter's diagnostics, and replaced in the document's record.

The typesetter refuses an archival document with such a letter, and in any other prints an empty box without a word.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection
from typing import Any

from clipper.export.characters import REPLACEMENT

_MISSING = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-fA-F]{1,6})\}")
_JOINED = "[\u200d\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]*"
"""What may follow a symbol and means nothing without it: joiners, variants, skin tones."""
_MOST_NAMED = 24
_WRITINGS = {
    **dict.fromkeys(("CJK", "IDEOGRAPHIC"), "Chinese"),
    **dict.fromkeys(("HIRAGANA", "KATAKANA"), "Japanese"),
    "HANGUL": "Korean",
}
"""Readers know these writings by the language, and Unicode by another name."""


def missing_glyphs(diagnostic: str) -> set[str]:
    """The pieces of text, most of them single letters, that ``diagnostic`` says no font can show.

    Blanks are none: one is named where it follows letters of a font that has nothing else.
    """
    pieces = (_unquoted(found) for found in _MISSING.findall(diagnostic))
    return {piece for piece in pieces if piece.strip() and piece != REPLACEMENT}


def without_glyphs(record: Any, missing: Collection[str]) -> Any:
    """The JSON value ``record`` without the pieces of ``missing``: symbols are left out, letters get a mark instead.

    A text of nothing but symbols gets a mark too, since a heading may not become empty.
    """
    symbols = [re.escape(piece) + _JOINED for piece in _longest_first(missing) if is_symbol(piece)]
    letters = [re.escape(piece) for piece in _longest_first(missing) if not is_symbol(piece)]
    drop = re.compile(f" ?(?:{'|'.join(symbols)})+") if symbols else None
    mark = re.compile("|".join(letters)) if letters else None

    def cleaned(value: Any) -> Any:
        if isinstance(value, str):
            text = mark.sub(REPLACEMENT, value) if mark else value
            kept = drop.sub("", text) if drop else text
            return kept if kept.strip() or not value.strip() else REPLACEMENT
        if isinstance(value, list):
            return [cleaned(item) for item in value]
        if isinstance(value, dict):
            return {key: cleaned(item) for key, item in value.items()}
        return value

    return cleaned(record)


def is_symbol(piece: str) -> bool:
    """Whether ``piece`` is an emoji or another picture in the text, and no letter."""
    return unicodedata.category(piece[0]) in {"So", "Sk", "Cn"}


def glyph_notes(missing: Collection[str]) -> tuple[str, ...]:
    """What is said about ``missing`` pieces: symbols by themselves, letters by their script."""
    notes = []
    symbols = sorted(piece for piece in missing if is_symbol(piece))
    if symbols:
        more = " …" if len(symbols) > _MOST_NAMED else ""
        notes.append(f"No font has these symbols, which are left out: {' '.join(symbols[:_MOST_NAMED])}{more}")
    scripts = Counter(_script(piece) for piece in missing if not is_symbol(piece))
    if scripts:
        counted = ", ".join(f"{script} ({number})" for script, number in scripts.most_common())
        notes.append(f"No font on this computer has these letters, for which {REPLACEMENT} stands: {counted}.")
    return tuple(notes)


def _script(piece: str) -> str:
    """What the letters that ``piece`` is one of are called."""
    if unicodedata.category(piece[0])[0] not in "LMN":
        return "signs"
    word = unicodedata.name(piece[0], "unknown").partition(" ")[0].partition("-")[0]
    return _WRITINGS.get(word, word.capitalize())


def _longest_first(pieces: Collection[str]) -> list[str]:
    return sorted(pieces, key=lambda piece: (-len(piece), piece))


def _unquoted(text: str) -> str:
    text = _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), text)
    return re.sub(r"\\(.)", lambda escape: {"n": "\n", "r": "\r", "t": "\t"}.get(escape[1], escape[1]), text)
