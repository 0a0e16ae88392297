"""The parts of a story: runs of text in paragraphs, headings, quotes, lists, tables, code and figures.

No markup survives extraction: a block holds plain text and a few flags, so that there is no field in which a
script, a style or a tracking picture could travel to a reader or into an export.
"""

from __future__ import annotations

from dataclasses import dataclass
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


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: Runs


@dataclass(frozen=True, slots=True)
class Heading:
    runs: Runs
    level: int = 2
    """2 (a section of the story) to 6; level 1 is the story's own title and never a block."""


@dataclass(frozen=True, slots=True)
class Quote:
    blocks: tuple[Block, ...]
    attribution: str = ""


@dataclass(frozen=True, slots=True)
class ItemList:
    """A bulleted or numbered list; an item is a sequence of blocks, so lists nest."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False


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


@dataclass(frozen=True, slots=True)
class Code:
    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture and what is printed with it: four fields, never one string."""

    picture: str
    """Absolute address of the picture (``http``, ``https``, ``file`` or ``data``); empty if there is none."""
    alt: str = ""
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Divider:
    """A break between two parts of a story (a thematic break, three asterisks)."""


Block: TypeAlias = Paragraph | Heading | Quote | ItemList | Table | Code | Figure | Divider
