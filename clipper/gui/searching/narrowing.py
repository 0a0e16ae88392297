"""Of which sources, tags and months the hits are: a pop-up in which a click narrows the search."""

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QWidget

from clipper.gui.searching.beneath import place_beneath
from clipper.gui.searching.form import quoted
from clipper.languages import placed

_SIZE = QSize(640, 300)
_LARGEST = QSize(940, 560)
"""Whatever the letters."""
_CHARACTERS, _LINES = 56, 14
"""What is meant to have room."""
Counts: TypeAlias = Sequence[tuple[str, int]]
_CONDITION = Qt.ItemDataRole.UserRole


class Narrowing(QFrame):
    """Stays open while one narrows on; Escape closes it."""

    narrowed = Signal(str)
    """A condition to be added to the search."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Narrow down"))
        self.total = QLabel(self.tr("Counting…"))
        self.total.setProperty("look", "soft")
        self.sources, self.tags, self.months = (
            self._list(words) for words in (self.tr("Sources"), self.tr("Tags"), self.tr("Months"))
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 10, 12, 12)
        grid.setHorizontalSpacing(16)
        grid.addWidget(self.total, 0, 0, 1, 3)
        for column, shown in enumerate((self.sources, self.tags, self.months)):
            heading = QLabel(shown.accessibleName())
            heading.setProperty("look", "title")
            grid.addWidget(heading, 1, column)
            grid.addWidget(shown, 2, column)
            grid.setColumnStretch(column, 1)

    def show_total(self, total: int, *, more: bool) -> None:
        """Show how many hits there are, or that there are ``more``."""
        count = QLocale().toString(total)
        words = self.tr("%1 clippings") if total != 1 else self.tr("1 clipping")
        if more:
            words = self.tr("More than %1 clippings; counted are the newest")
        self.total.setText(placed(words, count))

    def show_counts(self, sources: Counts, tags: Counts, months: Counts) -> None:
        """Show names and how many hits each has; months are as ``2024-07``."""
        _fill(self.sources, [(name, f"source:{quoted(name)}", count) for name, count in sources])
        _fill(self.tags, [(name, f"tag:{quoted(name)}", count) for name, count in tags])
        _fill(self.months, [(_month_words(month), f"on:{month}", count) for month, count in months])

    def open_under(self, anchor: QWidget) -> None:
        """Open below ``anchor``."""
        letters = self.fontMetrics()
        wanted = QSize(_CHARACTERS * letters.averageCharWidth(), _LINES * letters.lineSpacing())
        self.resize(wanted.expandedTo(_SIZE).boundedTo(_LARGEST))
        place_beneath(self, anchor)
        self.show()
        self.sources.setFocus()

    def _list(self, words: str) -> QTreeWidget:
        shown = QTreeWidget(columnCount=2)
        shown.setAccessibleName(words)
        shown.setHeaderHidden(True)
        shown.setRootIsDecorated(False)
        shown.setUniformRowHeights(True)
        shown.setAllColumnsShowFocus(True)
        shown.setFrameShape(QFrame.Shape.NoFrame)
        shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = shown.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        shown.itemClicked.connect(self._narrow)
        shown.itemActivated.connect(self._narrow)
        return shown

    def _narrow(self, item: QTreeWidgetItem) -> None:
        self.narrowed.emit(item.data(0, _CONDITION))


def _fill(shown: QTreeWidget, lines: Sequence[tuple[str, str, int]]) -> None:
    shown.clear()
    for words, condition, count in lines:
        item = QTreeWidgetItem(shown, [words, QLocale().toString(count)])
        item.setData(0, _CONDITION, condition)
        item.setForeground(1, shown.palette().placeholderText())
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _month_words(month: str) -> str:
    first = date.fromisoformat(f"{month}-01")
    locale = QLocale()
    name = locale.standaloneMonthName(first.month, QLocale.FormatType.LongFormat)
    return f"{first.year}. {first.month}." if locale.language() == QLocale.Language.Korean else f"{name} {first.year}"
