"""Tells about the program: its version, where things are, and on which terms its parts are here."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from clipper.gui.eliding import ElidingLabel
from clipper.gui.theme import scaled
from clipper.languages import placed

_SIZE = QSize(600, 520)
_ICON = 64


class AboutDialog(QDialog):
    copied = Signal(str)
    """What a report of a fault should begin with was asked for."""

    def __init__(
        self, parent: QWidget, version: str, places: Sequence[tuple[str, str]], parts: Sequence[tuple[str, str, str]]
    ) -> None:
        """``places`` are names with paths, ``parts`` names with versions and licences."""
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self.setWindowTitle(self.tr("About Clipper"))
        self.setModal(True)
        self._report = "\n".join((f"Clipper {version}", *(f"{name}: {path}" for name, path in places)))
        self.parts = QTreeWidget(columnCount=3)
        self.parts.setRootIsDecorated(False)
        self.parts.setAccessibleName(self.tr("What is shipped with Clipper, and its licences"))
        self.parts.setHeaderLabels([self.tr("Made with"), self.tr("Version"), self.tr("Licence")])
        for part in parts:
            QTreeWidgetItem(self.parts, list(part))
        for sized in (0, 1):
            self.parts.header().setSectionResizeMode(sized, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(self._head(version))
        column.addLayout(_table(places))
        column.addWidget(self.parts, 1)
        column.addLayout(self._buttons())
        self.resize(_SIZE.width(), max(_SIZE.height(), column.totalHeightForWidth(_SIZE.width())))

    def _head(self, version: str) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(QApplication.windowIcon().pixmap(QSize(_ICON, _ICON), self.devicePixelRatio()))
        name = QLabel(placed(self.tr("Clipper %1"), version))
        name.setFont(scaled(self.font(), 1.4, bold=True))
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QLabel(
            self.tr("Clips news pages, keeps the story, finds it again and prints the press review. MIT licence."),
            wordWrap=True,
        )
        words.setProperty("look", "soft")
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(name)
        column.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(picture)
        row.addLayout(column, 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        copy = QPushButton(self.tr("Copy"))
        copy.setToolTip(self.tr("Copy version and places, as a report of a fault should have them"))
        copy.clicked.connect(lambda: self.copied.emit(self._report))
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in (copy, close):
            button.setProperty("look", "quiet")
            row.addWidget(button)
        close.setDefault(True)
        return row


def _table(rows: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for row, (name, path) in enumerate(rows):
        label = QLabel(name)
        label.setProperty("look", "soft")
        grid.addWidget(label, row, 0)
        grid.addWidget(ElidingLabel(path, Qt.TextElideMode.ElideMiddle), row, 1)
    return grid
