"""Text that the typesetter can print: no private letters, and places to break what is too long for a line."""

import re
import unicodedata

from clipper.export.characters import REPLACEMENT, clean_line, clean_lines

_PRIVATE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]")

_UNBROKEN = 45
_OVERLONG = re.compile(r"[^\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\uffff]{%d,}" % _UNBROKEN)  # noqa: UP031 - braces
"""A word no hyphenation can be trusted with. Scripts that break without spaces are not meant."""
_BREAKS = re.compile(r"([/?&=._\-:;,#+@|]+)(?=[^/?&=._\-:;,#+@|])|(\w{16})(?=\w)")
_ZERO_WIDTH_SPACE = "\u200b"
_FOLDED = re.compile(r"[ \t]+")


def printable_line(text: str) -> str:
    """``text`` on one line."""
    return breakable(_PRIVATE.sub(REPLACEMENT, clean_line(text)))


def printable(text: str) -> str:
    """``text`` with its line feeds, blanks folded; one at an end stays, since a run may begin or end so."""
    return breakable(_FOLDED.sub(" ", _PRIVATE.sub(REPLACEMENT, clean_lines(text))))


def preformatted(text: str) -> str:
    """``text`` with its line feeds and indents."""
    return breakable(_PRIVATE.sub(REPLACEMENT, clean_lines(text)).expandtabs(4))


def breakable(text: str) -> str:
    """``text`` with places to break in words that may not fit on a line, such as addresses."""
    return _OVERLONG.sub(lambda word: break_places(word[0]), text)


def break_places(word: str) -> str:
    """``word`` with a place to break after each mark that addresses are made of, and every 16 letters."""
    return _BREAKS.sub(lambda found: found[0] + _ZERO_WIDTH_SPACE, word)


def columns(text: str) -> int:
    """How wide ``text`` is in letters of the Latin alphabet; those of the Far East count two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def shortened(text: str, widest: int) -> str:
    """``text``, cut with an ellipsis if it is wider than ``widest`` columns."""
    if columns(text) <= widest:
        return text
    kept, width = [], 1
    for letter in text:
        width += columns(letter)
        if width > widest:
            break
        kept.append(letter)
    return "".join(kept).rstrip() + "…"
