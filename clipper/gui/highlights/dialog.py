"""All highlights, of the story that is read or of all that a search finds; each leads to its place."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from clipper.article import Highlight
from clipper.gui.reader.highlighting import swatch
from clipper.gui.theme import Theme

_SIZE = QSize(620, 560)


@dataclass(frozen=True, slots=True)
class HighlightRow:
    number: int
    """Of its clipping."""
    headline: str
    highlight: Highlight


class HighlightsDialog(QDialog):
    """Does not stop the window."""

    asked = Signal()
    """The list should show what ``query`` and ``of_story`` say."""
    picked = Signal(int, int)
    """A clipping, and a highlight of it to be shown."""
    removed = Signal(int, int)
    """A clipping, and a highlight to be taken off it."""

    def __init__(self, window: QWidget, theme: Theme, *, has_story: bool, refusal: str) -> None:
        """``refusal`` says why none may be removed; empty where one may."""
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "sheet")
        self.setWindowTitle(self.tr("Highlights"))
        self.resize(_SIZE)
        self._theme, self._refusal = theme, refusal
        self._rows: tuple[HighlightRow, ...] = ()
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("Which highlights"))
        self.scope.addItems([self.tr("Of all clippings"), self.tr("Of this story")])
        self.scope.setEnabled(has_story)
        self.scope.currentIndexChanged.connect(lambda _: self.asked.emit())
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setProperty("look", "field")
        self.search.setPlaceholderText(self.tr("Search the clippings that have highlights"))
        self.search.setAccessibleName(self.tr("Search the clippings that have highlights"))
        self.search.textChanged.connect(lambda _: self.asked.emit())
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Highlights"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(lambda _: self._show())
        self.list.currentRowChanged.connect(lambda _: self._enable())
        self.summary = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.summary.setProperty("look", "soft")
        self.remove_button = self._button(self.tr("Remove"), "quiet")
        self.remove_button.setToolTip(refusal)
        self.remove_button.clicked.connect(self._remove)
        close = self._button(self.tr("Close"), "quiet")
        close.clicked.connect(self.reject)
        self.show_button = self._button(self.tr("Show"), "main")
        self.show_button.setDefault(True)
        self.show_button.clicked.connect(self._show)
        fields = QHBoxLayout()
        fields.addWidget(self.search, 1)
        fields.addWidget(self.scope)
        buttons = QHBoxLayout()
        buttons.addWidget(self.summary, 1)
        for button in (self.remove_button, close, self.show_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(fields)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self._enable()

    @property
    def query(self) -> str:
        return self.search.text()

    @property
    def of_story(self) -> bool:
        """Whether only those of the story that is read are wanted."""
        return self.scope.currentIndex() == 1

    def show_rows(self, rows: Sequence[HighlightRow], summary: str) -> None:
        """List ``rows``; the one that was chosen stays so, if it is among them."""
        current = self._current
        self._rows = ()
        self.list.clear()
        self._rows = tuple(rows)
        for row in rows:
            lines = (f"“{row.highlight.words.text}”", row.highlight.remark, "" if self.of_story else row.headline)
            item = QListWidgetItem("\n".join(line for line in lines if line), self.list)
            item.setIcon(swatch(row.highlight.colour, self._theme.page))
        chosen = (at for at, row in enumerate(rows) if current and row.highlight.number == current.highlight.number)
        self.list.setCurrentRow(next(chosen, 0))
        self.summary.setText(summary)
        self._enable()

    def complain(self, sentence: str) -> None:
        """Say why there is no other list than the one before."""
        self.summary.setText(sentence)

    @property
    def _current(self) -> HighlightRow | None:
        row = self.list.currentRow()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _enable(self) -> None:
        self.show_button.setEnabled(self._current is not None)
        self.remove_button.setEnabled(self._current is not None and not self._refusal)

    def _show(self) -> None:
        if self._current:
            self.picked.emit(self._current.number, self._current.highlight.number)

    def _remove(self) -> None:
        if self._current:
            self.removed.emit(self._current.number, self._current.highlight.number)

    @staticmethod
    def _button(words: str, look: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("look", look)
        button.setAutoDefault(False)
        return button
