"""Clippings to read, put together from a few words."""

from datetime import UTC, datetime

from clipper.article import (
    Article,
    Cell,
    Extraction,
    Highlight,
    ItemList,
    Paragraph,
    Place,
    Removal,
    RemovalKind,
    Run,
    Table,
    Words,
)
from clipper.clipping import Clipping, Picture, State

DIGEST = "d" * 64
WHEN = datetime(2026, 3, 2, tzinfo=UTC)


def paragraph(*runs):
    return Paragraph(tuple(Run(run) if isinstance(run, str) else run for run in runs))


def items(*texts, ordered=False):
    return ItemList(tuple((paragraph(text),) for text in texts), ordered)


def table(*rows, caption=""):
    """Each row a tuple of texts; the first row is the head."""
    return Table(
        tuple(tuple(Cell((Run(text),), header=not number) for text in row) for number, row in enumerate(rows)), caption
    )


def removal(text, block, offset=None, *, kind=RemovalKind.STRAY_LABEL, reason="Linked to another site", sure=0.9):
    return Removal(text, kind, f"{kind.value}.rule", reason, sure, Place(block, offset))


def picture(width=1600, height=900, digest=DIGEST):
    return Picture(digest, "image/jpeg", width, height)


def clipping(*blocks, number=1, removals=(), pictures=None, tags=(), note="", highlights=(), **fields):
    """A kept clipping of ``blocks``; ``fields`` are the article's; of ``highlights`` text, colour and remark."""
    article = Article(**({"title": "A headline", "address": "https://example.com/story"} | fields), blocks=blocks)
    extraction = Extraction(article, tuple(removals))
    pictures = pictures or {}
    made = tuple(
        Highlight(number, Words(text), WHEN, colour, remark)
        for number, (text, colour, remark) in enumerate(highlights, start=1)
    )
    return Clipping(
        number,
        "https://example.com/asked",
        State.KEPT,
        WHEN,
        extraction,
        pictures=pictures,
        tags=tags,
        note=note,
        highlights=made,
    )
