"""The leaves of a story: what is set in one piece, wherever it is nested, in reading order.

They number what a cut or a correction may touch. ``rebuilt`` puts changed leaves back where they stood.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, chain
from typing import TypeAlias

from clipper.article.blocks import (
    Aside,
    Block,
    Cell,
    Code,
    Divider,
    Figure,
    Heading,
    ItemList,
    Paragraph,
    Quote,
    Run,
    Table,
)
from clipper.article.plain import block_text, blocks_text, runs_text

Leaf: TypeAlias = Paragraph | Heading | Code | Cell | Figure | Divider | str
"""A string is the caption of a table or the attribution of a quote; those that are empty are no leaves."""

OBJECT = "\ufffc"
"""Stands for a figure or divider in text: U+FFFC, the object replacement character, which no text of a page holds."""


def leaves_of(blocks: Iterable[Block]) -> Iterator[Leaf]:
    """All leaves of ``blocks``, in reading order."""
    for block in blocks:
        match block:
            case Quote(inner, attribution):
                yield from leaves_of(inner)
                yield from filter(None, [attribution])
            case Aside(inner):
                yield from leaves_of(inner)
            case ItemList(items):
                yield from leaves_of(chain.from_iterable(items))
            case Table(rows, caption):
                yield from filter(None, [caption])
                yield from chain.from_iterable(rows)
            case Paragraph() | Heading() | Code() | Figure() | Divider():
                yield block


def paths_of(blocks: Iterable[Block], within: tuple[int, ...] = ()) -> Iterator[tuple[int, ...]]:
    """The way to each leaf of ``blocks``: the index of a block, those of an item and of a block in it, of row and cell.

    A leaf that is a string has the way to the table or quote that it belongs to.
    """
    for number, block in enumerate(blocks):
        path = (*within, number)
        match block:
            case Quote(inner, attribution):
                yield from paths_of(inner, path)
                yield from [path] if attribution else []
            case Aside(inner):
                yield from paths_of(inner, path)
            case ItemList(items):
                for place, item in enumerate(items):
                    yield from paths_of(item, (*path, place))
            case Table(rows, caption):
                yield from [path] if caption else []
                yield from ((*path, place, column) for place, row in enumerate(rows) for column in range(len(row)))
            case Paragraph() | Heading() | Code() | Figure() | Divider():
                yield path


def leaf_text(leaf: Leaf) -> str:
    """The text of ``leaf``; OBJECT for what has none."""
    match leaf:
        case str():
            return leaf
        case Paragraph(runs) | Heading(runs) | Cell(runs):
            return runs_text(runs)
        case Code(text):
            return text
        case Figure() | Divider():
            return OBJECT


def offsets_of(block: Block, start: int = 0) -> Iterator[int]:
    """Where each leaf of ``block`` begins in ``block_text(block)``, which itself begins at ``start``.

    A leaf that is no part of the text has the place of what follows it there.
    """
    match block:
        case Quote(inner, attribution):
            yield from _offsets_in(inner, start, divided_by=2)
            yield from [start + len(block_text(block))] if attribution else []
        case Aside(inner):
            yield from _offsets_in(inner, start, divided_by=2)
        case ItemList(items):
            for item in items:
                yield from _offsets_in(item, start, divided_by=1)
                start += len(blocks_text(item, separator="\n")) + 1
        case Table():
            yield from _offsets_in_table(block, start)
        case Paragraph() | Heading() | Code() | Figure() | Divider():
            yield start


def _offsets_in_table(table: Table, start: int) -> Iterator[int]:
    yield from [start] if table.caption else []
    for row in table.rows:
        lengths = [len(runs_text(cell.runs)) + 1 for cell in row]
        *offsets, start = accumulate(lengths, initial=start)
        yield from offsets
        start += 0 if row else 1


def _offsets_in(blocks: Iterable[Block], start: int, *, divided_by: int) -> Iterator[int]:
    for block in blocks:
        yield from offsets_of(block, start)
        length = len(block_text(block))
        start += length + divided_by if length else 0


@dataclass(frozen=True, slots=True)
class Rebuilt:
    blocks: tuple[Block, ...]
    order: tuple[int, ...]
    """For each leaf of ``blocks``, its number among the leaves that there were."""


def rebuilt(blocks: Iterable[Block], leaves: Sequence[Leaf | None]) -> Rebuilt:
    """``blocks`` with ``leaves`` in place of their own, None for one that is gone; what is empty now goes with them.

    ``leaves`` are as many as ``leaves_of(blocks)`` gives, and of kinds that can stand there.
    """
    builder = _Builder(leaves)
    built = builder.blocks(blocks)
    return Rebuilt(built, tuple(builder.order))


@dataclass(slots=True)
class _Builder:
    leaves: Sequence[Leaf | None]
    order: list[int] = field(default_factory=list)
    _next: int = 0

    def blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        return tuple(built for block in blocks if (built := self._block(block)) is not None)

    def _block(self, block: Block) -> Block | None:
        match block:
            case Quote():
                return self._quote(block)
            case Aside(inner):
                kept = self.blocks(inner)
                return replace(block, blocks=kept) if kept or not inner else None
            case ItemList(items):
                all_kept = [(item, self.blocks(item)) for item in items]
                left = tuple(kept for item, kept in all_kept if kept or not item)
                return replace(block, items=left) if left or not items else None
            case Table():
                return self._table(block)
            case Paragraph() | Heading() | Code() | Figure() | Divider():
                leaf = self._take()
                if isinstance(leaf, str | Cell) or leaf is None:
                    return None
                return leaf

    def _take(self) -> Leaf | None:
        """The next leaf."""
        number = self._next
        self._next += 1
        leaf = self.leaves[number]
        if leaf is not None:
            self.order.append(number)
        return leaf

    def _string(self, was: str) -> str:
        """What became of a leaf that is a string; one that was empty is none."""
        leaf = self._take() if was else None
        return leaf if isinstance(leaf, str) else ""

    def _quote(self, quote: Quote) -> Block | None:
        kept = self.blocks(quote.blocks)
        attribution = self._string(quote.attribution)
        if kept or not (quote.blocks or quote.attribution):
            return replace(quote, blocks=kept, attribution=attribution)
        if quote.blocks and attribution and not quote.link:
            # A name under nothing would not be read.
            return Paragraph((Run(attribution),))
        return replace(quote, blocks=(), attribution=attribution) if attribution else None

    def _table(self, table: Table) -> Table | None:
        caption = self._string(table.caption)
        rows: list[tuple[Cell, ...]] = []
        for row in table.rows:
            first = self._next
            self._next += len(row)
            kept = [self._cell(cell, first + column) for column, cell in enumerate(row)]
            if any(cell.runs for cell in kept) or not any(cell.runs for cell in row):
                rows.append(tuple(kept))
                self.order.extend(range(first, self._next))
        if rows or caption or not (table.rows or table.caption):
            return replace(table, rows=tuple(rows), caption=caption)
        return None

    def _cell(self, cell: Cell, number: int) -> Cell:
        leaf = self.leaves[number]
        return leaf if isinstance(leaf, Cell) else replace(cell, runs=())
