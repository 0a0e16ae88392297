"""What stands in the article's region and belongs to a field: headline, byline, date, tags, captions."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from clipper.article import RemovalKind
from clipper.extract.body import Candidate
from clipper.extract.fields.keys import key_of
from clipper.extract.fields.people import people_in
from clipper.extract.fields.written_dates import written_date
from clipper.extract.figures import FoundFigure
from clipper.extract.noise import Cut
from clipper.extract.purpose import Purpose
from clipper.markup import Passage

_TITLE = Cut(RemovalKind.TITLE, "field.title", "The headline, kept as the title", 1.0)
_BYLINE = Cut(RemovalKind.BYLINE, "field.byline", "The byline, kept as the authors", 0.9)
_DATE = Cut(RemovalKind.DATE, "field.date", "The date of publication", 0.85)
_TAGS = Cut(RemovalKind.TAGS, "field.tags", "Keywords, kept as tags", 0.85)
_CAPTION = Cut(RemovalKind.CAPTION, "field.caption", "Printed below a picture, kept with it", 0.95)

# What dates are written with: numbers, months and days of the week, "updated", "o'clock".
_DATE_WORDS = re.compile(
    r"\d+|[^\W\d_]{3,12}\.?(?=\s+\d)|(?<=\d[.\s])\s*[^\W\d_]{3,12}\b|\b(?:uhr|am|pm|utc|gmt|et|updated|published|posted|on|at|stand|"
    r"aktualisiert|de|del|年|月|日|時|分|년|월|일|오전|오후|입력|수정)\b",
    re.IGNORECASE,
)
_LONGEST_BYLINE = 140
_LONGEST_DATE = 90
_LINES_WITH_DATE = 6
_FEWEST_ENTRIES = 3
"""So many lines that are dates stand above entries, and none is the day of the whole."""
_LONGEST_REST = 12
_MOSTLY_LINKS = 0.5


def moved(
    candidates: Sequence[Candidate],
    taken: Sequence[bool],
    authors: Sequence[str],
    figures: Iterable[FoundFigure],
) -> Mapping[int, Cut]:
    """The cut of each passage that went to a field, by its index. ``taken`` tells what was to be body."""
    cuts: dict[int, Cut] = {}
    names = {key_of(name) for name in authors}
    body_lines = 0
    lines = [candidate.passage for candidate in candidates if taken[candidate.passage.index]]
    bylines = {line.index for line in lines if is_byline(line.text, names)}
    speakers = _speakers([line for line in lines[1:-1] if line.index in bylines])
    dates = {line.index for line in lines if is_date(line.text)}
    for candidate in candidates:
        index = candidate.passage.index
        if taken[index]:
            body_lines += 1
            if index in bylines:
                if index not in speakers:
                    cuts[index] = _BYLINE
            elif body_lines <= _LINES_WITH_DATE and len(dates) < _FEWEST_ENTRIES and index in dates:
                cuts[index] = _DATE
        else:
            cut = _field_of(candidate, names)
            if cut is not None:
                cuts[index] = cut
    for figure in figures:
        for passage in figure.captions:
            cuts[passage.index] = _CAPTION
    return cuts


def _speakers(bylines: Sequence[Passage]) -> Collection[int]:
    """Those ``bylines`` inside a story that name one of its writers again and again: who asks in an interview."""
    named: dict[str, list[int]] = {}
    for line in bylines:
        named.setdefault(line.text, []).append(line.index)
    return {index for indices in named.values() if len(indices) > 1 for index in indices}


def is_byline(text: str, names: set[str]) -> bool:
    """True if ``text`` is nothing but people who wrote the story; ``names`` are the keys of their names."""
    if len(text) > _LONGEST_BYLINE or not names or text.endswith((".", "!", "?")):
        return False
    if not _holds_any(text, names):
        return False
    keys = {key_of(name) for name in people_in([text])}
    return bool(keys) and keys <= names


def _holds_any(text: str, names: set[str]) -> bool:
    key = key_of(text)
    return any(name in key for name in names)


def is_date(text: str) -> bool:
    """True if ``text`` is a date and hardly anything else."""
    if len(text) > _LONGEST_DATE or written_date(text) is None:
        return False
    rest = _DATE_WORDS.sub("", text)
    return sum(letter.isalpha() for letter in rest) <= _LONGEST_REST


def _field_of(candidate: Candidate, names: set[str]) -> Cut | None:
    text = candidate.passage.text
    if candidate.is_title:
        return _TITLE
    if is_byline(text, names):
        return _BYLINE
    if len(text) <= _LONGEST_DATE and written_date(text) is not None:
        return _DATE
    flags = candidate.own | candidate.around
    if len(text) <= _LONGEST_BYLINE and flags & Purpose.AUTHOR and _holds_any(text, names):
        return _BYLINE
    if _lists_tags(candidate):
        return _TAGS
    return None


def _lists_tags(candidate: Candidate) -> bool:
    if candidate.own & Purpose.TAGS and candidate.link_density > _MOSTLY_LINKS:
        return True
    return any("tag" in inline.get("rel").split() for inline in candidate.passage.inlines)
