"""What the same words look like in other type: quotation marks, dashes, capitals and accents made one."""

import re
import unicodedata

_LIKE = str.maketrans(
    dict.fromkeys("“”„‟«»〝〞〟", '"') | dict.fromkeys("‘’‚‛‹›′`´", "'") | dict.fromkeys("‐‑‒–—―−", "-") | {"…": "."}
)
_REPEATED = re.compile(r"-{2,}|\.{2,}")
_NO_INK = frozenset({"Mn", "Me", "Cf", "Cc"})
"""Marks that are set over a letter, and what is not seen at all."""


def plain_type(text: str) -> str:
    """``text`` in plain type, character for character: each stands where it stood, blanks for what has no like."""
    # What decides is one character, so that each different one is looked up once.
    text = text.translate({ord(character): _plain(character) for character in set(text)})
    return _REPEATED.sub(lambda found: found[0][0].ljust(len(found[0])), text)


def _plain(character: str) -> str:
    """One character for ``character``."""
    if unicodedata.category(character) in _NO_INK:
        return " "
    like = character.translate(_LIKE)
    base = unicodedata.normalize("NFKD", like)
    if len(base) == 1 or (len(base) > 1 and all(unicodedata.category(mark) in _NO_INK for mark in base[1:])):
        like = base[0]
    lower = like.lower()
    return (lower if len(lower) == 1 else like).translate(_LIKE)
