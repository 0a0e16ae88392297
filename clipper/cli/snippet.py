"""The lines around the words of a search, on a terminal or as a record."""

from collections.abc import Iterable
from typing import Any

from clipper.desk import Snippet

_BOLD, _PLAIN = "\x1b[1m", "\x1b[22m"
"""SGR 1 and 22 of ECMA-48."""


def snippet_line(snippet: Snippet | None, *, bold: bool) -> str:
    """The text of ``snippet``, its words in bold if the terminal can show it; empty where there is none."""
    if snippet is None:
        return ""
    return _marked(snippet.text, snippet.marks) if bold else snippet.text


def snippet_record(snippet: Snippet | None) -> dict[str, Any]:
    if snippet is None:
        return {}
    return {"snippet": {"text": snippet.text, "marks": snippet.marks, "title": snippet.title}}


def _marked(text: str, marks: Iterable[tuple[int, int]]) -> str:
    parts, at = [], 0
    for start, end in marks:
        parts += [text[at:start], _BOLD, text[start:end], _PLAIN]
        at = end
    return "".join([*parts, text[at:]])
