"""Which kept parts of a story papers set apart by convention: standfirst, fact boxes, company boilerplate.

Nothing is cut here and no order changes: a part is only told to be one, so that readers can do without it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clipper.article import AsideKind
from clipper.extract.blocks.convention_words import are_named, heads_boilerplate, labels_box
from clipper.extract.blocks.piece import Piece
from clipper.extract.fields.keys import key_of
from clipper.markup import Element

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "summary", "legend"})
_LISTS = frozenset({"ol", "ul", "dl"})
_BOX_TAGS = frozenset({"aside"})
_BOX_ROLES = frozenset({"complementary", "note"})
_NOTES = frozenset({"endnotes", "footnote", "footnotes", "notes", "references"})
_LARGEST_SHARE = 0.5
"""What holds more of the story than this is the story, whatever it is called."""
_LARGEST_BOX = 6_000
_SMALLEST = 40
"""Characters: less than this is a heading that stands alone."""
_LONGEST_LABEL = 70
_LAST_PART = 0.5
"""Boilerplate begins in this last part of the story."""
_LARGEST_FOOT = 5_000
_SHORTEST_STANDFIRST, _LONGEST_STANDFIRST = 25, 700
_FIRST_PIECES = 4
_SENTENCE = re.compile(r"[.!?…。！？।۔؟\n][\"'”’»)]*\s*$")
_RELEASE_ENDS = re.compile(
    r"^\W*(?:#\s?#\s?#|[-–—*]+\s*(?:ends?|ende|fin|fim|fine|einde|slut|끝|以上)\s*[-–—*]+)\W*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Box:
    """A part that is set apart: its kind, and what tells it from another one beside it."""

    kind: AsideKind
    number: int

    @property
    def is_lead(self) -> bool:
        return self.kind is AsideKind.STANDFIRST


def boxes_of(pieces: Sequence[Piece], root: Element, described: Sequence[str]) -> Mapping[int, Box]:
    """The box of each piece that is in one, by the piece's number; ``described`` are the page's own summaries."""
    lengths = [len(piece.passage.text) if piece.passage is not None else 0 for piece in pieces]
    total = sum(lengths)
    boxes: dict[int, Box] = {}
    for kind, numbers in (
        *_standfirsts(pieces, root, described),
        *_marked(pieces, root),
        *_labelled(pieces, root),
        *_foot(pieces, lengths),
    ):
        size = sum(lengths[number] for number in numbers)
        if size < _SMALLEST or size > _LARGEST_SHARE * total or any(number in boxes for number in numbers):
            continue
        box = Box(kind, numbers[0])
        boxes.update((number, box) for number in numbers)
    return boxes


_Found = tuple[AsideKind, Sequence[int]]


def is_box(element: Element) -> bool:
    """True if ``element`` is tagged or named as a box beside a story."""
    return _kind_of(element) is AsideKind.FACTS


def _standfirsts(pieces: Sequence[Piece], root: Element, described: Sequence[str]) -> Iterator[_Found]:
    """The first text of the body, if the page names it a standfirst, or tells it as its summary and sets it apart."""
    texts = [number for number, piece in enumerate(pieces) if piece.passage is not None][:_FIRST_PIECES]
    if len(texts) < 3:
        return
    summaries = {key_of(text) for text in described}
    found: list[int] = []
    for place, number in enumerate(texts[:-1]):
        piece = pieces[number]
        if not _SHORTEST_STANDFIRST <= len(piece.text) <= _LONGEST_STANDFIRST:
            break
        named = any(are_named(element.names, "standfirst") for element in _within(piece.element, root, 2))
        apart = _stands_apart(piece, pieces[texts[place + 1]])
        if not (named or (apart and key_of(piece.text) in summaries)):
            break
        found.append(number)
    if found and found[-1] - found[0] == len(found) - 1:
        yield AsideKind.STANDFIRST, found


def _stands_apart(piece: Piece, following: Piece) -> bool:
    """True if ``piece`` is no paragraph like the one that follows it."""
    if piece.element.tag != following.element.tag or piece.element.parent is not following.element.parent:
        return True
    passage = piece.passage
    return passage is not None and passage.strong > 0.9 * len(passage.text)


def _marked(pieces: Sequence[Piece], root: Element) -> Iterator[_Found]:
    """The parts that stand in an element that is tagged or named as a box."""
    known: dict[int, tuple[Element, AsideKind] | None] = {}
    groups: dict[int, tuple[AsideKind, list[int]]] = {}
    for number, piece in enumerate(pieces):
        found = _box_around(piece.element, root, known)
        if found is not None:
            groups.setdefault(found[0].index, (found[1], []))[1].append(number)
    for kind, numbers in groups.values():
        together = numbers[-1] - numbers[0] == len(numbers) - 1
        if together and not _is_pull_quote([pieces[number] for number in numbers]):
            yield kind, numbers


def _box_around(
    element: Element, root: Element, known: dict[int, tuple[Element, AsideKind] | None]
) -> tuple[Element, AsideKind] | None:
    """The outermost box around ``element`` within ``root``."""
    if element.index in known:
        return known[element.index]
    found = None
    if element.parent is not None and not element.contains(root):
        found = _box_around(element.parent, root, known)
        if found is None and (kind := _kind_of(element)) is not None:
            found = element, kind
    known[element.index] = found
    return found


def _kind_of(element: Element) -> AsideKind | None:
    if element.names:
        if not _NOTES.isdisjoint(element.names):
            return None
        for kind in (AsideKind.FACTS, AsideKind.BOILERPLATE):
            if are_named(element.names, kind):
                return kind
    if element.tag in _BOX_TAGS or element.get("role") in _BOX_ROLES:
        return AsideKind.FACTS
    return None


def _is_pull_quote(pieces: Sequence[Piece]) -> bool:
    texts = [piece for piece in pieces if piece.passage is not None]
    return len(texts) <= 2 and any(
        near.tag in ("blockquote", "q") or "quote" in near.names or "pullquote" in near.names
        for piece in texts
        for near in _up(piece.element, 3)
    )


def _labelled(pieces: Sequence[Piece], root: Element) -> Iterator[_Found]:
    """The boxes that only their headings tell: "Key points" and the list below it."""
    for number, piece in enumerate(pieces):
        if not (_is_label(piece) and labels_box(piece.text)):
            continue
        parent = piece.element.parent
        inside: list[int] = []
        if parent is not None and not parent.contains(root):
            inside = [other for other, sibling in enumerate(pieces) if parent.contains(sibling.element)]
        if inside and inside[0] == number and 1 < len(inside) == inside[-1] - inside[0] + 1:
            if sum(len(pieces[other].text) for other in inside) <= _LARGEST_BOX:
                yield AsideKind.FACTS, inside
            continue
        listed = pieces[number + 1].element.nearest(_LISTS) if number + 1 < len(pieces) else None
        if listed is not None and not listed.contains(root):
            end = number + 1
            while end < len(pieces) and listed.contains(pieces[end].element):
                end += 1
            yield AsideKind.FACTS, range(number, end)


def _foot(pieces: Sequence[Piece], lengths: Sequence[int]) -> Iterator[_Found]:
    """What a company says below each of its releases: from its heading, or the mark of the end, to the next heading."""
    left = min(_LARGEST_FOOT, _LAST_PART * sum(lengths))
    first = len(pieces)
    while first > 1 and lengths[first - 1] <= left:
        first -= 1
        left -= lengths[first]
    start: int | None = None
    for number in range(first, len(pieces)):
        begins = _begins_boilerplate(pieces, number)
        if start is not None and not begins and pieces[number].element.nearest(_HEADINGS) is not None:
            yield AsideKind.BOILERPLATE, range(start, number)
            start = None
        elif start is None and begins:
            start = number
    if start is not None:
        yield AsideKind.BOILERPLATE, range(start, len(pieces))


def _begins_boilerplate(pieces: Sequence[Piece], number: int) -> bool:
    piece = pieces[number]
    text = piece.text
    if _RELEASE_ENDS.match(text):
        return True
    following = pieces[number + 1].text if number + 1 < len(pieces) else ""
    if _is_label(piece) or (0 < len(text) <= _LONGEST_LABEL and not _SENTENCE.search(text)):
        return heads_boilerplate(text, following)
    # "About Acme: Acme makes …", the first words in bold.
    first = piece.runs[0] if piece.runs else None
    bold = first is not None and first.strong and 0 < len(first.text) <= _LONGEST_LABEL
    return first is not None and bold and heads_boilerplate(first.text, text[len(first.text) :] or following)


def _is_label(piece: Piece) -> bool:
    """True for a heading, or a short line that is set as one."""
    if piece.passage is None or not piece.text or len(piece.text) > _LONGEST_LABEL or "\n" in piece.text:
        return False
    if piece.element.nearest(_HEADINGS) is not None:
        return True
    return piece.passage.strong > 0.9 * len(piece.text.replace(" ", "")) or piece.text.endswith(":")


def _within(element: Element, root: Element, steps: int) -> Iterator[Element]:
    for near in _up(element, steps):
        if near.contains(root):
            return
        yield near


def _up(element: Element, steps: int) -> Iterator[Element]:
    for step, near in enumerate(element.ancestry()):
        if step > steps:
            return
        yield near
