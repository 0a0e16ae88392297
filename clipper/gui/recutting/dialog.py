"""The preview: which stories are meant, which would change, and what each would lose and win."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from clipper.gui.differences import Differences
from clipper.gui.recutting.rows import Row
from clipper.gui.theme import Theme

_SIZE = QSize(900, 560)
_STEPS = 1000
_PANES = (380, 520)


@dataclass(frozen=True, slots=True)
class Scope:
    key: str
    words: str


class RecutDialog(QDialog):
    """Does not stop the window; closing it ends the looking."""

    scope_picked = Signal(str)
    accepted_all = Signal()
    """What is shown is to be done."""

    def __init__(
        self, window: QWidget, theme: Theme, scopes: Sequence[Scope], heading: str = "", accept: str = ""
    ) -> None:
        """Without ``scopes`` there is nothing to choose; ``accept`` are the words of the button that does it."""
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "sheet")
        self.setWindowTitle(self.tr("Cut again"))
        self.resize(_SIZE)
        self._theme = theme
        self._rows: list[Row] = []
        title = QLabel(heading or self.tr("What the cleaner and the site rules of today would change"))
        title.setProperty("look", "title")
        self.scopes = QComboBox()
        self.scopes.setAccessibleName(self.tr("Which stories"))
        for scope in scopes:
            self.scopes.addItem(scope.words, scope.key)
        self.scopes.setVisible(bool(scopes))
        self.scopes.currentIndexChanged.connect(lambda _: self.scope_picked.emit(self.scope))
        self._line = QProgressBar(textVisible=False)
        self._line.setProperty("look", "line")
        self._line.setFixedHeight(3)
        self._line.setAccessibleName(self.tr("Progress"))
        self.summary = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.summary.setProperty("look", "soft")
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Stories that would change"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.currentRowChanged.connect(self._show_details)
        self.details = Differences(theme)
        panes = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=8)
        panes.addWidget(self.list)
        panes.addWidget(self.details)
        panes.setSizes(list(_PANES))
        self.close_button = _button(self.tr("Close"), "quiet")
        self.close_button.clicked.connect(self.reject)
        self.cut_button = _button(accept or self.tr("Cut again"), "main")
        self.cut_button.setEnabled(False)
        self.cut_button.clicked.connect(self._take_all)
        buttons = QHBoxLayout()
        buttons.addWidget(self.summary, 1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.cut_button)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(self.scopes)
        column.addWidget(self._line)
        column.addWidget(panes, 1)
        column.addLayout(buttons)

    @property
    def scope(self) -> str:
        """The key of the scope that is chosen."""
        return str(self.scopes.currentData())

    @property
    def titles(self) -> tuple[str, ...]:
        """The stories that are listed."""
        return tuple(row.title for row in self._rows)

    def begin(self) -> None:
        """Another look begins: nothing is known yet."""
        self._rows.clear()
        self.list.clear()
        self.details.clear()
        self.cut_button.setEnabled(False)
        self._line.setRange(0, 0)
        self._line.show()
        self.summary.setText(self.tr("Looking…"))

    def add(self, rows: Sequence[Row]) -> None:
        """List more stories."""
        for row in rows:
            self._rows.append(row)
            item = QListWidgetItem(f"{row.title}\n{row.words}", self.list)
            if row.attention:
                item.setForeground(QColor(self._theme.colours.attention))
        if rows and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def show_progress(self, done: int, total: int, words: str) -> None:
        self._line.setRange(0, _STEPS)
        self._line.setValue(round(done / max(1, total) * _STEPS))
        self.summary.setText(words)

    def finish(self, words: str, *, something: bool) -> None:
        """The look has ended; ``something`` tells whether there is anything to do."""
        self._line.hide()
        self.summary.setText(words)
        self.cut_button.setEnabled(something)
        if something:
            self.cut_button.setFocus()

    def _take_all(self) -> None:
        self.accepted_all.emit()
        self.accept()

    def _show_details(self, number: int) -> None:
        if 0 <= number < len(self._rows):
            row = self._rows[number]
            self.details.show_pieces(row.lost, row.won, row.notes)
        else:
            self.details.clear()


def _button(words: str, look: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("look", look)
    button.setAutoDefault(False)
    return button
