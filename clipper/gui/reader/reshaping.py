"""What the selected words could be instead: nothing, a headline, a heading, a paragraph, a caption."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextBlock, QTextDocument

from clipper.article import Words
from clipper.gui.reader.read_words import words_between
from clipper.gui.reader.sheet.marks import BlockShape, Mark, number, words

_LONGEST_HEADLINE = 250
"""Characters."""


class Shape(StrEnum):
    CUT = "cut"
    """Not there at all."""
    HEADLINE = "headline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Reshaping:
    """A wish: to make ``shape`` of ``words``."""

    shape: Shape
    words: Words
    figure: int = 0
    """Whose caption they become, counted from 1."""


def reshapings(document: QTextDocument, start: int, end: int) -> Iterator[Reshaping]:
    """What makes sense for the words between two positions; nothing for what is not of the story.

    Nor for captions and credits, which are fields and written in place.
    """
    first, last = document.findBlock(start), document.findBlock(max(start, end - 1))
    meant = words_between(document, start, end)
    if not meant.text or not all(map(_is_of_text, (first, last))):
        return
    yield Reshaping(Shape.CUT, meant)
    shape = words(first.blockFormat(), Mark.SHAPE)
    if first != last or not shape:
        return
    if len(meant.text) <= _LONGEST_HEADLINE:
        yield Reshaping(Shape.HEADLINE, meant)
    if shape == BlockShape.HEADING:
        yield Reshaping(Shape.PARAGRAPH, meant)
        return
    yield Reshaping(Shape.HEADING, meant)
    figure = _nearest_figure(first)
    if figure:
        yield Reshaping(Shape.CAPTION, meant, figure)


def _is_of_text(block: QTextBlock) -> bool:
    setting = block.blockFormat()
    return bool(number(setting, Mark.ORDER)) and not number(setting, Mark.FIGURE)


def shape_words(shape: Shape) -> str:
    """The command that makes ``shape`` of what is selected."""
    return {
        Shape.CUT: _tr("Cut this"),
        Shape.HEADLINE: _tr("Make it the headline"),
        Shape.HEADING: _tr("Make it a heading"),
        Shape.PARAGRAPH: _tr("Make it a paragraph"),
        Shape.CAPTION: _tr("Make it the caption of the picture"),
    }[shape]


def _tr(words: str) -> str:
    return QCoreApplication.translate("Shapes", words)


def _nearest_figure(block: QTextBlock) -> int:
    """The figure that ``block`` stands below, else the next one; 0 where there is none."""
    for step in (QTextBlock.previous, QTextBlock.next):
        other = step(block)
        while other.isValid():
            figure = number(other.blockFormat(), Mark.FIGURE)
            if figure:
                return figure
            other = step(other)
    return 0
