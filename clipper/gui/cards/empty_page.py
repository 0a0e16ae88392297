"""What stands where a list would be: why there is none, and what would fill it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from clipper.gui.theme import scaled


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be done about it."""

    key: str
    words: str


class EmptyPage(QScrollArea):
    """A title, a paragraph and buttons, in the middle; large letters are scrolled."""

    acted = Signal(str)
    """The key of the offer that was taken."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter, wordWrap=True)
        self._title.setFont(scaled(self.font(), 1.15, bold=True))
        self._text = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter, wordWrap=True)
        self._text.setProperty("look", "soft")
        self._buttons: list[QPushButton] = []
        self._offers = QVBoxLayout()
        self._offers.setSpacing(8)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(8)
        column.addLayout(self._offers)
        column.addStretch(3)
        self.setWidget(body)
        self.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)

    @property
    def words(self) -> str:
        return f"{self._title.text()} {self._text.text()}".strip()

    def button(self, key: str) -> QPushButton | None:
        """The button of an offer, for what opens beside it."""
        return next((button for button in self._buttons if button.objectName() == key), None)

    def show_words(self, title: str, text: str, offers: Sequence[Offer]) -> None:
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        for button in self._buttons:
            self._offers.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._offered(offer) for offer in offers]

    def _offered(self, offer: Offer) -> QPushButton:
        button = QPushButton(offer.words)
        button.setObjectName(offer.key)
        button.setProperty("look", "quiet")
        button.clicked.connect(partial(self.acted.emit, offer.key))
        self._offers.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        return button
