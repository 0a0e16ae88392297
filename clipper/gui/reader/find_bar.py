"""The field that finds words in the story that is read, and tells which of them one is at."""

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from clipper.gui.theme import Colours, icon
from clipper.languages import placed

_ICON = 16
_AROUND = 6
"""Pixels above and below the field."""


class FindBar(QWidget):
    """Return goes on to the next, with Shift to the one before; Escape closes it."""

    typed = Signal(str)
    step_wanted = Signal(int)
    """To the next (1) or the one before (-1)."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "note")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.field = _Field()
        self.field.setProperty("look", "field")
        self.field.textChanged.connect(self.typed)
        self.field.step_wanted.connect(self.step_wanted)
        self.field.left.connect(self.close_bar)
        self._count = QLabel()
        self._count.setProperty("look", "soft")
        self._before = self._tool("up", -1)
        self._next = self._tool("down", 1)
        self._close = QToolButton(autoRaise=True)
        self._close.setObjectName("close")
        self._close.clicked.connect(self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, _AROUND, 8, _AROUND)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        for tool in (self._before, self._next, self._close):
            tool.setProperty("look", "words")
            row.addWidget(tool)
        self._word()
        self.hide()

    def open_bar(self, words: str) -> None:
        """Let the user type; ``words`` stand there at first, empty for those of last time."""
        if words:
            self.field.setText(words)
        self.show()
        # The style tells the layout less than large letters need.
        self.setMinimumHeight(self.field.sizeHint().height() + 2 * _AROUND)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_bar(self) -> None:
        self.hide()
        self.closed.emit()

    def show_place(self, place: int, count: int) -> None:
        """One is at the ``place``-th of ``count``, from 1."""
        spoken = QLocale()
        if count:
            words = placed(self.tr("%1 of %2"), spoken.toString(place), spoken.toString(count))
        else:
            words = self.tr("Not in this story") if self.field.text() else ""
        self._count.setText(words)
        for tool in (self._before, self._next):
            tool.setEnabled(count > 0)

    def paint_in(self, colours: Colours) -> None:
        """Draw the icons in ``colours``."""
        for tool in (self._before, self._next, self._close):
            tool.setIcon(icon(tool.objectName(), colours.soft, _ICON))
            tool.setIconSize(QSize(_ICON, _ICON))

    def _word(self) -> None:
        """Say what each control is, in the language of the moment."""
        self.field.setPlaceholderText(self.tr("Find in this story"))
        self.field.setAccessibleName(self.tr("Find in this story"))
        for tool, hint in (
            (self._before, self.tr("The one before")),
            (self._next, self.tr("The next one")),
            (self._close, self.tr("Close")),
        ):
            tool.setToolTip(hint)
            tool.setAccessibleName(hint)

    def _tool(self, name: str, steps: int) -> QToolButton:
        tool = QToolButton(autoRaise=True)
        tool.setObjectName(name)
        tool.clicked.connect(lambda: self.step_wanted.emit(steps))
        return tool


class _Field(QLineEdit):
    step_wanted = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.step_wanted.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)
