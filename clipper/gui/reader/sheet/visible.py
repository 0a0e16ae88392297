"""Invisible characters made visible, for people who want to see what was cut."""

import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Zl", "Zp"})


def visible(text: str) -> str:
    """``text``; where none of its letters shows, their code points: ``U+200B U+FEFF``."""
    if any(unicodedata.category(letter) not in _UNSEEN and not letter.isspace() for letter in text):
        return text
    return " ".join(f"U+{ord(letter):04X}" for letter in text)
