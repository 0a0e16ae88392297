"""Names of tags, collections and searches: the same name whatever its case and spacing. A slash nests."""

import unicodedata

from sqlalchemy import ColumnElement


def tidy(name: str) -> str:
    """``name`` as it is shown: on one line, with single spaces."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def key_of(name: str) -> str:
    """What two spellings of one name have in common; empty for a name that says nothing."""
    return tidy(unicodedata.normalize("NFKC", name).casefold())


def belongs(key: ColumnElement[str], to: str) -> ColumnElement[bool]:
    """That ``key`` is ``to``, or of a name that is nested in it."""
    return (key == to) | key.startswith(f"{to}/", autoescape=True)


def moved(name: str, old: str, new: str) -> str:
    """The ``name`` of what is, or is nested in, ``old``, once that is called ``new``."""
    rest = name.split("/")[old.count("/") + 1 :]
    return "/".join([tidy(new), *rest])


def parents(name: str) -> tuple[str, ...]:
    """What ``name`` is nested in, the outermost first: ``a`` and ``a/b`` of ``a/b/c``."""
    parts = name.split("/")
    return tuple("/".join(parts[:depth]) for depth in range(1, len(parts)) if parts[depth - 1].strip())
