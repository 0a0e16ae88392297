"""A page's source, with a field that finds in it."""

from collections import deque
from collections.abc import Iterable

from PySide6.QtCore import QDeadlineTimer, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase, QKeyEvent, QKeySequence, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

_SIZE = QSize(860, 620)
_AT_A_STRETCH = 4
"""Milliseconds of writing before the window looks after its events again."""
_AT_ONCE = 2_000
"""Characters that are written in one go."""
_MOST_LINES = 100


class SourceDialog(QDialog):
    """Does not stop the window."""

    browser_wanted = Signal()

    def __init__(self, window: QWidget, title: str) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "sheet")
        self.setWindowTitle(self.tr("Page as served"))
        self.resize(_SIZE)
        self._waiting: deque[str] = deque()
        self._heading = QLabel(title, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._heading.setProperty("look", "title")
        self.remark = QLabel(self.tr("Looking…"), wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.remark.setProperty("look", "soft")
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setUndoRedoEnabled(False)
        self.text.setProperty("look", "source")
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(self.font().pointSizeF())
        self.text.setFont(fixed)
        self.text.setAccessibleName(self.tr("Source of the page"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.field = _FindField(placeholderText=self.tr("Find in the source"))
        self.field.setProperty("look", "field")
        self.field.setAccessibleName(self.tr("Find in the source"))
        self.field.textChanged.connect(lambda: self._find(again=True))
        self.field.step_wanted.connect(lambda back: self._find(back=back))
        self.browser_button = _button(self.tr("Open in browser"))
        self.browser_button.clicked.connect(self.browser_wanted)
        close = _button(self.tr("Close"))
        close.clicked.connect(self.reject)
        below = QHBoxLayout()
        below.addWidget(self.field, 1)
        below.addWidget(self.browser_button)
        below.addWidget(close)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for widget in (self._heading, self.remark, self.text):
            column.addWidget(widget, 1 if widget is self.text else 0)
        column.addLayout(below)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._write_on)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.field.setFocus)
        self.field.setFocus()

    def show_lines(self, lines: Iterable[str], remark: str) -> None:
        """Show ``lines``, a stretch at a time."""
        self._waiting = deque(lines)
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))
        self._timer.start()

    @property
    def is_complete(self) -> bool:
        """Whether all lines stand there."""
        return not self._waiting

    def _write_on(self) -> None:
        until = QDeadlineTimer(_AT_A_STRETCH)
        while self._waiting and not until.hasExpired():
            stretch = [self._waiting.popleft()]
            while self._waiting and sum(map(len, stretch)) < _AT_ONCE and len(stretch) < _MOST_LINES:
                stretch.append(self._waiting.popleft())
            self.text.appendPlainText("\n".join(stretch))
        if not self._waiting:
            self._timer.stop()
            if not self.text.textCursor().hasSelection():
                self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _find(self, *, back: bool = False, again: bool = False) -> None:
        """Go to the next place, or the one before; ``again`` from where one is, and from the other end if need be."""
        flags = QTextDocument.FindFlag.FindBackward if back else QTextDocument.FindFlag(0)
        cursor = self.text.textCursor()
        if again:
            cursor.setPosition(cursor.selectionStart())
            self.text.setTextCursor(cursor)
        sought = self.field.text()
        if sought and not self.text.find(sought, flags):
            self.text.moveCursor(QTextCursor.MoveOperation.End if back else QTextCursor.MoveOperation.Start)
            if not self.text.find(sought, flags):
                self.text.setTextCursor(cursor)


class _FindField(QLineEdit):
    step_wanted = Signal(bool)
    """Whether to the one before, not the next."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step_wanted.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("look", "quiet")
    button.setAutoDefault(False)
    return button
