"""Selecting words of a sheet, by pointer or with a cursor that keys move, and pressing what is marked."""

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QTextCursor

from clipper.gui.reader.sheet.marks import Mark, format_at, number
from clipper.gui.reader.sheet_view import SheetView

_BY_KEYS = Qt.TextInteractionFlag.TextSelectableByKeyboard
_SELECTING = tuple(
    getattr(QKeySequence.StandardKey, f"Select{where}")
    for where in (
        "NextChar", "PreviousChar", "NextWord", "PreviousWord", "NextLine", "PreviousLine",
        "StartOfLine", "EndOfLine", "NextPage", "PreviousPage", "StartOfBlock", "EndOfBlock",
    )
)  # fmt: skip


class SelectingView(SheetView):
    """A sheet whose words can be selected. Keys that select bring a cursor; until then keys scroll."""

    released = Signal()
    """The pointer, or the Shift with which keys select, was let go, after which what is selected stays so."""
    highlight_pressed = Signal(int, QRect)
    """The number of the highlight that was pressed, and where."""

    @property
    def has_caret(self) -> bool:
        """Whether keys move a cursor."""
        return bool(self.textInteractionFlags() & _BY_KEYS)

    def toggle_caret(self) -> None:
        """Let keys move a cursor, which starts where one reads; or let them scroll again."""
        if self.has_caret:
            self.setTextInteractionFlags(self.textInteractionFlags() & ~_BY_KEYS)
        else:
            if not self.viewport().rect().contains(self.cursorRect().center()):
                self.setTextCursor(self.cursorForPosition(QPoint(self.viewport().width() // 2, 0)))
                self.moveCursor(QTextCursor.MoveOperation.StartOfLine)
            self.setTextInteractionFlags(self.textInteractionFlags() | _BY_KEYS)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_caret(self, position: int) -> None:
        """Have the cursor at this place of the document, as before its page was set anew."""
        place = self.place
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.go_to(place)

    @property
    def highlight_at_cursor(self) -> int:
        """The number of the highlight in which the cursor stands, 0 for none."""
        return self.highlight_at(self.textCursor().position())

    def highlight_at(self, position: int) -> int:
        """The number of the highlight on the letter at a place of the document, 0 for none."""
        return number(format_at(self.document(), position), Mark.HIGHLIGHT)

    def go_to_highlight(self, which: int, text: str) -> None:
        """Scroll to a highlight and say that it is pressed; to ``text`` where its words lie under another one.

        Where neither is there any more, to the foot of the page, which tells of them.
        """
        found = self._highlighted(which) or self.document().find(text)
        if found.isNull():
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
            return
        self.setTextCursor(found)
        above = self.cursorRect().top() - self.viewport().height() // 3
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + above)
        self.highlight_pressed.emit(which, self.cursorRect())

    def _highlighted(self, which: int) -> QTextCursor | None:
        """A cursor at the first letter of a highlight."""
        block = self.document().begin()
        while block.isValid():
            place = block.begin()
            while not place.atEnd():
                fragment = place.fragment()
                if number(fragment.charFormat(), Mark.HIGHLIGHT) == which:
                    cursor = QTextCursor(self.document())
                    cursor.setPosition(fragment.position())
                    return cursor
                place += 1
            block = block.next()
        return None

    def letter_at(self, position: QPointF) -> int:
        """The place in the document of the letter at a point of the viewport, -1 for none."""
        return self.document().documentLayout().hitTest(position + self.scrolled, Qt.HitTestAccuracy.ExactHit)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.released.emit()
        if self.textCursor().hasSelection():
            return
        point = event.position().toPoint()
        letter = self.letter_at(event.position())
        which = self.highlight_at(letter) if letter >= 0 and not self.anchorAt(point) else 0
        if which:
            self.highlight_pressed.emit(which, QRect(point - QPoint(0, 10), point + QPoint(1, 10)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.has_caret and any(event.matches(key) for key in _SELECTING):
            self.toggle_caret()
        elif self.has_caret and event.key() == Qt.Key.Key_Escape:
            self.toggle_caret()
            return
        elif self.has_caret and event.key() == Qt.Key.Key_Return and self.highlight_at_cursor:
            self.highlight_pressed.emit(self.highlight_at_cursor, self.cursorRect())
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The selection is complete as soon as Shift is let go."""
        super().keyReleaseEvent(event)
        if self.has_caret and event.key() == Qt.Key.Key_Shift:
            self.released.emit()
