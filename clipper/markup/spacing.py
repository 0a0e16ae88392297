"""White space and characters that cannot be seen: how text of a page is folded."""

import re
from collections.abc import Iterator

BREAK = "\x00"
"""Stands for a line break in unfolded text; no page's own U+0000 gets past ``without_unseen``."""

# Joiners and the zero-width space mean something inside Arabic, Indic and South-East Asian words and in emoji.
_JOINING = "\u0600-\u08ff\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
_CONTROLS = "\x00-\x08\x0b\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufff9-\ufffc\ufffe\uffff\ud800-\udfff"
_NEVER_SEEN = _CONTROLS + "\u00ad\u034f\u180e\u2060\ufeff"
_SELDOM_SEEN = "\u200b-\u200d"
_SUSPECT = re.compile(f"[{_NEVER_SEEN}{_SELDOM_SEEN}]")
_UNSEEN = re.compile(f"[{_NEVER_SEEN}]|(?<![{_JOINING}])[{_SELDOM_SEEN}]|[{_SELDOM_SEEN}](?![{_JOINING}])")
_LONG = 500_000


def without_unseen(text: str) -> str:
    """``text`` without control characters, soft hyphens, stray joiners and directional overrides."""
    if text.isascii() and text.isprintable():  # as a third of all texts are, and that is soon seen
        return text
    return _UNSEEN.sub("", text) if _SUSPECT.search(text) else text


def fold(text: str) -> str:
    """``text`` with white space folded to single blanks; BREAK becomes a line feed, empty lines go."""
    if BREAK not in text:
        return " ".join(text.split()) if len(text) <= _LONG else " ".join(filter(None, _folded_pieces(text)))
    lines = (" ".join(line.split()) for line in text.split(BREAK))
    return "\n".join(line for line in lines if line)


def _folded_pieces(text: str) -> Iterator[str]:
    """``text`` folded piece by piece: all its words at once would take ten times the memory of the text."""
    position = 0
    while position < len(text):
        blank = text.find(" ", position + _LONG)
        end = blank if blank >= 0 else len(text)
        yield " ".join(text[position:end].split())
        position = end


def fold_preformatted(text: str) -> str:
    """``text`` with its white space kept, without blank lines around it."""
    text = text.replace(BREAK, "\n").replace("\r\n", "\n").replace("\r", "\n")
    lines = [line.rstrip() for line in text.split("\n")]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    return "\n".join(lines)
