"""Which library? One of the last ones, a folder, or the address of a database."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_SIZE = QSize(620, 380)
_LEAST_RECENT = 60
"""Pixels: what is said of a place that cannot be opened takes its room from the list."""


class LibraryDialog(QDialog):
    """Says which place is wanted, stays while it is opened, and says why it cannot be."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget, recent: Sequence[str]) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self.setWindowTitle(self.tr("Open library"))
        self.setModal(True)
        self.resize(_SIZE)
        self.field = QLineEdit(placeholderText=self.tr("A folder, or postgresql+psycopg://name@server/database"))
        self.field.setProperty("look", "field")
        self.field.setAccessibleName(self.tr("Folder or address"))
        self.field.textChanged.connect(self._follow)
        self.field.returnPressed.connect(self._ask)
        folder = _button(self.tr("Folder…"), "quiet")
        folder.clicked.connect(self._choose_folder)
        self.recent = QListWidget()
        self.recent.setAccessibleName(self.tr("Libraries that were opened before"))
        self.recent.addItems(list(recent))
        self.recent.setMinimumHeight(_LEAST_RECENT)
        self.recent.currentTextChanged.connect(self.field.setText)
        self.recent.itemActivated.connect(lambda _item: self._ask())
        self.problem = QLabel(wordWrap=True)
        self.problem.setProperty("look", "attention")
        self.problem.setAccessibleName(self.tr("What is wrong"))
        self.problem.hide()
        self.open_button = _button(self.tr("Open"), "main")
        self.open_button.clicked.connect(self._ask)
        cancel = _button(self.tr("Cancel"), "quiet")
        cancel.clicked.connect(self.reject)
        self._arrange(folder, cancel)
        self.recent.setVisible(bool(recent))
        self._follow()

    def _arrange(self, folder: QPushButton, cancel: QPushButton) -> None:
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(folder)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.open_button)
        hint = QLabel(
            self.tr("A library is made where there is none. Passwords are not stored: put yours in ~/.pgpass."),
            wordWrap=True,
        )
        hint.setProperty("look", "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(hint)
        column.addWidget(self.recent, 1)
        column.addWidget(self.problem)
        column.addStretch(0)
        column.addLayout(buttons)

    def say(self, sentence: str) -> None:
        """Say why the place cannot be opened; another can be tried."""
        self._enable(enabled=True)
        self.problem.setText(sentence)
        self.problem.show()
        self.field.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.field.setFocus()

    def _ask(self) -> None:
        place = self.field.text().strip()
        if place and self.field.isEnabled():
            self._enable(enabled=False)
            self.wanted.emit(place)

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder of the library"), str(Path.home()))
        if folder:
            self.field.setText(folder)

    def _enable(self, *, enabled: bool) -> None:
        for widget in (self.field, self.recent, self.open_button):
            widget.setEnabled(enabled)
        self.open_button.setText(self.tr("Open") if enabled else self.tr("Opening…"))

    def _follow(self) -> None:
        self.problem.hide()
        self.open_button.setEnabled(bool(self.field.text().strip()))


def _button(words: str, look: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("look", look)
    button.setAutoDefault(False)
    return button
