"""Where in a story someone is, in a way that outlives another size, another width and the showing of what was cut."""

from dataclasses import dataclass

from clipper.gui.reader.blocks_in_sight import blocks_between
from clipper.gui.reader.sheet import Sheet
from clipper.gui.reader.sheet.marks import Mark, number

_SEARCHED = 4000.0
"""Pixels below the top of the page: more than the tallest cut piece is high."""


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """A point of a story."""

    order: int
    """``Mark.ORDER`` of the block there."""
    share: float
    """How far down in that block, in its own heights; below 0 for above it."""


def place_at(sheet: Sheet, height: float) -> ReadingPlace | None:
    """The place that far down the document; None at its beginning."""
    if height <= 0:
        return None
    layout = sheet.document.documentLayout()
    for block in blocks_between(sheet.document, height, height + _SEARCHED):
        rect = layout.blockBoundingRect(block)
        order = number(block.blockFormat(), Mark.ORDER)
        if order and rect.bottom() > height:
            return ReadingPlace(order, (height - rect.top()) / max(1.0, rect.height()))
    return None


def height_of(sheet: Sheet, place: ReadingPlace | None) -> float:
    """How far down the document ``place`` is; 0 for None and for one that it does not have."""
    if place is None:
        return 0.0
    block = sheet.document.begin()
    while block.isValid():
        if number(block.blockFormat(), Mark.ORDER) == place.order:
            rect = sheet.document.documentLayout().blockBoundingRect(block)
            return rect.top() + place.share * rect.height()
        block = block.next()
    return 0.0
