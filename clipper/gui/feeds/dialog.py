"""The newest stories of feeds, the new ones ticked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from clipper.languages import placed

_SIZE = QSize(620, 560)
_AROUND = 14
"""Pixels above and below the two lines of a row: Qt leaves them out where there is a box to tick."""


@dataclass(frozen=True, slots=True)
class FeedRow:
    title: str
    words: str
    """The second line: when and where it was published, and whether it is known."""
    known: bool
    """Whether the library has it: it cannot be chosen."""


class FeedDialog(QDialog):
    """Does not stop the window."""

    chosen = Signal(tuple)
    """The places of the rows that are to be clipped."""

    def __init__(self, window: QWidget, title: str, rows: Sequence[FeedRow], remark: str) -> None:
        """``remark`` stands below the list."""
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "sheet")
        self.setWindowTitle(self.tr("Clip from a feed"))
        self.resize(_SIZE)
        heading = QLabel(title, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        heading.setProperty("look", "title")
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Stories, the newest first"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._items = [_item(row) for row in rows]
        height = 2 * self.list.fontMetrics().lineSpacing() + _AROUND
        for item in self._items:
            item.setSizeHint(QSize(0, height))
            self.list.addItem(item)
        self.list.itemChanged.connect(lambda _: self._count())
        self.remark = QLabel(remark, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.remark.setProperty("look", "soft")
        self.tick_button = _button("", "quiet")
        self.tick_button.clicked.connect(self._tick_all)
        self.close_button = _button(self.tr("Close"), "quiet")
        self.close_button.clicked.connect(self.reject)
        self.clip_button = _button("", "main")
        self.clip_button.clicked.connect(self._choose)
        buttons = QHBoxLayout()
        buttons.addWidget(self.remark, 1)
        buttons.addWidget(self.tick_button)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.clip_button)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self._count()
        self.clip_button.setFocus()

    @property
    def ticked(self) -> tuple[int, ...]:
        """The places of the rows that are ticked."""
        return tuple(place for place, item in enumerate(self._items) if item.checkState() is Qt.CheckState.Checked)

    def _count(self) -> None:
        count = len(self.ticked)
        one, many = self.tr("Clip 1 story"), placed(self.tr("Clip %1 stories"), QLocale().toString(count))
        self.clip_button.setText(one if count == 1 else many)
        self.clip_button.setEnabled(count > 0)
        self.tick_button.setText(self.tr("Untick all") if count else self.tr("Tick all"))

    def _tick_all(self) -> None:
        """None, if any is ticked."""
        state = Qt.CheckState.Unchecked if self.ticked else Qt.CheckState.Checked
        with QSignalBlocker(self.list):
            for item in self._items:
                if item.flags() & Qt.ItemFlag.ItemIsEnabled:
                    item.setCheckState(state)
        self.list.viewport().update()
        self._count()

    def _choose(self) -> None:
        self.chosen.emit(self.ticked)
        self.accept()


def _item(row: FeedRow) -> QListWidgetItem:
    item = QListWidgetItem(f"{row.title}\n{row.words}")
    item.setToolTip(row.title)
    if row.known:
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
    item.setCheckState(Qt.CheckState.Unchecked if row.known else Qt.CheckState.Checked)
    return item


def _button(words: str, look: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("look", look)
    button.setAutoDefault(False)
    return button
