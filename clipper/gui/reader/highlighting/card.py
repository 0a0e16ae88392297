"""The small card at words that are marked, or get a note: their colour, the note, and the way to remove the mark."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from clipper.article import Colour, Highlight
from clipper.gui.reader.floating import cast_shadow, corner_beside
from clipper.gui.reader.highlighting.colour_names import colour_names
from clipper.gui.reader.highlighting.swatch import swatch
from clipper.gui.reader.note_edit import NoteEdit
from clipper.gui.theme import Colours

_WIDTH = 300
_LINES = 4


class HighlightCard(QFrame):
    """Floats over the page. It says what is wanted, and closes when that is said."""

    coloured = Signal(object)
    """A ``Colour``."""
    noted = Signal(str, object)
    """What the note is to say, and the ``Colour`` that was picked along with it, or None."""
    removed = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self._beside = QRect()
        self._written = ""
        self._picked: Colour | None = None
        self.setProperty("look", "card")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Highlight"))
        cast_shadow(self)
        self.swatches = {colour: self._add_swatch(colour, name) for colour, name in colour_names().items()}
        self.note = self._add_button(self.tr("Note…"))
        self.note.clicked.connect(self.write_note)
        self.remove = self._add_button(self.tr("Remove"))
        self.remove.clicked.connect(self._remove)
        self._remark = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._remark.setMinimumWidth(_WIDTH)
        self.field = NoteEdit()
        self.field.setProperty("look", "field")
        self.field.setAccessibleName(self.tr("Your note on these words"))
        self.field.setPlaceholderText(self.tr("Your note on these words"))
        self.field.setTabChangesFocus(True)
        self.field.setMinimumWidth(_WIDTH)
        self.field.setFixedHeight(self.field.fontMetrics().lineSpacing() * _LINES)
        self.field.done.connect(self.put_away)
        self.field.left.connect(self._leave)
        row = QHBoxLayout()
        row.setSpacing(4)
        for widget in (*self.swatches.values(), self.note, self.remove):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.addLayout(row)
        column.addWidget(self._remark)
        column.addWidget(self.field)
        self.hide()

    def write_first_note(self, beside: QRect) -> None:
        """Let the user write on words that stand there and are not marked yet."""
        self._show(beside, None)
        self.write_note()

    def show_highlight(self, highlight: Highlight, beside: QRect) -> None:
        """Show what is marked there, to be changed."""
        self._show(beside, highlight)

    def write_note(self) -> None:
        """Let the user write; Escape, Ctrl+Return or a click elsewhere keeps what is typed."""
        self.field.setPlainText(self._written)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self._remark.hide()
        self.field.show()
        self._settle()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Close, and keep what is being written."""
        if self.isVisible():
            text = self._written if self.field.isHidden() else self.field.toPlainText().strip()
            picked, self._picked = self._picked, None
            changed = text != self._written or picked is not None
            self._written = text
            self.closed.emit()
            self.hide()
            if changed:
                self.noted.emit(text, picked)

    def paint_in(self, colours: Colours) -> None:
        """Show the colours as they are on the page."""
        for colour, button in self.swatches.items():
            button.setIcon(swatch(colour, colours))

    def _show(self, beside: QRect, highlight: Highlight | None) -> None:
        self.put_away()
        self._beside = beside
        self._written = highlight.remark if highlight else ""
        self._check(highlight.colour if highlight else None)
        self.note.setText(self.tr("Change the note…") if self._written else self.tr("Note…"))
        self.remove.setVisible(highlight is not None)
        self._remark.setText(self._written)
        self._remark.setVisible(bool(self._written))
        self.field.hide()
        self._settle()

    def _settle(self) -> None:
        self.show()
        self.adjustSize()
        self.move(corner_beside(self._beside, self.size(), self._room.rect()))
        self.raise_()

    def _colour(self, colour: Colour) -> None:
        """While a note is being written, it only gets its colour."""
        if self.field.isVisible():
            self._picked = colour
            self._check(colour)
        else:
            self.put_away()
            self.coloured.emit(colour)

    def _check(self, colour: Colour | None) -> None:
        for each, button in self.swatches.items():
            button.setChecked(each is colour)

    def _remove(self) -> None:
        self.field.hide()
        self._picked = None
        self.put_away()
        self.removed.emit()

    def _leave(self) -> None:
        """A colour may still be picked for the note that is written, and it is gone on with after other windows."""
        focus = QApplication.focusWidget()
        if focus and focus is not self and not self.isAncestorOf(focus):
            self.put_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def _add_swatch(self, colour: Colour, name: str) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setCheckable(True)
        button.setProperty("look", "swatch")
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self._colour(colour))
        return button

    def _add_button(self, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("look", "words")
        return button
