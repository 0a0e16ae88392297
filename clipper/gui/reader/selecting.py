"""Selecting on the page, by pointer or by key, and when it has come to rest."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor

from clipper.gui.reader.page_view import PageView
from clipper.gui.reader.sheet.marks import Mark, number
from clipper.gui.reader.sheet.writer import OBJECT

_BY_LETTER = {Qt.Key.Key_Left: QTextCursor.MoveOperation.Left, Qt.Key.Key_Right: QTextCursor.MoveOperation.Right}
_BY_WORD = {
    Qt.Key.Key_Left: QTextCursor.MoveOperation.PreviousWord,
    Qt.Key.Key_Right: QTextCursor.MoveOperation.NextWord,
}


class Selecting(QObject):
    """A page takes a selection by the pointer alone; this lets keys take one, a block at a time, and move its end."""

    settled = Signal()
    """Something is selected by the user, and the pointer or the key is let go."""
    dropped = Signal()
    """Nothing is selected any more."""
    delete_pressed = Signal()

    def __init__(self, page: PageView) -> None:
        super().__init__(page)
        self.page = page
        self._settled: tuple[int, int] | None = None
        """What the user has selected; the focus on a link is a selection for Qt, and none for us."""
        page.installEventFilter(self)
        page.released.connect(self._settle)
        page.selectionChanged.connect(self._notice)

    @property
    def span(self) -> tuple[int, int] | None:
        """From where to where in the document; None where the user has selected nothing."""
        return self._settled if self._settled == self._selected else None

    @property
    def rect(self) -> QRect:
        """From the first to the last of the letters that are selected, on the viewport."""
        start, end = self.page.textCursor(), self.page.textCursor()
        start.setPosition(start.selectionStart())
        end.setPosition(end.selectionEnd())
        return self.page.cursorRect(start).united(self.page.cursorRect(end))

    def forget(self) -> None:
        """The page is another: what was selected is not there any more."""
        if self._settled:
            self._settled = None
            self.dropped.emit()

    def step(self, by: int) -> None:
        """Select the block of the story after (1) or before (-1) the one that is selected, or the first in sight."""
        block = self._from_here(by)
        while block.isValid() and not _has_words(block):
            block = block.next() if by > 0 else block.previous()
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            self._take(cursor)
            self.page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.span:
            return self._use(event)
        return False

    def _use(self, event: QKeyEvent) -> bool:
        """Shift with an arrow moves the end of the selection; with Ctrl too, by a word."""
        keys, key = event.modifiers(), Qt.Key(event.key())
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and keys == Qt.KeyboardModifier.NoModifier:
            self.delete_pressed.emit()
            return True
        moves = _BY_WORD if keys & Qt.KeyboardModifier.ControlModifier else _BY_LETTER
        if not keys & Qt.KeyboardModifier.ShiftModifier or key not in moves:
            return False
        cursor = self.page.textCursor()
        cursor.movePosition(moves[key], QTextCursor.MoveMode.KeepAnchor)
        self._take(cursor)
        return True

    def _from_here(self, by: int) -> QTextBlock:
        cursor = self.page.textCursor()
        if self.span is None:
            return self.page.cursorForPosition(QPoint(self.page.viewport().width() // 2, 0)).block()
        document = self.page.document()
        if by > 0:
            return document.findBlock(cursor.selectionEnd()).next()
        return document.findBlock(cursor.selectionStart()).previous()

    def _take(self, cursor: QTextCursor) -> None:
        self.page.setTextCursor(cursor)
        self._settle()

    def _settle(self) -> None:
        self._settled = self._selected
        if self._settled:
            self.settled.emit()

    def _notice(self) -> None:
        # Qt tells of some selections only after the pointer was let go.
        if self._settled != self._selected:
            self.forget()

    @property
    def _selected(self) -> tuple[int, int] | None:
        cursor = self.page.textCursor()
        return (cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None


def _has_words(block: QTextBlock) -> bool:
    """Whether ``block`` is of the story and no picture."""
    return bool(number(block.blockFormat(), Mark.ORDER) and block.text().replace(OBJECT, "").strip())
