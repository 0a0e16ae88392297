"""Text that every format can hold: no controls, no broken halves of characters."""

import re
import unicodedata

REPLACEMENT = "\ufffd"
"""Stands where something was written that cannot be printed."""

_LINE_ENDS = re.compile(r"\r\n?|[\x85\u2028\u2029\x0b\x0c]")
_DROPPED = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f"  # controls
    r"\ufdd0-\ufdef\ufffe\uffff"  # never characters
    r"\ufeff\ufff9-\ufffb"  # byte order mark, annotation marks
    r"]|[\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U000e0000-\U000e0fff]"  # more such, and tags
)
_BROKEN = re.compile(r"[\ud800-\udfff]")
_BLANKS = re.compile(r"[ \t\n]+")


def clean_lines(text: str) -> str:
    """``text`` in composed form, with line feeds and tabs as its only controls."""
    text = _LINE_ENDS.sub("\n", text)
    text = _DROPPED.sub("", text)
    return unicodedata.normalize("NFC", _BROKEN.sub(REPLACEMENT, text))


def clean_line(text: str) -> str:
    """``text`` likewise, on one line, white space folded and none at its ends."""
    return _BLANKS.sub(" ", clean_lines(text)).strip()
