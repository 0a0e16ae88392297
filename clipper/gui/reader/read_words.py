"""What is read at some place of a page: the words of the story, without the cut pieces that are shown among them."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextDocument

from clipper.article import Words
from clipper.gui.reader.sheet.marks import Mark, number
from clipper.gui.reader.sheet.writer import OBJECT

_AROUND = 200
"""Characters on either side by which words are told from others that say the same."""


def words_between(document: QTextDocument, start: int, end: int) -> Words:
    """The words between two positions of ``document``, and those around them."""
    return Words(
        _text(document, start, end),
        _text(document, max(0, start - _AROUND), start),
        _text(document, end, min(end + _AROUND, document.characterCount())),
    )


def _text(document: QTextDocument, start: int, end: int) -> str:
    return " ".join(" ".join(_parts(document, start, end)).replace(OBJECT, " ").split())


def _parts(document: QTextDocument, start: int, end: int) -> Iterator[str]:
    """The text of each block."""
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        if not number(block.blockFormat(), Mark.PIECE):
            yield "".join(_fragments(block, start, end))
        block = block.next()


def _fragments(block: QTextBlock, start: int, end: int) -> Iterator[str]:
    parts = block.begin()
    while not parts.atEnd():
        fragment = parts.fragment()
        if not number(fragment.charFormat(), Mark.PIECE):
            at = fragment.position()
            yield fragment.text()[max(0, start - at) : max(0, end - at)]
        parts += 1
