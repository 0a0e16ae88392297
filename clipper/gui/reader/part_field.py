"""A field that stands on the page in the place of what is written in it."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

_INSIDE = 4
"""Pixels from the edge to the letters."""
_LEAST = 200
"""Pixels across, at the least."""
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.MenuBarFocusReason)


class PartField(QPlainTextEdit):
    """Return keeps what is typed, and so does going elsewhere; Escape leaves it as it was. It has no second line."""

    done = Signal()
    given_up = Signal()

    def __init__(self, room: QWidget) -> None:
        super().__init__(room)
        self.setProperty("look", "in-place")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_INSIDE)
        self.textChanged.connect(self._grow)
        self.hide()

    @property
    def line(self) -> str:
        """What is typed, in one line."""
        return " ".join(self.toPlainText().split())

    def begin(self, text: str, prompt: str, hint: str, font: QFont) -> None:
        """Show ``text`` to be written on; ``prompt`` says what belongs there, ``hint`` how it is written."""
        self.setFont(font)
        self.setPlaceholderText(hint or prompt)
        self.setAccessibleName(prompt)
        self.setToolTip(hint)
        self.refuse(refused=False)
        self.setPlainText(text)
        self.show()
        self.raise_()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus()

    def stand_on(self, letters: QRect) -> None:
        """Stand so that the first letter is where the first one of ``letters`` is."""
        width = max(_LEAST, letters.width()) + 2 * _INSIDE + 2
        self.setGeometry(letters.left() - _INSIDE - 1, letters.top() - _INSIDE - 1, width, self.height())
        self._grow()

    def refuse(self, *, refused: bool) -> None:
        """Show that what is typed is not understood, or that it is."""
        if self.property("refused") != refused:
            self.setProperty("refused", refused)
            self.style().unpolish(self)
            self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.done.emit()
            case Qt.Key.Key_Escape:
                self.given_up.emit()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS and self.isVisible():
            self.done.emit()

    def _grow(self) -> None:
        lines = max(1, round(self.document().size().height()))
        self.resize(self.width(), lines * self.fontMetrics().lineSpacing() + 2 * _INSIDE + 4)
