"""What stands in the reader when there is no story: nothing is chosen, one is on its way, one could not be had."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

_WIDTH = 420


class Notice(QWidget):
    """A title, a sentence, and what can be done."""

    retry_wanted = Signal()
    browser_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = self._label("notice-title")
        self.reason = self._label("notice-reason")
        self.advice = self._label("soft")
        self.retry = QPushButton()
        self.retry.setProperty("look", "main")
        self.retry.clicked.connect(self.retry_wanted)
        self.browser = QPushButton()
        self.browser.setProperty("look", "quiet")
        self.browser.clicked.connect(self.browser_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.retry)
        buttons.addWidget(self.browser)
        buttons.addStretch(1)
        body = QWidget()
        body.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(body)
        column.setSpacing(8)
        column.addStretch(2)
        for label in (self.title, self.reason, self.advice):
            column.addWidget(label)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(body, _WIDTH)
        row.addStretch(1)

    def say(
        self, title: str, advice: str = "", reason: str = "", *, retry: bool = False, browser: bool = False
    ) -> None:
        """Say this and offer these; what is empty or false is not there."""
        for label, text in ((self.title, title), (self.reason, reason), (self.advice, advice)):
            label.setText(text)
            label.setVisible(bool(text))
        self.retry.setText(self.tr("Try again"))
        self.retry.setVisible(retry)
        self.browser.setText(self.tr("Open in browser"))
        self.browser.setVisible(browser)

    def _label(self, look: str) -> QLabel:
        label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText, alignment=Qt.AlignmentFlag.AlignCenter)
        label.setProperty("look", look)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label
