"""Builds blocks from pieces in reading order, after the lists, quotes and tables that the pieces stand in."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from clipper.article import Block, Code, Divider, Figure, Heading, ItemList, Paragraph, Quote, Runs, runs_text
from clipper.extract.blocks.tables import build_table, is_data_table
from clipper.markup import Document, Element, Passage

_LISTS = frozenset({"dir", "menu", "ol", "ul"})
_HEADINGS = {"h1": 2, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_ATTRIBUTION = frozenset({"cite", "figcaption", "footer"})
_DEEPEST = 6
"""Lists and quotes nested deeper than this are flattened: nobody reads them so, and readers recurse over them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What becomes one leaf of the story: the runs of a passage, a figure or a divider."""

    element: Element
    content: Runs | Figure | Divider
    passage: Passage | None = None


def build_blocks(document: Document, pieces: Sequence[Piece], root: Element) -> tuple[Block, ...]:
    """The blocks of ``pieces``; lists, quotes and tables that are around all of ``root`` are not the story's own."""
    return tuple(block for blocks in grouped_blocks(document, pieces, root) for block in blocks[1])


def grouped_blocks(
    document: Document, pieces: Sequence[Piece], root: Element
) -> Iterator[tuple[tuple[Piece, ...], tuple[Block, ...]]]:
    """The top-level blocks, each group with the pieces it was built from."""
    paths = {id(piece): _path(document, piece.element, root) for piece in pieces}
    builder = _Builder(document, paths)
    for holder, group in groupby(pieces, key=lambda piece: builder.holder(piece, 0)):
        members = tuple(group)
        if holder is not None:
            yield members, tuple(builder.held(holder, members, 0))
        else:
            for piece in members:
                yield (piece,), (_leaf(piece),)


@dataclass(frozen=True, slots=True)
class _Builder:
    document: Document
    paths: dict[int, tuple[Element, ...]]

    def holder(self, piece: Piece, depth: int) -> Element | None:
        """The list, quote or table at ``depth`` of nesting that holds ``piece``."""
        path = self.paths[id(piece)]
        return path[depth] if len(path) > depth else None

    def blocks(self, pieces: Iterable[Piece], depth: int) -> Iterator[Block]:
        for holder, group in groupby(pieces, key=lambda piece: self.holder(piece, depth)):
            if holder is None:
                yield from map(_leaf, group)
            else:
                yield from self.held(holder, tuple(group), depth)

    def held(self, holder: Element, pieces: tuple[Piece, ...], depth: int) -> Iterator[Block]:
        """The blocks of a list, quote or table."""
        if holder.tag in _LISTS:
            items = [tuple(group) for _, group in groupby(pieces, key=lambda piece: _item_of(piece.element, holder))]
            yield ItemList(
                tuple(tuple(self.blocks(item, depth + 1)) for item in items),
                ordered=holder.tag == "ol",
            )
        elif holder.tag == "table":
            cells = [(piece.element, piece.content) for piece in pieces if isinstance(piece.content, tuple)]
            yield build_table(self.document, holder, cells)
            yield from (piece.content for piece in pieces if isinstance(piece.content, Figure))
        else:
            yield from self._quote(holder, pieces, depth)

    def _quote(self, holder: Element, pieces: tuple[Piece, ...], depth: int) -> Iterator[Block]:
        credited = [piece for piece in pieces if _is_attribution(piece.element, holder)]
        said = [piece for piece in pieces if piece not in credited]
        if not said:
            yield from self.blocks(pieces, depth + 1)
            return
        attribution = " ".join(runs_text(piece.content) for piece in credited if isinstance(piece.content, tuple))
        yield Quote(tuple(self.blocks(said, depth + 1)), attribution.strip("—–- "))


def _path(document: Document, element: Element, root: Element) -> tuple[Element, ...]:
    """The lists, quotes and data tables around ``element``, outermost first, as far as they lie within ``root``."""
    path = []
    for holder in element.ancestry():
        if holder.contains(root):
            break
        if holder.tag in _LISTS or holder.tag == "blockquote":
            path.append(holder)
        elif holder.tag == "table" and is_data_table(document, holder):
            path = [holder]
    return tuple(reversed(path))[:_DEEPEST]


def _item_of(element: Element, holder: Element) -> int:
    """The index of the child of ``holder`` that ``element`` is or lies in."""
    for ancestor in element.ancestry():
        if ancestor.parent is holder:
            return ancestor.index
    return holder.index


def _is_attribution(element: Element, holder: Element) -> bool:
    for ancestor in element.ancestry():
        if ancestor is holder:
            return False
        if ancestor.tag in _ATTRIBUTION:
            return True
    return False


def _leaf(piece: Piece) -> Block:
    if not isinstance(piece.content, tuple):
        return piece.content
    if piece.passage is not None and piece.passage.preformatted:
        return Code(runs_text(piece.content))
    level = next((_HEADINGS[near.tag] for near in _nearest(piece.element) if near.tag in _HEADINGS), 0)
    return Heading(piece.content, level) if level else Paragraph(piece.content)


def _nearest(element: Element) -> Iterator[Element]:
    for steps, near in enumerate(element.ancestry()):
        if steps > 2:
            return
        yield near
