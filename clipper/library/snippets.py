"""What stands around the words that were searched for: a few lines of each hit, with the words marked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from clipper.library.library import Library
from clipper.library.numbers import batches
from clipper.library.schema import clipping_doc
from clipper.library.search.language import BadQuery, Column, Text, parse, words_of
from clipper.library.search.pattern import pattern_of, places

_LENGTH = 220
"""Characters of a snippet."""
_BEFORE = 60
_MOST_PLACES = 200
"""Places in one text that are looked at."""
_LOOKED_THROUGH = 200_000
"""Characters of a body that are looked through."""
_SENTENCE = re.compile(r"[.!?…]['\"”’)]*\s+|[。！？]['\"”’」』]*\s*|\n+")
_BREAK = re.compile(r"\s*\n\s*")
_PLACES = {
    "body": Column.BODY,
    "captions": Column.CAPTION,
    "note": Column.NOTE,
    "remarks": Column.NOTE,
    "credits": Column.CREDIT,
    "byline": Column.BYLINE,
}
"""Where a snippet is taken from, the first of these with a match; and what a query that looks there says."""

Mark = tuple[int, int]
"""Beginning and end of a word in a text, in characters."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """The words of a search as they stand in one clipping."""

    title: tuple[Mark, ...]
    """Where they stand in the headline."""
    text: str
    """The lines around them, on one line; empty when they stand in none of the texts."""
    marks: tuple[Mark, ...]
    """Where they stand in ``text``."""


def snippets(library: Library, words: str, numbers: Iterable[int]) -> dict[int, Snippet]:
    """The snippets of clippings by their numbers, for the ``words`` of a query. Raises BadQuery, LibraryFailure."""
    wanted = tuple(words_of(parse(words)))
    columns = [clipping_doc.c[name] for name in ("title", *_PLACES)]
    patterns = {column: pattern_of(_of_column(wanted, column)) for column in (Column.TITLE, *_PLACES.values())}
    found = {}
    if wanted:
        with library.reading() as connection:
            for batch in batches(numbers):
                rows = select(clipping_doc.c.clipping_id, *columns).where(clipping_doc.c.clipping_id.in_(batch))
                for number, title, *texts in connection.execute(rows):
                    around = (
                        _around(patterns[column], text) for column, text in zip(_PLACES.values(), texts, strict=True)
                    )
                    text, marks = next(filter(None, around), ("", ()))
                    found[number] = Snippet(_marks(patterns[Column.TITLE], title), text, marks)
    return found


def searched_words(words: str) -> tuple[str, ...]:
    """The words and phrases that a query looks for; a beginning ends with ``*``. None of one that cannot be read."""
    try:
        tree = parse(words)
    except BadQuery:
        return ()
    return tuple(text.written for text in words_of(tree))


def _of_column(wanted: Iterable[Text], column: Column) -> list[Text]:
    return [text for text in wanted if text.column in (None, column)]


def _marks(pattern: re.Pattern[str] | None, text: str) -> tuple[Mark, ...]:
    return () if pattern is None else tuple((start, end) for start, end, _ in places(pattern, text))


def _around(pattern: re.Pattern[str] | None, text: str) -> tuple[str, tuple[Mark, ...]] | None:
    """The stretch of ``text`` in which most of the words stand close together, the earliest of several."""
    if pattern is None or not text:
        return None
    found = []
    for place in places(pattern, text[:_LOOKED_THROUGH]):
        found.append(place)
        if len(found) == _MOST_PLACES:
            break
    if not found:
        return None
    best, most = found[0], 0
    for number, place in enumerate(found):
        here = {name for start, end, name in found[number : number + 20] if end <= place[0] + _LENGTH - _BEFORE}
        if len(here) > most:
            best, most = place, len(here)
    first = _beginning(text, best[0])
    last = _end(text, max(first + _LENGTH, best[1]))
    shown = text[first:last]
    marks = [(start - first, end - first) for start, end, _ in found if start >= first and end <= last]
    return _tidied(shown, marks, before=first > 0, after=last < len(text))


def _beginning(text: str, at: int) -> int:
    """Where a snippet begins that shows the character ``at``: with a sentence if one begins near, else with a word."""
    earliest = max(0, at - _BEFORE)
    sentences = [match.end() for match in _SENTENCE.finditer(text, earliest, at)]
    if earliest == 0 or not sentences:
        blank = text.find(" ", earliest, at)
        return earliest if earliest == 0 or blank < 0 else blank + 1
    return sentences[-1]


def _end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    blank = text.rfind(" ", at - 40, at)
    return at if blank < 0 else blank


def _tidied(text: str, marks: list[Mark], *, before: bool, after: bool) -> tuple[str, tuple[Mark, ...]]:
    """``text`` on one line, with an ellipsis where it has been cut."""
    lines, at, moved = ["…"] if before else [], 0, [len("…") if before else 0] * (len(text) + 1)
    for gap in _BREAK.finditer(text):
        lines += [text[at : gap.start()], " "]
        at = gap.end()
        moved[at:] = [moved[-1] + 1 - len(gap.group())] * (len(moved) - at)
    lines += [text[at:], "…" if after else ""]
    return "".join(lines), tuple((start + moved[start], end + moved[end]) for start, end in marks)
