"""The beginning of a story, for lists."""

import re

_LONGEST = 300
_SHORTEST = 150
_SENTENCE_END = re.compile(r"[.!?…]['\"”’)]*(?=\s)|[。！？]['\"”’」』]*")


def excerpt_of(text: str) -> str:
    """The first sentences of ``text`` in one line, at most 300 characters; a sentence is cut only when it must be."""
    # A little more than is needed: white space folds away, and the end of a story is no cut.
    line = " ".join(text[: _LONGEST * 4].split())
    if len(line) <= _LONGEST:
        return line
    ends = [match.end() for match in _SENTENCE_END.finditer(line, 0, _LONGEST)]
    if ends and ends[-1] >= _SHORTEST:
        return line[: ends[-1]]
    words = line[: _LONGEST - 1]
    if " " in words[_SHORTEST:]:
        words = words.rsplit(" ", 1)[0]
    return f"{words}…"
