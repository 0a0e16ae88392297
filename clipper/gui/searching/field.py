"""The search field: asks while one types, a moment after the last key."""

import re

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from clipper.gui.searching.words import begun, is_short
from clipper.gui.theme import Theme, icon

_CLEARING = "_q_qlineeditclearaction"
"""What Qt calls the action of the button that it puts into a field to clear it; it gives it no words."""
_SYLLABLES = re.compile("[\uac00-\ud7a3]+")
_PAUSE = 20
"""Milliseconds after the last key: what is asked next breaks off what was asked before."""
_PAUSE_AFTER_SHORT = 250
"""After a letter or two: the list does not jump to what has just these as a word while one goes on typing."""


class SearchField(QLineEdit):
    """Return asks at once; Escape clears, and in an empty field leaves it."""

    asked = Signal(str)
    """The words to search for; empty for everything."""
    left = Signal()
    naming_wanted = Signal()
    """What is searched for is to be kept under a name."""
    builder_wanted = Signal()
    """The user would rather fill in a form."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._asked = ""
        self._composed = ""
        self._problem = range(0)
        self.setProperty("look", "field")
        self.setPlaceholderText(self.tr("Search headlines, text, captions, notes"))
        self.setAccessibleName(self.tr("Search"))
        self.setClearButtonEnabled(True)
        self._glass = self.addAction(icon("find", theme.colours.soft), QLineEdit.ActionPosition.LeadingPosition)
        self._glass.setText(self.tr("Search now"))
        self._glass.triggered.connect(self.ask_now)
        self._keep = self.addAction(icon("keep-search", theme.colours.soft), QLineEdit.ActionPosition.TrailingPosition)
        self._keep.setText(self.tr("Save as smart collection…"))
        self._keep.setVisible(False)
        self._keep.triggered.connect(self.naming_wanted)
        self._form = self.addAction(icon("form", theme.colours.soft), QLineEdit.ActionPosition.TrailingPosition)
        self._form.setText(self.tr("Search by form…"))
        self._form.triggered.connect(self.builder_wanted)
        for clearing in self.findChildren(QAction, _CLEARING):
            clearing.setText(self.tr("Clear the search"))
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.ask_now)
        self.textChanged.connect(self._ask_soon)
        self.textChanged.connect(lambda text: self._keep.setVisible(bool(text.strip())))
        self.returnPressed.connect(self.ask_now)
        theme.changed.connect(self._follow_theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear_search()
        else:
            self.left.emit()

    def search_for(self, words: str) -> None:
        """Search for ``words`` as if they had been typed, at once."""
        self.setText(words)
        self.ask_now()

    def clear_search(self) -> None:
        """Search for nothing any more, at once."""
        self.clear()
        self.ask_now()

    def ask_now(self) -> None:
        """Ask for what is typed, unless that was asked last."""
        self._pause.stop()
        words = begun(self._typed)
        if words != self._asked:
            self._asked = words
            self.asked.emit(words)

    def mark_problem(self, position: int, length: int, sentence: str) -> None:
        """Underline what cannot be read, and tell why where one points at the field; no ``sentence`` for nothing."""
        self._problem = range(position, position + max(length, 1)) if sentence else range(0)
        self.setToolTip(sentence)
        self.setAccessibleDescription(sentence)
        self.update()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        composed = event.preeditString()
        # Syllables of Hangul are what they say; what becomes kana or characters, or a single letter, is not yet.
        self._composed = composed if _SYLLABLES.fullmatch(composed) else ""
        if not composed or self._composed:
            self._ask_soon(self._typed)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._problem:
            return
        text, metrics = self.text(), self.fontMetrics()
        origin = self.cursorRect().center().x() - metrics.horizontalAdvance(text[: self.cursorPosition()])
        left = origin + metrics.horizontalAdvance(text[: self._problem.start])
        right = origin + metrics.horizontalAdvance(text[: self._problem.stop])
        line = (self.height() + metrics.height()) // 2 + 1
        painter = QPainter(self)
        painter.setPen(QPen(QColor(self._theme.colours.attention), 2, Qt.PenStyle.DotLine))
        painter.drawLine(left, line, max(right, left + metrics.averageCharWidth()), line)
        painter.end()

    @property
    def _typed(self) -> str:
        """With what an input method is still at."""
        at = self.cursorPosition()
        return f"{self.text()[:at]}{self._composed}{self.text()[at:]}"

    def _ask_soon(self, typed: str) -> None:
        self._pause.start(_PAUSE_AFTER_SHORT if is_short(typed) else _PAUSE)

    def _follow_theme(self) -> None:
        self._glass.setIcon(icon("find", self._theme.colours.soft))
        self._keep.setIcon(icon("keep-search", self._theme.colours.soft))
        self._form.setIcon(icon("form", self._theme.colours.soft))
