"""A real reader, offscreen, and what there is to see in it."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt

from clipper.gui.reader import Reader
from clipper.gui.reader.sheet.marks import Ground, Mark, number, words
from clipper.gui.reader.sheet.writer import LINE_BREAK, OBJECT


@pytest.fixture
def reader(qtbot, theme):
    reader = Reader(theme)
    reader.resize(760, 900)
    reader.show()
    qtbot.waitExposed(reader)
    yield reader
    reader.close()
    reader.deleteLater()
    QCoreApplication.sendPostedEvents(reader, QEvent.Type.DeferredDelete)


@pytest.fixture
def eyes(reader, qtbot):
    return Eyes(reader, qtbot)


class Eyes:
    """Reads the page of a reader, and points at it."""

    def __init__(self, reader, qtbot):
        self.reader = reader
        self.page = reader.page
        self._qtbot = qtbot

    @property
    def blocks(self):
        block = self.page.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    @property
    def lines(self):
        """The texts of all blocks that have one; what stands for a picture is ``(picture)``."""
        texts = (block.text().replace(OBJECT, "(picture)").replace(LINE_BREAK, "\n") for block in self.blocks)
        return [text for text in texts if text]

    @property
    def cut(self):
        """The pieces that stand between blocks: their text and their kind."""
        cells = [block.text() for block in self.blocks if number(block.blockFormat(), Mark.PIECE)]
        return list(zip(cells[::2], cells[1::2], strict=True))

    @property
    def story(self):
        """The lines of the story, without the pieces between blocks."""
        grounds = (Ground.CUT, Ground.CALM)
        shown = (block for block in self.blocks if words(block.blockFormat(), Mark.GROUND) not in grounds)
        return [block.text() for block in shown if block.text()]

    def block(self, text):
        """The first block that holds ``text``."""
        return next(block for block in self.blocks if text in block.text())

    def rect(self, text):
        """Where that block is, in the document."""
        return self.page.document().documentLayout().blockBoundingRect(self.block(text))

    def point(self, text):
        """Where the middle of ``text`` is on the viewport, which is scrolled to it."""
        block = self.block(text)
        self.page.verticalScrollBar().setValue(round(self.rect(text).top()) - 200)
        at = block.text().index(text) + len(text) // 2
        line = block.layout().lineForTextPosition(at)
        x, _ = line.cursorToX(at)
        origin = self.rect(text).topLeft() - QPointF(0, self.page.verticalScrollBar().value())
        return (origin + QPointF(x + 1, line.y() + line.height() / 2)).toPoint()

    def click(self, text):
        self._qtbot.mouseClick(self.page.viewport(), Qt.MouseButton.LeftButton, pos=self.point(text))

    def format(self, text):
        """The format of the first letter of ``text``."""
        block = self.block(text)
        cursor = self.page.textCursor()
        cursor.setPosition(block.position() + block.text().index(text) + 1)
        return cursor.charFormat()
