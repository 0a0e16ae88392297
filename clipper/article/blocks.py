"""The parts of a story: runs of text in paragraphs, headings, quotes, lists, tables, code, figures and asides.

No markup survives extraction: a block holds plain text and a few flags, so that there is no field in which a
script, a style or a tracking picture could travel to a reader or into an export.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that is set alike. A line feed inside ``text`` is a line break (verse, an address)."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    link: str = ""
    """An absolute ``http``, ``https`` or ``mailto`` address, or empty."""
    raised: bool = False
    """Above the line: the mark of a footnote, an exponent."""
    lowered: bool = False
    """Below the line, as in a formula."""
    struck: bool = False
    """Struck through by its writer, who wants it read so."""


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: Runs
    language: str = ""
    """A BCP 47 tag where it is written in another language than its article, else empty; likewise below."""


@dataclass(frozen=True, slots=True)
class Heading:
    runs: Runs
    level: int = 2
    """2 (a section of the story) to 6; level 1 is the story's own title and never a block."""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said, or a post of theirs. One without blocks stands for a post or film that is shown elsewhere."""

    blocks: tuple[Block, ...]
    attribution: str = ""
    link: str = ""
    """Where it was said: an absolute ``http`` or ``https`` address, or empty."""


@dataclass(frozen=True, slots=True)
class ItemList:
    """A bulleted or numbered list; an item is a sequence of blocks, so lists nest."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False
    start: int = 1
    """The number of the first item of a numbered list."""


@dataclass(frozen=True, slots=True)
class Cell:
    runs: Runs
    header: bool = False
    columns: int = 1
    """How many columns it spans, at least 1."""
    rows: int = 1
    """How many rows it spans, at least 1."""


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture and what is printed with it: fields of their own, never one string."""

    picture: str
    """Absolute address of the picture (``http``, ``https``, ``file`` or ``data``); empty if there is none."""
    alt: str = ""
    caption: str = ""
    credit: str = ""
    others: tuple[str, ...] = ()
    """Further addresses at which the page offers the same picture, the best first, should ``picture`` not be had."""


@dataclass(frozen=True, slots=True)
class Divider:
    """A break between two parts of a story (a thematic break, three asterisks)."""


class AsideKind(StrEnum):
    """What a passage is for that papers set apart by convention. The values are stored, so they are never renamed."""

    STANDFIRST = "standfirst"
    """Sentences under the headline that sum the story up."""
    FACTS = "facts"
    """A box beside the story: key points, figures, background, who is who."""
    BOILERPLATE = "boilerplate"
    """What a company says below each of its releases: about us, whom to ask, what is not promised."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A part of a story that is set apart from its text, and that a reader may do without. It holds no other one."""

    blocks: tuple[Block, ...]
    kind: AsideKind


Block: TypeAlias = Paragraph | Heading | Quote | ItemList | Table | Code | Figure | Divider | Aside


def inner_blocks(block: Block) -> Iterator[Block]:
    """The blocks directly within ``block``, in reading order."""
    match block:
        case Quote(blocks) | Aside(blocks):
            yield from blocks
        case ItemList(items):
            for item in items:
                yield from item
        case Paragraph() | Heading() | Table() | Code() | Figure() | Divider():
            pass


def block_language(block: Block) -> str:
    """The language of ``block`` where it differs from its article's; of one that holds others, the one all share."""
    match block:
        case Paragraph() | Heading() | Table():
            return block.language
        case Quote() | ItemList() | Aside():
            languages = {block_language(inner) for inner in inner_blocks(block)}
            return languages.pop() if len(languages) == 1 else ""
        case Code() | Figure() | Divider():
            return ""


def every_block(blocks: Iterable[Block]) -> Iterator[Block]:
    """``blocks`` and all that are within them, each before what it holds."""
    for block in blocks:
        yield block
        yield from every_block(inner_blocks(block))
