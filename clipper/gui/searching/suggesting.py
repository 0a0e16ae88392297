"""Suggests while one types into the search field: values behind a colon, and with Down what was searched for before."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from clipper.gui.searching.completing import completed, completion
from clipper.gui.searching.field import SearchField
from clipper.gui.searching.history import History
from clipper.gui.searching.suggestions import Suggestions
from clipper.gui.searching.vocabulary import Vocabulary


class Suggesting(QObject):
    """Reads the keys before the field does."""

    def __init__(self, field: SearchField, history: History) -> None:
        super().__init__(field)
        self.vocabulary = Vocabulary()
        self._field = field
        self._history = history
        self._start: int | None = None
        self.list = Suggestions(field)
        self.list.picked.connect(self._take)
        field.textEdited.connect(self._complete)
        field.installEventFilter(self)

    def show_history(self) -> None:
        """Offer the last searches, of those that hold what is typed."""
        self._start = None
        heading = self.tr("Searched for before (Delete forgets one)")
        self.list.offer(heading, self._history.matching(self._field.text()), first=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.list.hide()
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.list.isVisible():
            # Tab, Delete and Escape are for the list now, whatever they are the keys of.
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Escape):
                event.accept()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event.key())
        return False

    def _pressed(self, key: int) -> bool:
        if not self.list.isVisible():
            if key == Qt.Key.Key_Down:
                self.show_history()
                return True
            return False
        current = self.list.current
        match key:
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self.list.step(1 if key == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Escape:
                self.list.hide()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab if current:
                self._take(current)
            case Qt.Key.Key_Delete if current and self._start is None:
                self._history.remove(current)
                self.show_history()
            case _:
                return False
        return True

    def _complete(self) -> None:
        found = completion(self._field.text()[: self._field.cursorPosition()], self.vocabulary)
        self._start = found.start if found else None
        self.list.offer(self.tr("Return takes it, Escape does not"), found.names if found else (), first=True)

    def _take(self, name: str) -> None:
        self.list.hide()
        field = self._field
        if self._start is None:
            field.setText(name)
        else:
            text, cursor = completed(field.text(), field.cursorPosition(), self._start, name)
            field.setText(text)
            field.setCursorPosition(cursor)
