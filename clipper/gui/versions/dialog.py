"""The versions of a story beside what has changed between one and the one that is shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from clipper.gui.differences import Differences
from clipper.gui.theme import Theme

_SIZE = QSize(900, 520)
_PANES = (380, 520)


@dataclass(frozen=True, slots=True)
class VersionRow:
    number: int
    when: str
    """The first line: when it was fetched, and whether it is the one that is shown."""
    what: str
    """The second: its headline."""
    shown: bool


class VersionsDialog(QDialog):
    """Does not stop the window."""

    picked = Signal(int)
    """The number of the version that is looked at."""
    taken = Signal(int)
    """The number of the version that is to be shown from now on."""

    def __init__(self, window: QWidget, theme: Theme, title: str, refusal: str) -> None:
        """``refusal`` says why none may be taken; empty where one may."""
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "sheet")
        self.setWindowTitle(self.tr("Versions"))
        self.resize(_SIZE)
        self._refusal = refusal
        self._rows: tuple[VersionRow, ...] = ()
        self.heading = QLabel(title, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.heading.setProperty("look", "title")
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Versions, the earliest first"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.currentRowChanged.connect(self._pick)
        self.details = Differences(theme)
        panes = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=8)
        panes.addWidget(self.list)
        panes.addWidget(self.details)
        panes.setSizes(list(_PANES))
        self.summary = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.summary.setProperty("look", "soft")
        self.close_button = _button(self.tr("Close"), "quiet")
        self.close_button.clicked.connect(self.reject)
        self.take_button = _button(self.tr("Use this one"), "main")
        self.take_button.setEnabled(False)
        self.take_button.setToolTip(refusal)
        self.take_button.clicked.connect(self._take)
        buttons = QHBoxLayout()
        buttons.addWidget(self.summary, 1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.take_button)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.heading)
        column.addWidget(panes, 1)
        column.addLayout(buttons)

    @property
    def rows(self) -> tuple[VersionRow, ...]:
        return self._rows

    @property
    def current(self) -> int | None:
        """The number of the version that is looked at."""
        row = self.list.currentRow()
        return self._rows[row].number if 0 <= row < len(self._rows) else None

    def show_rows(self, rows: Sequence[VersionRow], chosen: int) -> None:
        """List ``rows`` and look at the version ``chosen``."""
        self._rows = ()
        self.list.clear()
        self._rows = tuple(rows)
        for row in rows:
            item = QListWidgetItem(f"{row.when}\n{row.what}", self.list)
            font = item.font()
            font.setBold(row.shown)
            item.setFont(font)
        self.list.setCurrentRow(next((at for at, row in enumerate(rows) if row.number == chosen), len(rows) - 1))

    def show_differences(self, summary: str, lost: Sequence[str], won: Sequence[str], notes: Sequence[str]) -> None:
        self.summary.setText(summary)
        self.details.show_pieces(lost, won, notes)

    def _pick(self, row: int) -> None:
        shown = 0 <= row < len(self._rows) and self._rows[row].shown
        self.take_button.setEnabled(self.current is not None and not shown and not self._refusal)
        if self.current is not None:
            self.picked.emit(self.current)

    def _take(self) -> None:
        if self.current is not None:
            self.taken.emit(self.current)


def _button(words: str, look: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("look", look)
    button.setAutoDefault(False)
    return button
