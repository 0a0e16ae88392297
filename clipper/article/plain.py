"""A story as plain text: what is searched, scored, and printed by the text export."""

from collections.abc import Iterable

from clipper.article.blocks import (
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
    Table,
)


def runs_text(runs: Iterable[Run]) -> str:
    """The text of ``runs``, one after another."""
    return "".join([run.text for run in runs])


def block_text(block: Block) -> str:
    """The text of one block; items and table rows are lines, cells are separated by tabs.

    A figure has none: its caption and credit are fields of their own and no part of the body.
    """
    match block:
        case Paragraph(runs) | Heading(runs):
            return runs_text(runs)
        case Quote(blocks) | Aside(blocks):
            return blocks_text(blocks)
        case ItemList(items):
            return "\n".join(blocks_text(item, separator="\n") for item in items)
        case Table(rows):
            return "\n".join("\t".join(runs_text(cell.runs) for cell in row) for row in rows)
        case Code(text):
            return text
        case Figure() | Divider():
            return ""


def blocks_text(blocks: Iterable[Block], separator: str = "\n\n") -> str:
    """The text of all ``blocks`` that have some, divided by ``separator`` (a blank line)."""
    return separator.join(text for text in map(block_text, blocks) if text)
