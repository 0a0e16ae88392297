"""Where in a story someone is, in a way that outlives another size, another width and another cut."""

from dataclasses import dataclass

from PySide6.QtGui import QTextBlock

from clipper.gui.reader.blocks_in_sight import blocks_between
from clipper.gui.reader.sheet import Sheet
from clipper.gui.reader.sheet.marks import Mark, number

_SEARCHED = 4000.0
"""Pixels below the top of the page: more than the tallest cut piece is high."""
_WORDS = 60
"""Characters by which a block is known."""


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """A point of a story."""

    order: int
    """``Mark.ORDER`` of the block there."""
    share: float
    """How far down in that block, in its own heights; below 0 for above it."""
    words: str = ""
    """How that block begins, by which it is found again where another cut has moved it."""


def place_at(sheet: Sheet, height: float) -> ReadingPlace | None:
    """The place that far down the document; None at its beginning."""
    if height <= 0:
        return None
    layout = sheet.document.documentLayout()
    for block in blocks_between(sheet.document, height, height + _SEARCHED):
        rect = layout.blockBoundingRect(block)
        order = number(block.blockFormat(), Mark.ORDER)
        if order and rect.bottom() > height:
            return ReadingPlace(order, (height - rect.top()) / max(1.0, rect.height()), block.text()[:_WORDS])
    return None


def height_of(sheet: Sheet, place: ReadingPlace | None) -> float:
    """How far down the document ``place`` is; 0 for None and for one that it does not have."""
    block = _block_at(sheet, place) if place else None
    if place is None or block is None:
        return 0.0
    rect = sheet.document.documentLayout().blockBoundingRect(block)
    return rect.top() + place.share * rect.height()


def _block_at(sheet: Sheet, place: ReadingPlace) -> QTextBlock | None:
    """The block with the words of ``place`` that is nearest to its order; else the one of that order."""
    in_place: QTextBlock | None = None
    alike: tuple[int, QTextBlock] | None = None
    block = sheet.document.begin()
    while block.isValid():
        order = number(block.blockFormat(), Mark.ORDER)
        if order == place.order:
            in_place = block
        away = abs(order - place.order)
        if order and block.text()[:_WORDS] == place.words and (alike is None or away < alike[0]):
            alike = away, block
        block = block.next()
    return alike[1] if alike and place.words else in_place
