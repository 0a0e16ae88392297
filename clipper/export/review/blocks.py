"""The blocks of a story as records for the template."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any, TypeAlias

from clipper.article import (
    Aside,
    Block,
    Code,
    Divider,
    Figure,
    Heading,
    ItemList,
    Paragraph,
    Quote,
    Run,
    Runs,
    Table,
    block_language,
    block_text,
    every_block,
    runs_text,
)
from clipper.export.addresses import safe_link, shown_address
from clipper.export.grid import grid_of
from clipper.export.review.printable import break_places, columns, preformatted, printable, printable_line
from clipper.export.review.tables import MOST_COLUMNS, layout

Record: TypeAlias = dict[str, Any]
"""What JSON can hold; strings are never read as markup."""

FigureRecord: TypeAlias = Callable[[Figure], Record | None]
"""Gives the record of a figure, or None if its picture cannot be printed."""

Manners: TypeAlias = Callable[[str], Record]
"""Gives the record of how a language is set, by its tag."""

_ENOUGH_TO_FLOAT = 3
"""Paragraphs that must follow a picture that floats."""
_LONGEST_ADDRESS = 60
_FLAGS = ("strong", "emphasis", "code", "raised", "lowered", "struck")
_DEEPEST = 6
"""Quotes and lists nested deeper than this are printed as plain paragraphs: the typesetter's stack has an end."""


def block_records(blocks: Iterable[Block], figure: FigureRecord, manners: Manners) -> list[Record]:
    """The records of ``blocks``; those that would print nothing are left out."""
    blocks = tuple(blocks)
    records = list(_Recorder(figure, manners, _Levels(blocks)).all(blocks, depth=0))
    _let_float(records)
    for before, record in pairwise(records):
        if before["type"] == record["type"] == "heading":
            record["follows"] = True
    if [record["type"] for record in records[-2:]] == ["paragraph", "paragraph"]:
        records[-1]["last"] = True
    return records


def _let_float(records: list[Record]) -> None:
    """Large pictures go to the top or foot of a page, where they leave no hole in the text; the first to the top.

    Those that little text follows stay where they are: floating, they would come after the end.
    """
    paragraphs = [record["type"] == "paragraph" for record in records]
    for place, record in enumerate(records):
        if record["type"] == "figure" and record.pop("floats", False):
            if not any(paragraphs[:place]):
                record["placement"] = "top"
            elif sum(paragraphs[place:]) >= _ENOUGH_TO_FLOAT:
                record["placement"] = "auto"


class _Recorder:
    """Makes the records of one story."""

    def __init__(self, figure: FigureRecord, manners: Manners, levels: "_Levels") -> None:
        self._figure = figure
        self._manners = manners
        self._levels = levels

    def all(self, blocks: Iterable[Block], depth: int) -> Iterator[Record]:
        for block in blocks:
            language = block_language(block)
            manner = {"in": self._manners(language)} if language else {}
            for record in self._one(block, depth):
                yield record | manner

    def _one(self, block: Block, depth: int) -> Iterator[Record]:
        match block:
            case Paragraph(runs):
                return _paragraph(runs)
            case Heading():
                return self._heading(block)
            case Quote():
                return self._quote(block, depth)
            case Aside():
                return self._aside(block, depth)
            case ItemList():
                return self._list(block, depth)
            case Table():
                return _table(block)
            case Code(text):
                return iter([{"type": "code", "text": preformatted(text.strip("\n"))}] if text.strip() else [])
            case Figure():
                return iter([record] if (record := self._figure(block)) else [])
            case Divider():
                return iter([{"type": "divider"}])

    def _heading(self, heading: Heading) -> Iterator[Record]:
        for record in _with_runs("heading", heading.runs):
            yield {**record, "level": self._levels.take(heading.level)}

    def _quote(self, quote: Quote, depth: int) -> Iterator[Record]:
        if depth >= _DEEPEST:
            yield from _flat(quote)
            return
        link = safe_link(quote.link)
        source = printable_line(quote.attribution or shown_address(link, _LONGEST_ADDRESS))
        records = list(self.all(quote.blocks, depth + 1))
        if records or source:
            yield {"type": "quote", "blocks": records, "attribution": source, "link": link}

    def _aside(self, aside: Aside, depth: int) -> Iterator[Record]:
        if depth >= _DEEPEST:
            yield from _flat(aside)
        elif records := list(self.all(aside.blocks, depth + 1)):
            yield {"type": "aside", "kind": str(aside.kind), "blocks": records}

    def _list(self, listed: ItemList, depth: int) -> Iterator[Record]:
        if depth >= _DEEPEST:
            yield from _flat(listed)
        elif items := [records for item in listed.items if (records := list(self.all(item, depth + 1)))]:
            yield {"type": "list", "ordered": listed.ordered, "start": listed.start, "items": items}


def _flat(block: Block) -> Iterator[Record]:
    return _with_runs("paragraph", (Run(block_text(block)),))


def _paragraph(runs: Runs) -> Iterator[Record]:
    lines = {"lines": True} if "\n" in runs_text(runs).strip() else {}
    return (record | lines for record in _with_runs("paragraph", runs))


def _with_runs(kind: str, runs: Runs) -> Iterator[Record]:
    if runs_text(runs).strip():
        yield {"type": kind, "runs": run_records(runs)}


def run_records(runs: Runs) -> list[Record]:
    """The records of ``runs``, without white space at either end of the whole."""
    records = []
    for run in _stripped(runs):
        record: Record = {"text": break_places(printable(run.text)) if run.code else printable(run.text)}
        record |= {flag: True for flag in _FLAGS if getattr(run, flag)}
        link = safe_link(run.link) if run.link else ""
        if link and run.text.strip():
            record["link"] = link
        records.append(record)
    return records


def _stripped(runs: Runs) -> list[Run]:
    """``runs`` without white space before the first letter and after the last; a wide space is one too."""
    kept = [run for run in runs if run.text]
    while kept and not kept[0].text.strip():
        kept.pop(0)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return kept


def _table(table: Table) -> Iterator[Record]:
    grid = grid_of(table)
    if not any(runs_text(cell.runs).strip() for _, _, cell in grid.cells):
        return
    caption = printable_line(table.caption)
    if grid.columns > MOST_COLUMNS:
        yield from _row_by_row(table, caption)
        return
    yield {
        "type": "table",
        "caption": caption,
        "height": grid.rows,
        "header_rows": grid.header_rows,
        **layout(grid),
        "cells": [
            {
                "x": x,
                "y": y,
                "columns": cell.columns,
                "rows": cell.rows,
                "header": cell.header,
                "runs": [_breaking(record, grid.columns) for record in run_records(cell.runs)],
            }
            for x, y, cell in grid.cells
        ],
    }


def _row_by_row(table: Table, caption: str) -> Iterator[Record]:
    if caption:
        yield {"type": "paragraph", "runs": [{"text": caption, "strong": True}]}
    for row in table.rows:
        line = " · ".join(text for cell in row if (text := runs_text(cell.runs).strip()))
        yield from _with_runs("paragraph", (Run(line, strong=all(cell.header for cell in row)),))


def _breaking(record: Record, width: int) -> Record:
    """A run that breaks its long words early, since a cell in one of ``width`` columns is narrow."""
    longest = max(6, 60 // width)
    words = (break_places(word) if columns(word) > longest else word for word in record["text"].split(" "))
    return {**record, "text": " ".join(words)}


class _Levels:
    """Levels of headings from 2 and without gaps, as a well-formed document has them."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._ranks = {level: 2 + rank for rank, level in enumerate(sorted(set(_levels_of(blocks))))}
        self._previous = 1

    def take(self, level: int) -> int:
        """The level to print the next heading at, which has ``level`` in the story."""
        self._previous = min(self._ranks[level], self._previous + 1, 6)
        return self._previous


def _levels_of(blocks: Iterable[Block]) -> Iterator[int]:
    return (block.level for block in every_block(blocks) if isinstance(block, Heading))
