"""Builds blocks from pieces in reading order, after the lists, quotes and tables that the pieces stand in."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from clipper.article import Aside, Block, Code, Figure, Heading, ItemList, Paragraph, Quote, Run
from clipper.extract.blocks.conventions import Box, boxes_of
from clipper.extract.blocks.languages import Languages
from clipper.extract.blocks.piece import Piece
from clipper.extract.blocks.quotes import holds_quote, is_post, taken_apart
from clipper.extract.blocks.tables import build_table, is_data_table
from clipper.extract.blocks.verse import is_stanza, is_verse
from clipper.extract.fields.written_dates import written_date
from clipper.markup import Document, Element

_LISTS = frozenset({"dir", "menu", "ol", "ul"})
_HEADINGS = {"h1": 2, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_TERMS = frozenset({"dt", "summary"})
"""Terms, and questions; what is said of them follows."""
_TIME = re.compile(
    r"[\[(]?\d{1,2}(?:[:.h]\s?\d{2})(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s(?:uhr|h|[a-z]{2,5}))?[\])]?$", re.IGNORECASE
)
"""The time of an entry, alone on its line."""
_LONGEST_TIME = 20
_LONGEST_DAY = 40
_CLOCK = re.compile(r"\d[:.h]\d{2}(?!\d)")
_TIME_LEVEL = 4
_NEAR = 3
"""A heading or term is the element of a text, or so few elements up."""
_HOLDERS = _LISTS | {"blockquote", "figure", "table"}
_MOST_ITEMS = 1_000_000
_DEEPEST = 6
"""Lists and quotes nested deeper than this are flattened: nobody reads them so, and readers recurse over them."""


def build_blocks(document: Document, pieces: Sequence[Piece], root: Element) -> tuple[Block, ...]:
    """The blocks of ``pieces``; lists, quotes and tables that are around all of ``root`` are not the story's own."""
    builder = _Builder(document, tuple(pieces), root)
    return tuple(builder.blocks(pieces, 0))


def grouped_blocks(
    document: Document, pieces: Sequence[Piece], root: Element, described: Sequence[str] = ()
) -> Iterator[tuple[tuple[Piece, ...], tuple[Block, ...]]]:
    """The top-level blocks of a story, each group with the pieces it was built from.

    Parts that are set apart by convention become asides; ``described`` are the page's own summaries of the story.
    """
    builder = _Builder(document, tuple(pieces), root)
    boxes = _boxes(pieces, root, described)

    def group_of(numbered: tuple[int, Piece]) -> tuple[Box | None, Element | None]:
        box = boxes[numbered[0]]
        return box, None if box else builder.holder(numbered[1], 0)

    for (box, holder), group in groupby(enumerate(pieces), key=group_of):
        members = tuple(piece for _, piece in group)
        if box is not None:
            blocks = builder.blocks(members, 0)
            yield members, (Aside(tuple(map(_as_paragraph, blocks) if box.is_lead else blocks), box.kind),)
        elif holder is not None:
            yield members, tuple(builder.held(holder, members, 0))
        else:
            for piece in members:
                yield (piece,), (builder.leaf(piece),)


def _boxes(pieces: Sequence[Piece], root: Element, described: Sequence[str]) -> list[Box | None]:
    """The box of each piece; one that was cut has that of the pieces on both sides of it, if they have the same."""
    kept = [number for number, piece in enumerate(pieces) if not piece.is_cut]
    found = boxes_of([pieces[number] for number in kept], root, described)
    boxes: list[Box | None] = [None] * len(pieces)
    for place, number in enumerate(kept):
        box = found.get(place)
        if box is not None and box == found.get(place - 1):
            boxes[kept[place - 1] : number] = [box] * (number - kept[place - 1])
        boxes[number] = box
    return boxes


def is_time(text: str) -> bool:
    """True if ``text`` is a time and hardly more, perhaps with its day, as above the entries of a live report."""
    if len(text) <= _LONGEST_TIME and _TIME.match(text):
        return True
    return len(text) <= _LONGEST_DAY and bool(_CLOCK.search(text)) and written_date(text) is not None


@dataclass
class _Builder:
    document: Document
    pieces: tuple[Piece, ...]
    root: Element

    def __post_init__(self) -> None:
        self._paths: dict[int, tuple[Element, ...]] = {}
        self._tables: dict[int, bool] = {}

    @cached_property
    def _languages(self) -> Languages:
        kept = [(piece.element, piece.text) for piece in self.pieces if not piece.is_cut]
        return Languages(self.document, kept, self.root)

    def holder(self, piece: Piece, depth: int) -> Element | None:
        """The list, quote or table at ``depth`` of nesting that holds ``piece``."""
        path = self._path(piece.element)
        return path[depth] if len(path) > depth else None

    def blocks(self, pieces: Iterable[Piece], depth: int) -> Iterator[Block]:
        for holder, group in groupby(pieces, key=lambda piece: self.holder(piece, depth)):
            if holder is None:
                yield from map(self.leaf, group)
            else:
                yield from self.held(holder, tuple(group), depth)

    def held(self, holder: Element, pieces: tuple[Piece, ...], depth: int) -> Iterator[Block]:
        """The blocks of a list, quote or table."""
        if holder.tag in _LISTS:
            yield self._list(holder, pieces, depth)
        elif is_stanza(self.document, holder):
            yield from self._stanza(pieces)
        elif holder.tag == "table":
            yield self._table(holder, pieces)
            yield from (
                piece.content for piece in pieces if isinstance(piece.content, Figure) and piece.content.picture
            )
        else:
            yield from self._quote(holder, pieces, depth)

    def leaf(self, piece: Piece) -> Block:
        """A block that holds no other."""
        if not isinstance(piece.content, tuple):
            return piece.content
        runs, passage = piece.content, piece.passage
        if passage is not None and passage.preformatted:
            return Paragraph(runs, self._language(piece)) if is_verse(piece.element) else Code(piece.text)
        level, near = 0, piece.element
        for _ in range(_NEAR):
            level = _heading_level(near)
            if level:
                break
            if near.tag in _TERMS:
                runs = _strong(runs)
                break
            if near.parent is None:
                break
            near = near.parent
        if not level and passage is not None and is_time(passage.text):
            level = _TIME_LEVEL
        if level:
            return Heading(runs, level, self._language(piece))
        return Paragraph(runs, self._language(piece))

    def _language(self, piece: Piece) -> str:
        return self._languages.of(piece.element, piece.text)

    def _list(self, holder: Element, pieces: tuple[Piece, ...], depth: int) -> ItemList:
        items = [tuple(group) for _, group in groupby(pieces, key=lambda piece: self._item_of(piece.element, holder))]
        # One that counts down would get wrong numbers.
        ordered = holder.tag == "ol" and "reversed" not in holder.attributes
        first = next((child for child in self.document.children(holder) if child.tag == "li"), holder)
        return ItemList(
            tuple(tuple(self.blocks(item, depth + 1)) for item in items),
            ordered=ordered,
            start=_number(first.get("value")) or _number(holder.get("start")) or 1 if ordered else 1,
        )

    def _item_of(self, element: Element, holder: Element) -> int:
        """The index of the item of ``holder`` that ``element`` stands in.

        A list between the items belongs to the one before it, as people write who nest lists by eye.
        """
        child = next((near for near in element.ancestry() if near.parent is holder), holder)
        if child.tag in _LISTS:
            before = [item for item in self.document.children(holder) if item.index < child.index and item.tag == "li"]
            return before[-1].index if before else child.index
        return child.index

    def _table(self, holder: Element, pieces: Sequence[Piece]) -> Block:
        text = " ".join(piece.text for piece in pieces if not piece.is_cut)
        table = build_table(self.document, holder, [(piece.element, piece.runs) for piece in pieces if piece.runs])
        captions = [piece.content.caption for piece in pieces if isinstance(piece.content, Figure)]
        caption = " ".join(filter(None, [table.caption, *captions]))
        return replace(table, caption=caption, language=self._languages.of(holder, text))

    def _stanza(self, pieces: Sequence[Piece]) -> Iterator[Block]:
        """The lines of a stanza as one paragraph."""
        lines = [piece.runs for piece in pieces if piece.runs]
        broken = (run for line in lines for run in (Run("\n"), *line))
        yield Paragraph(tuple(broken)[1:], self._language(pieces[0]))
        yield from (piece.content for piece in pieces if not isinstance(piece.content, tuple))

    def _quote(self, holder: Element, pieces: tuple[Piece, ...], depth: int) -> Iterator[Block]:
        kept = tuple(piece for piece in pieces if not piece.is_cut) or pieces
        said = taken_apart(holder, kept)
        cut = (piece for piece in pieces if piece.is_cut and kept is not pieces)
        left = {id(piece.passage or piece): piece for piece in (*said.pieces, *cut)}
        inner = [left[key] for piece in pieces if (key := id(piece.passage or piece)) in left]
        # A post that was cut inside the story leaves its link there; elsewhere nothing of it stays.
        told = not all(piece.is_cut for piece in pieces) or self._stand_in_story(pieces)
        if told or is_post(holder):
            yield Quote(tuple(self.blocks(inner, depth + 1)), said.attribution if told else "", said.link)
        else:
            # Who said it is a line of the page, which goes with the others, and not the name of a platform.
            yield Quote(tuple(self.blocks(pieces, depth + 1)), link=said.link)

    def _stand_in_story(self, pieces: Sequence[Piece]) -> bool:
        first, last = self._kept_range
        return all(piece.passage is None or first < piece.passage.index < last for piece in pieces)

    @cached_property
    def _kept_range(self) -> tuple[int, int]:
        """The indices of the first and the last passage that stays."""
        kept = [piece.passage.index for piece in self.pieces if piece.passage is not None and not piece.is_cut]
        return (kept[0], kept[-1]) if kept else (0, 0)

    def _path(self, element: Element) -> tuple[Element, ...]:
        """The lists, quotes and data tables around ``element``, outermost first, as far as they lie within the root.

        An element that can be none of them has those of its parent: most have, so few are walked up from.
        """
        path = self._paths.get(element.index)
        if path is None:
            if element.parent is None or element.tag in _HOLDERS or is_verse(element) or element.contains(self.root):
                path = self._path_up(element)
            else:
                path = self._path(element.parent)
            self._paths[element.index] = path
        return path

    def _path_up(self, element: Element) -> tuple[Element, ...]:
        path: list[Element] = []
        for holder in element.ancestry():
            if holder.contains(self.root):
                break
            if holder.tag in _LISTS or holder.tag == "blockquote":
                path.append(holder)
            elif holder.tag == "figure" and holds_quote(self.document, holder):
                path = [*(inner for inner in path if inner.parent is not holder or inner.tag != "blockquote"), holder]
            elif holder.tag == "figure" and (table := self._table_in(holder)):
                path = [table]
            elif holder.tag == "table" and self._is_data(holder):
                path = [holder]
            elif not path and is_stanza(self.document, holder):
                path.append(holder)
        return tuple(reversed(path))[:_DEEPEST]

    def _table_in(self, figure: Element) -> Element | None:
        """The data table that ``figure`` is about."""
        inside = self.document.elements[figure.index + 1 : figure.end]
        table = next((element for element in inside if element.tag == "table"), None)
        return table if table is not None and self._is_data(table) else None

    def _is_data(self, table: Element) -> bool:
        """Whether ``table`` is one of data; asked anew for each of its cells, and of each table around it."""
        known = self._tables.get(table.index)
        if known is None:
            known = self._tables[table.index] = is_data_table(self.document, table)
        return known


def _as_paragraph(block: Block) -> Block:
    """A standfirst that its page sets as a heading is none."""
    return Paragraph(block.runs, block.language) if isinstance(block, Heading) else block


def _strong(runs: Iterable[Run]) -> tuple[Run, ...]:
    return tuple(replace(run, strong=True) for run in runs)


def _heading_level(element: Element) -> int:
    """The level of the heading that ``element`` is, 0 if it is none."""
    if element.tag in _HEADINGS:
        return _HEADINGS[element.tag]
    if element.get("role") == "heading":
        return min(6, max(2, _number(element.get("aria-level"))))
    return 0


def _number(written: str) -> int:
    """The number that an attribute tells, 0 if it tells none."""
    written = written.strip()
    return min(_MOST_ITEMS, int(written)) if written.isascii() and written.isdigit() and len(written) < 9 else 0
