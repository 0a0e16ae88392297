"""The blocks of a story as Markdown."""

import re
from collections.abc import Iterator

from clipper.article import (
    Aside,
    AsideKind,
    Block,
    Code,
    Divider,
    Figure,
    Heading,
    ItemList,
    Paragraph,
    Quote,
    Table,
)
from clipper.export.addresses import safe_link
from clipper.export.characters import clean_line, clean_lines
from clipper.export.grid import grid_of
from clipper.export.markdown.inline import escaped, inline


def texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Each of ``blocks`` as Markdown that a blank line divides from the next; empty ones are left out."""
    for block in blocks:
        text = _text(block)
        if text.strip():
            yield text


def _text(block: Block) -> str:
    match block:
        case Paragraph(runs):
            return inline(runs)
        case Heading(runs, level):
            return f"{'#' * min(level + 1, 6)} {inline(runs, line_break=' ')}" if inline(runs) else ""
        case Quote():
            return prefixed("\n\n".join(part for part in (*texts(block.blocks), _source(block)) if part), "> ")
        case Aside(inner, kind):
            text = "\n\n".join(texts(inner))
            return text if kind is AsideKind.STANDFIRST else prefixed(text, "> ")
        case ItemList(items, ordered, start):
            return "\n".join(
                _hanging("\n\n".join(texts(item)), f"{number}. " if ordered else "- ")
                for number, item in enumerate(items, start)
            )
        case Table():
            return _table(block)
        case Code(text):
            return _fenced(clean_lines(text))
        case Figure():
            return _figure(block)
        case Divider():
            return "\\* \\* \\*"


def _source(quote: Quote) -> str:
    """Who said it, linked to where."""
    link = safe_link(quote.link)
    name = escaped(clean_line(quote.attribution))
    if link:
        return f"— [{name}](<{link}>)" if name else f"— <{link}>"
    return f"— {name}" if name else ""


def _fenced(text: str) -> str:
    ticks = "`" * max(3, max(map(len, re.findall("`+", text)), default=0) + 1)
    return f"{ticks}\n{text}\n{ticks}" if text.strip() else ""


def _figure(figure: Figure) -> str:
    link = safe_link(figure.picture)
    picture = f"![{escaped(clean_line(figure.alt))}](<{link}>)" if link.startswith("http") else ""
    caption = escaped(clean_line(figure.caption))
    credit = f"*{escaped(clean_line(figure.credit))}*" if figure.credit.strip() else ""
    words = " ".join(part for part in (caption, credit) if part)
    return "  \n".join(part for part in (picture, words) if part)


def _table(table: Table) -> str:
    grid = grid_of(table)
    if not grid.columns:
        return ""
    rows = [[""] * grid.columns for _ in range(grid.rows)]
    for x, y, cell in grid.cells:
        rows[y][x] = inline(cell.runs, line_break=" ")
    if not grid.header_rows:
        rows.insert(0, [""] * grid.columns)
    lines = [f"| {' | '.join(row)} |" for row in rows]
    lines.insert(1, f"|{' --- |' * grid.columns}")
    caption = escaped(clean_line(table.caption))
    return (f"**{caption}**\n\n" if caption else "") + "\n".join(lines)


def prefixed(text: str, prefix: str) -> str:
    """``text`` with ``prefix`` before each line."""
    return "\n".join(f"{prefix}{line}".rstrip() for line in text.split("\n")) if text else ""


def _hanging(text: str, mark: str) -> str:
    """``text`` as a list item: the lines after the first stand under its first letter."""
    return mark + re.sub(r"\n(?=[^\n])", "\n" + " " * len(mark), text)
