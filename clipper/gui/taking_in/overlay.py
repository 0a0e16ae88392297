"""What lies over the window while something is held over it: says what a drop will do, or why it does nothing."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from clipper.gui.theme import Theme, scaled

_INSET = 12.0
_ROUNDING = 12.0
_VEIL = 225
"""How much the window shines through, of 255."""


class Overlay(QWidget):
    """Covers ``window`` while it is shown; never takes the pointer."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._words = ""
        self._refuses = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        self.hide()

    @property
    def words(self) -> str:
        return self._words

    def say(self, words: str) -> None:
        """Cover the window with what a drop will do."""
        self._cover(words, refuses=False)

    def refuse(self, words: str) -> None:
        """Cover the window with why nothing can be dropped."""
        self._cover(words, refuses=True)

    def _cover(self, words: str, *, refuses: bool) -> None:
        self._words, self._refuses = words, refuses
        self.setAccessibleName(words)
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        veil = QColor(colours.window)
        veil.setAlpha(_VEIL)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), veil)
        pen = QPen(QColor(colours.attention if self._refuses else colours.accent), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        frame = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        inside = frame.adjusted(_INSET, _INSET, -_INSET, -_INSET)
        painter.drawRoundedRect(frame, _ROUNDING, _ROUNDING)
        painter.setFont(scaled(self.font(), 1.9, bold=True))
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
