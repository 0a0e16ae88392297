"""Whether the library is whole: the search for what is wrong, what was found, and mending it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from clipper.gui.libraries.progress_row import ProgressRow

_SIZE = QSize(600, 380)


class CheckDialog(QDialog):
    mending_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self.setWindowTitle(self.tr("Check the library"))
        self.setModal(True)
        self.resize(_SIZE)
        self.summary = QLabel(wordWrap=True)
        self.summary.setAccessibleName(self.tr("What was found"))
        self.findings = QListWidget()
        self.findings.hide()
        self.findings.setWordWrap(True)
        self.findings.setAccessibleName(self.tr("What is wrong"))
        self.progress = ProgressRow()
        self.mend = QPushButton(self.tr("Mend"))
        self.mend.setProperty("look", "main")
        self.mend.setAutoDefault(False)
        self.mend.setEnabled(False)
        self.mend.clicked.connect(self.mending_wanted)
        close = QPushButton(self.tr("Close"))
        close.setProperty("look", "quiet")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self.mend)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        column.addWidget(self.summary)
        column.addWidget(self.findings, 1)
        column.addWidget(self.progress)
        column.addStretch(0)
        column.addLayout(buttons)

    def work(self, what: str, explanation: str) -> None:
        """Show that ``what`` is being done."""
        self.mend.setEnabled(False)
        self.summary.setText(explanation)
        self.progress.begin(what)

    def show_findings(self, summary: str, findings: Sequence[str], *, mendable: bool) -> None:
        """Tell what was found, sentence by sentence."""
        self.progress.hide()
        self.summary.setText(summary)
        self.findings.clear()
        self.findings.addItems(list(findings))
        self.findings.setVisible(bool(findings))
        self.mend.setEnabled(mendable)
