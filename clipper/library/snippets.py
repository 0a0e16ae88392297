"""What stands around the words that were searched for: a few lines of each hit, with the words marked."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import bindparam, select

from clipper.library.library import Library
from clipper.library.numbers import batches
from clipper.library.schema import clipping_doc
from clipper.library.search.language import BadQuery, Column, Text, parse, words_of
from clipper.library.search.pattern import Place, patterns_of, places

_LENGTH = 220
"""Characters of a snippet."""
_BEFORE = 60
_MOST_PLACES = 200
"""Places in one text that are looked at."""
_LOOKED_THROUGH = (2_000, 200_000)
"""Characters of a text that are looked through: as a rule the words stand together near its beginning."""
_CUT = 200
"""Characters before a cut, in which words may look as if they ended."""
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
_TEXTS = select(clipping_doc.c.clipping_id, *(clipping_doc.c[name] for name in ("title", *_PLACES))).where(
    clipping_doc.c.clipping_id.in_(bindparam("numbers", expanding=True))
)

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
    patterns = {column: patterns_of(_of_column(wanted, column)) for column in (Column.TITLE, *_PLACES.values())}
    found = {}
    if wanted:
        with library.reading() as connection:
            for batch in batches(numbers):
                for number, title, *texts in connection.execute(_TEXTS, {"numbers": batch}):
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


def _marks(patterns: Sequence[re.Pattern[str]], text: str) -> tuple[Mark, ...]:
    return tuple((start, end) for start, end, _ in places(patterns, text))


def _around(patterns: Sequence[re.Pattern[str]], text: str) -> tuple[str, tuple[Mark, ...]] | None:
    """The stretch of ``text`` in which most of the words stand close together, the earliest of several."""
    if not patterns or not text:
        return None
    for length in _LOOKED_THROUGH:
        found = list(islice(places(patterns, text[:length]), _MOST_PLACES))
        if found:
            best, together = _closest(found)
            first = _beginning(text, best[0])
            last = _end(text, max(first + _LENGTH, best[1]))
            if together == len(patterns) and last + _CUT <= length:
                break
    if not found:
        return None
    marks = [(start - first, end - first) for start, end, _ in found if start >= first and end <= last]
    return _tidied(text[first:last], marks, before=first > 0, after=last < len(text))


def _closest(found: Sequence[Place]) -> tuple[Place, int]:
    """The first of the places that most different words follow closely, and how many words those are."""
    best, most = found[0], 0
    all_words = len({word for _, _, word in found})
    for number, place in enumerate(found):
        here = {word for _, end, word in found[number : number + 20] if end <= place[0] + _LENGTH - _BEFORE}
        if len(here) > most:
            best, most = place, len(here)
            if most == all_words:
                break
    return best, most


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
