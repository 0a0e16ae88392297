"""Words of a page in places where Qt would read some of them as its own language."""

from html import escape


def as_hint(text: str) -> str:
    """``text`` for a tool tip, in which Qt reads markup: all of it literal."""
    return f"<span>{escape(text)}</span>" if text else ""


def as_action(text: str) -> str:
    """``text`` for a menu or button, in which Qt reads ``&`` as the mark of a key."""
    return text.replace("&", "&&")
