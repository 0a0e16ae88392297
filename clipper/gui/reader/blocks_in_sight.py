"""Which blocks of a document stand between two heights, found without laying out what is far below them.

Qt's own hit test answers with the last block of the document when it is asked about the space between two blocks.
"""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextDocument


def blocks_between(document: QTextDocument, top: float, bottom: float) -> Iterator[QTextBlock]:
    """The blocks that may show between ``top`` and ``bottom``, from the one before the first on."""
    block = document.findBlockByNumber(max(0, _last_above(document, top) - 1))
    while block.isValid() and _top(document, block.blockNumber()) <= bottom:
        yield block
        block = block.next()


def _last_above(document: QTextDocument, height: float) -> int:
    """The number of the first of those blocks that begin at the height nearest above ``height``."""
    ahead = 1
    while ahead < document.blockCount() and _top(document, ahead) <= height:
        ahead *= 2
    low, high = ahead // 2, min(ahead, document.blockCount())
    while high - low > 1:
        middle = (low + high) // 2
        if _top(document, middle) <= height:
            low = middle
        else:
            high = middle
    while low and _top(document, low - 1) == _top(document, low):
        low -= 1
    return low


def _top(document: QTextDocument, number: int) -> float:
    """Where a block begins. Cells of one row begin together, and no block begins above the one before it."""
    return document.documentLayout().blockBoundingRect(document.findBlockByNumber(number)).top()
