"""The bar at the top: what takes things in, what finds them, and what the work ends with."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from clipper.gui.searching import SearchField
from clipper.gui.taking_in import AddressField
from clipper.gui.theme import Theme, icon


class TopBar(QWidget):
    """Two fields, two quiet buttons and a filled one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(52)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.library = QToolButton(autoRaise=True)
        self.library.setProperty("look", "words")
        self.library.setAccessibleName(self.tr("Open library"))
        self._theme = theme
        theme.changed.connect(self._paint)
        self._paint()
        self.address = AddressField(theme)
        self.search = SearchField(theme)
        self.tag = _button(self.tr("Tag"), "quiet")
        self.collect = _button(self.tr("Collect"), "quiet")
        self.export = _button(self.tr("Export review…"), "main")
        self._refusal = ""
        self._buttons: dict[str, QAbstractButton] = {
            "library": self.library,
            "tag": self.tag,
            "collect": self.collect,
            "export": self.export,
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(10)
        row.addWidget(self.library)
        row.addWidget(self.address, 55)
        row.addWidget(self.search, 50)
        for button in (self.tag, self.collect, self.export):
            row.addWidget(button)

    def show_keys(self, **actions: QAction) -> None:
        """Tell of each button what it does, and with which keys that can be had; the words name the buttons."""
        for name, action in actions.items():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self._buttons[name].setToolTip(f"{action.text()} ({keys})")

    def show_selected(self, count: int) -> None:
        """So many clippings are selected."""
        for button in (self.tag, self.collect):
            button.setEnabled(count > 0 and not self._refusal)

    def forbid_changes(self, reason: str) -> None:
        """Let nothing be filed; ``reason`` tells why, where one points at a button."""
        self._refusal = reason
        for button in (self.tag, self.collect):
            button.setToolTip(reason)

    def _paint(self) -> None:
        size = max(18, self.fontMetrics().height())
        self.library.setIcon(icon("library", self._theme.colours.soft, size))
        self.library.setIconSize(QSize(size, size))


def _button(words: str, look: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("look", look)
    button.setAccessibleName(words.rstrip("…"))
    button.setEnabled(False)
    return button
