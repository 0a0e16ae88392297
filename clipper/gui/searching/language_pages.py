"""What can be written into the search field, by examples: a pop-up in which a click takes one over."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QFrame, QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from clipper.gui.searching.beneath import place_beneath

_WIDTH = 620
_WIDEST, _HIGHEST = 900, 560
"""Whatever the letters: it is scrolled then."""


class LanguagePages(QFrame):
    """Return or a click takes the highlighted example; Escape closes."""

    taken = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("What can be written"))
        heading = QLabel(self.tr("All conditions must hold. A click takes an example over."))
        heading.setProperty("look", "soft")
        self.examples = QTreeWidget(columnCount=2)
        self.examples.setAccessibleName(self.accessibleName())
        self.examples.setHeaderHidden(True)
        self.examples.setRootIsDecorated(False)
        self.examples.setFrameShape(QFrame.Shape.NoFrame)
        self.examples.setAllColumnsShowFocus(True)
        self.examples.header().setStretchLastSection(False)
        self.examples.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(self.font().pointSizeF())
        for example, meaning in self._lines():
            self._add(example, meaning, fixed)
        self.examples.setCurrentIndex(self.examples.model().index(0, 0))
        self.examples.itemActivated.connect(self._take)
        self.examples.itemClicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.addWidget(heading)
        column.addWidget(self.examples)

    def open_under(self, anchor: QWidget) -> None:
        """Open below ``anchor``."""
        self.examples.ensurePolished()
        rows = self.examples.topLevelItemCount()
        room = anchor.screen().availableGeometry().bottom() - anchor.mapToGlobal(QPoint(0, anchor.height())).y() - 60
        highest = min(max(room, 200), _HIGHEST)
        self.examples.setFixedHeight(min(rows * self.examples.sizeHintForRow(0) + 4, highest))
        wanted = sum(self.examples.sizeHintForColumn(column) for column in (0, 1)) + 60
        self.resize(min(max(_WIDTH, wanted), _WIDEST), self.sizeHint().height())
        place_beneath(self, anchor)
        self.show()
        self.examples.setFocus()

    def _add(self, example: str, meaning: str, fixed: QFont) -> None:
        item = QTreeWidgetItem(self.examples, [example, meaning])
        item.setFont(0, fixed)

    def _take(self, item: QTreeWidgetItem) -> None:
        self.close()
        self.taken.emit(item.text(0))

    def _lines(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("harbour storm"), self.tr("both words, in any order")),
            (self.tr('"two tugs"'), self.tr("just these words, one after the other")),
            (self.tr("minist*"), self.tr("words that begin so")),
            (self.tr("harbour OR port"), self.tr("one of the two")),
            (self.tr("-snow"), self.tr("without this word")),
            (self.tr("(storm OR snow) harbour"), self.tr("groups")),
            ("title:harbour", self.tr("in the headline; also body:, caption:, credit:, byline:, note:")),
            ("source:times", self.tr("from a source with this word in its name")),
            ("tag:politics", self.tr("with the tag, or one that is nested in it")),
            ('in:"Morning review"', self.tr("in the collection")),
            ("lang:ko", self.tr("in the language")),
            ("on:2024-07-09", self.tr("of the day; also a month, as 2024-07, or a year")),
            ('on:"last week"', self.tr("also today, yesterday, this month, last year")),
            ("after:2024-07 before:2025", self.tr("from the day on; up to the day before")),
            ('after:"30 days"', self.tr("of the last thirty days")),
            ("is:unread", self.tr("also read, starred, edited, failed, trashed")),
            ("has:picture", self.tr("also note, highlight")),
        )
