"""The search field: asks while one types, a moment after the last key."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from clipper.gui.searching.words import is_short
from clipper.gui.theme import Theme, icon

_CLEARING = "_q_qlineeditclearaction"
"""What Qt calls the action of the button that it puts into a field to clear it; it gives it no words."""
_PAUSE = 150
"""Milliseconds after the last key."""
_PAUSE_AFTER_SHORT = 600
"""After a letter or two: the list does not jump to what has just these as a word while one goes on typing."""


class SearchField(QLineEdit):
    """Return asks at once; Escape clears, and in an empty field leaves it."""

    asked = Signal(str)
    """The words to search for; empty for everything."""
    left = Signal()
    kept = Signal(str)
    """The words to keep as a saved search."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._asked = ""
        self.setProperty("look", "field")
        self.setPlaceholderText(self.tr("Search headlines, text, captions, notes"))
        self.setAccessibleName(self.tr("Search"))
        self.setClearButtonEnabled(True)
        self._glass = self.addAction(icon("find", theme.colours.soft), QLineEdit.ActionPosition.LeadingPosition)
        self._glass.setText(self.tr("Search now"))
        self._glass.triggered.connect(self._ask)
        self._keep = self.addAction(icon("keep-search", theme.colours.soft), QLineEdit.ActionPosition.TrailingPosition)
        self._keep.setText(self.tr("Keep this search in the sidebar"))
        self._keep.setVisible(False)
        self._keep.triggered.connect(lambda _checked: self.kept.emit(self.text().strip()))
        for clearing in self.findChildren(QAction, _CLEARING):
            clearing.setText(self.tr("Clear the search"))
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._ask)
        self.textChanged.connect(self._ask_soon)
        self.textChanged.connect(lambda text: self._keep.setVisible(bool(text.strip())))
        self.returnPressed.connect(self._ask)
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
        self._ask()

    def clear_search(self) -> None:
        """Search for nothing any more, at once."""
        self.clear()
        self._ask()

    def _ask_soon(self, typed: str) -> None:
        self._pause.start(_PAUSE_AFTER_SHORT if is_short(typed) else _PAUSE)

    def _ask(self) -> None:
        self._pause.stop()
        words = self.text().strip()
        if words != self._asked:
            self._asked = words
            self.asked.emit(words)

    def _follow_theme(self) -> None:
        self._glass.setIcon(icon("find", self._theme.colours.soft))
        self._keep.setIcon(icon("keep-search", self._theme.colours.soft))
