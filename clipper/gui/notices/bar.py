"""The bar above the foot of the window where notices stand, the newest below. Never a dialog."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from clipper.gui.notices.notice import Notice
from clipper.gui.theme import Theme, icon

_MOST = 3
"""Notices at a time; an older one gives way."""
_STEPS = 1000
_PASSING = 12_000
"""Milliseconds that a passing notice stands; longer while the pointer or the keyboard is on it."""


class NoticeBar(QWidget):
    """Shows notices and takes them away."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strips: dict[str, _Strip] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show ``notice`` in place of an earlier one on its topic."""
        strip = self._strips.get(notice.topic)
        if strip and strip.takes(notice):
            return
        self.take_away(notice.topic)
        self._make_room()
        strip = _Strip(notice, self._theme, self)
        strip.closed.clicked.connect(lambda: self.take_away(notice.topic))
        strip.passed.connect(lambda: self.take_away(notice.topic))
        self._strips[notice.topic] = strip
        self._column.addWidget(strip)
        self.show()

    def take_away(self, topic: str) -> None:
        """Remove the notice on ``topic``, if there is one."""
        strip = self._strips.pop(topic, None)
        if strip:
            self._column.removeWidget(strip)
            strip.hide()
            strip.deleteLater()
        self.setVisible(bool(self._strips))

    def _make_room(self) -> None:
        passing = [topic for topic, strip in self._strips.items() if not strip.lasting]
        for topic in passing[: max(0, len(self._strips) - _MOST + 1)]:
            self.take_away(topic)

    @property
    def texts(self) -> tuple[str, ...]:
        """What is being said, oldest first."""
        return tuple(strip.label.text() for strip in self._strips.values())


class _Strip(QWidget):
    passed = Signal()

    def __init__(self, notice: Notice, theme: Theme, bar: NoticeBar) -> None:
        super().__init__(bar)
        self._notice = notice
        self.setProperty("look", "problem" if notice.problem else "notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.label = QLabel(notice.text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(notice.text)
        row = QHBoxLayout()
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self.label, 1)
        for action in notice.actions:
            button = QPushButton(action.words)
            button.setProperty("look", "words")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, do=action.do: do())
            row.addWidget(button)
        # Not without a parent even for a moment: shown, it would be a window and take the keyboard from ours.
        self.closed = QToolButton(self, autoRaise=True)
        self.closed.setProperty("look", "words")
        self.closed.setIcon(icon("close", theme.colours.soft))
        self.closed.setIconSize(QSize(14, 14))
        self.closed.setAccessibleName(self.tr("Close this notice"))
        self.closed.setToolTip(self.tr("Close"))
        self.closed.setVisible(not notice.lasting)
        row.addWidget(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._line = QProgressBar(textVisible=False)
        self._line.setProperty("look", "line")
        self._line.setFixedHeight(3)
        self._line.setAccessibleName(self.tr("Progress"))
        column.addWidget(self._line)
        column.addLayout(row)
        self._show_progress()
        if notice.passing:
            clock = QTimer(self, interval=_PASSING)
            clock.timeout.connect(self._pass)
            clock.start()

    @property
    def lasting(self) -> bool:
        return self._notice.lasting

    def takes(self, notice: Notice) -> bool:
        """Become ``notice`` if only words and progress differ, so that its buttons stay under the pointer."""
        known = self._notice
        words = [[action.words for action in each.actions] for each in (known, notice)]
        if not (known.lasting and notice.lasting and words[0] == words[1]):
            return False
        self._notice = notice
        self.label.setText(notice.text)
        self.setAccessibleName(notice.text)
        self._show_progress()
        return True

    def _pass(self) -> None:
        focus = QApplication.focusWidget()
        if not self.underMouse() and (focus is None or not self.isAncestorOf(focus)):
            self.passed.emit()

    def _show_progress(self) -> None:
        progress = self._notice.progress
        self._line.setVisible(progress is not None)
        if progress is not None:
            self._line.setRange(0, _STEPS if progress >= 0 else 0)
            self._line.setValue(round(max(progress, 0) * _STEPS))
