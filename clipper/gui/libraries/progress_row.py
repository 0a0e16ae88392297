"""A line that tells how far long work is, how long it will take, and stops it."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from clipper.gui.libraries.time_left import TimeLeft
from clipper.jobs import Progress
from clipper.languages import placed

_STEPS = 1000
_MINUTE = 60


class ProgressRow(QWidget):
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = ""
        self._left = TimeLeft()
        self.words = QLabel()
        self._line = QProgressBar(textVisible=False)
        self._line.setProperty("look", "line")
        self._line.setFixedHeight(3)
        self._line.setAccessibleName(self.tr("Progress"))
        stop = QPushButton(self.tr("Stop"))
        stop.setProperty("look", "quiet")
        stop.setAutoDefault(False)
        stop.clicked.connect(self.stopped)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._line)
        self.hide()

    def begin(self, what: str) -> None:
        """Show that ``what`` is being done."""
        self._what, self._left = what, TimeLeft()
        self.words.setText(what)
        self._line.setRange(0, 0)
        self.show()

    def follow(self, progress: Progress) -> None:
        """Show how far it is."""
        if not progress.total:
            self.words.setText(self._what)
            self._line.setRange(0, 0)
            return
        self._line.setRange(0, _STEPS)
        self._line.setValue(round(_STEPS * progress.done / progress.total))
        done, total = (QLocale().toString(count) for count in (progress.done, progress.total))
        seconds = self._left.seconds(progress.done, progress.total)
        words = self.tr("%1 %2 of %3") if seconds is None else self.tr("%1 %2 of %3, %4 left")
        left = "" if seconds is None else self._duration(seconds)
        self.words.setText(placed(words, self._what, done, total, left))

    def _duration(self, seconds: int) -> str:
        if seconds < _MINUTE:
            return self.tr("%n s", "", max(seconds, 1))
        minutes = round(seconds / _MINUTE)
        return self.tr("%n min", "", minutes)
