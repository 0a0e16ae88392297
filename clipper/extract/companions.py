"""Small lines that parts of a story bring with them: the heading of a box, the time of an entry, the note of a mark."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from clipper.extract.blocks import is_box, is_note_mark, is_post, labels_box
from clipper.extract.body import Candidate, Decision
from clipper.markup import Document, Element, Passage

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "summary", "legend"})
_LONGEST_HEADING = 90
_LONGEST_TIME = 60
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"(?<![\d.:])\d{1,2}[:.h]\d{2}(?![\d.:])")
_LARGEST_BOX, _LARGEST_POST, _LARGEST_NOTE = 40, 12, 4
"""Passages; what is larger is something else."""
_STEPS_UP = 4
_FEWEST_ENTRIES = 3
_MOSTLY = 0.8


def with_companions(
    document: Document, candidates: Sequence[Candidate], decision: Decision, closed: Collection[int]
) -> Decision:
    """``decision`` with those lines taken that belong to what is; those with an index in ``closed`` stay out."""
    taken = decision.taken
    added = {
        *_box_headings(document, taken),
        *_entry_times(document, taken),
        *_notes(document, taken),
        *_posts(document, taken),
    }
    joined = list(taken)
    for index in added.difference(closed):
        joined[index] = joined[index] or not (candidates[index].hidden or candidates[index].is_title)
    return replace(decision, taken=tuple(joined))


def _box_headings(document: Document, taken: Sequence[bool]) -> Iterator[int]:
    """The first line of a box whose other lines are taken, and a heading such as "Key points" above a list that is."""
    for passage in document.passages[:-1]:
        index = passage.index
        if taken[index] or not taken[index + 1] or len(passage.text) > _LONGEST_HEADING:
            continue
        box = next((near for near in _up(passage.element) if is_box(near)), None)
        heads_box = box is not None and box.first == index and _is_mostly_taken(document, box, taken)
        if heads_box or (passage.element.nearest(_HEADINGS) is not None and labels_box(passage.text)):
            yield index


def _is_mostly_taken(document: Document, box: Element, taken: Sequence[bool]) -> bool:
    rest = document.passages[box.first + 1 : box.last]
    kept = sum(len(passage.text) for passage in rest if taken[passage.index])
    return len(rest) <= _LARGEST_BOX and kept > _MOSTLY * sum(len(passage.text) for passage in rest)


def _entry_times(document: Document, taken: Sequence[bool]) -> Iterator[int]:
    """The times above the entries of a live report, where there are some entries alike."""
    entries: dict[tuple[int, str], list[int]] = defaultdict(list)
    for passage in document.passages[:-1]:
        if not taken[passage.index] and taken[passage.index + 1] and _tells_time(passage):
            entry = next((near for near in _up(passage.element) if passage.index + 1 < near.last), None)
            if entry is not None and entry.parent is not None and passage.index - entry.first < 2:
                entries[entry.parent.index, entry.tag].append(passage.index)
    for times in entries.values():
        if len(times) >= _FEWEST_ENTRIES:
            yield from times


def _tells_time(passage: Passage) -> bool:
    if len(passage.text) > _LONGEST_TIME or not _DIGIT.search(passage.text):
        return False
    return bool(_CLOCK.search(passage.text)) or any(inline.tag == "time" for inline in passage.inlines)


def _notes(document: Document, taken: Sequence[bool]) -> Iterator[int]:
    """All notes whose marks are taken, where most of their text is: nobody tells half of the notes."""
    targets = {
        part.link[1:]
        for passage in document.passages
        if taken[passage.index] and passage.links
        for part in passage.parts
        if part.link.startswith("#") and len(part.link) > 1 and is_note_mark(part)
    }
    if not targets:
        return
    notes = [element for element in document.elements if element.attributes and element.get("id") in targets]
    notes = [note for note in notes if note.last - note.first <= _LARGEST_NOTE]
    passages = [passage for note in notes for passage in document.passages[note.first : note.last]]
    kept = sum(len(passage.text) for passage in passages if taken[passage.index])
    if kept > 0.5 * sum(len(passage.text) for passage in passages):
        yield from (passage.index for passage in passages)


def _posts(document: Document, taken: Sequence[bool]) -> Iterator[int]:
    """All of an embedded post of which something is taken, or that stands between two lines that are."""
    for element in document.elements:
        if element.tag == "blockquote" and is_post(element) and element.last - element.first <= _LARGEST_POST:
            inside = range(element.first, element.last)
            between = (
                element.first > 0 and element.last < len(taken) and taken[element.first - 1] and taken[element.last]
            )
            if between or any(taken[index] for index in inside):
                yield from inside


def _up(element: Element) -> Iterator[Element]:
    for steps, near in enumerate(element.ancestry()):
        if steps > _STEPS_UP:
            return
        yield near
