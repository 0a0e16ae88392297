"""The field that takes things in: an address and Return, or a paste."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from clipper.gui.carried import is_carried
from clipper.gui.theme import Theme, icon


class AddressField(QLineEdit):
    """A paste into the empty field is clipped at once; into a text that is being written it is just pasted."""

    entered = Signal(str)
    paste_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "field")
        self.setPlaceholderText(self.tr("Paste or drop links, pages or text"))
        self.setAccessibleName(self.tr("Address to clip"))
        self._plus = self.addAction(icon("take-in", theme.colours.soft), QLineEdit.ActionPosition.LeadingPosition)
        self._plus.setText(self.tr("Clip this address"))
        self._plus.triggered.connect(self._enter)
        self.returnPressed.connect(self._enter)
        theme.changed.connect(self._follow_theme)

    def forbid(self, reason: str) -> None:
        """Let nothing be written here."""
        self.setEnabled(False)
        self.setPlaceholderText(reason)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Our own clippings are not taken in again."""
        if is_carried(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not self.text():
            self.paste_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Cancel):
            self.clear()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        text = self.text().strip()
        if text:
            self.entered.emit(text)

    def _follow_theme(self) -> None:
        self._plus.setIcon(icon("take-in", self._theme.colours.soft))
