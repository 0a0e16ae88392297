"""What the value that is being typed behind a colon may become."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from clipper.gui.searching.form import SPANS, quoted
from clipper.gui.searching.vocabulary import Vocabulary

_VALUE = re.compile(
    r"(?:^|[\s(（-])(?P<field>tag|in|source|is|has|lang|on|after|before)[:：](?P<value>\"[^\"]*|[^\s\"()]*)$",
    re.IGNORECASE,
)
_QUALITIES = ("starred", "read", "unread", "edited", "failed", "trashed")
_INSIDE = ("picture", "note", "highlight")
_DATES = (*SPANS, "7 days", "30 days", "6 months")
_MOST = 12


@dataclass(frozen=True, slots=True)
class Completion:
    start: int
    """Where the value begins that one of ``names`` takes the place of."""
    names: tuple[str, ...]


def completion(before: str, vocabulary: Vocabulary) -> Completion | None:
    """What may stand at the end of ``before``, the text up to the cursor; None where nothing is known of it."""
    match = _VALUE.search(before)
    if match is None:
        return None
    known: Mapping[str, Iterable[str]] = {
        "tag": vocabulary.tags,
        "in": vocabulary.collections,
        "source": vocabulary.sources,
        "lang": vocabulary.languages,
        "is": _QUALITIES,
        "has": _INSIDE,
    }
    typed = match["value"].removeprefix('"').casefold()
    names = [name for name in known.get(match["field"].lower(), _DATES) if typed in name.casefold()]
    names.sort(key=lambda name: not name.casefold().startswith(typed))
    if not names or (len(names) == 1 and names[0].casefold() == typed):
        return None
    return Completion(match.start("value"), tuple(names[:_MOST]))


def completed(text: str, cursor: int, start: int, name: str) -> tuple[str, int]:
    """``text`` with ``name`` for what stands from ``start`` to ``cursor``, and where the cursor is then."""
    rest = text[cursor:].removeprefix('"')
    before = f"{text[:start]}{quoted(name)}"
    return (before + rest, len(before)) if rest.startswith((" ", ")")) else (f"{before} {rest}", len(before) + 1)
