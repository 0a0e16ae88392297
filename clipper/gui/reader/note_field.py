"""Where the note on the clipping is written, below the story."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from clipper.gui.reader.note_edit import NoteEdit

_LINES = 6
_FEWEST_LINES = 2


class NoteField(QWidget):
    """Says when the writer is done: Escape, Ctrl+Return or the button. There is no way out that loses what is typed."""

    done = Signal()
    left = Signal()
    """The keyboard went elsewhere: what is typed should be kept, and the field stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "note")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._edit = NoteEdit()
        self._edit.setAccessibleName(self.tr("Your note"))
        self._edit.setTabChangesFocus(True)
        line = self._edit.fontMetrics().lineSpacing()
        self._edit.setMinimumHeight(line * _FEWEST_LINES)
        self._edit.setMaximumHeight(line * _LINES)
        self._edit.done.connect(self.done)
        self._edit.left.connect(self.left)
        label = QLabel(self.tr("Your note"))
        label.setProperty("look", "soft")
        button = QPushButton(self.tr("Done"))
        button.setProperty("look", "words")
        button.clicked.connect(self.done)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addStretch(1)
        row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 12, 10)
        column.addLayout(row)
        column.addWidget(self._edit)
        self.hide()

    @property
    def text(self) -> str:
        return self._edit.toPlainText()

    def write(self, text: str) -> None:
        """Show ``text`` to be written on, and give it the keyboard."""
        self._edit.setPlainText(text)
        self.show()
        self._edit.moveCursor(self._edit.textCursor().MoveOperation.End)
        self._edit.setFocus()

    def replace(self, text: str) -> None:
        """Show ``text`` instead; the cursor stays about where it is."""
        place = self._edit.textCursor().position()
        self._edit.setPlainText(text)
        cursor = self._edit.textCursor()
        cursor.setPosition(min(place, len(text)))
        self._edit.setTextCursor(cursor)
