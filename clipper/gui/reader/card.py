"""The small card that tells why a piece was cut."""

from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from clipper.article import Removal
from clipper.gui.reader.floating import cast_shadow, corner_beside
from clipper.gui.reader.kinds import kind_words
from clipper.gui.reader.reasons import reason_words
from clipper.gui.reader.sheet.visible import visible
from clipper.languages import placed

_WIDTH = 320
_LONGEST = 60
"""Characters of the piece that are repeated."""


class CutCard(QFrame):
    """Floats over the page beside the piece it tells of, and takes no clicks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMaximumWidth(_WIDTH)
        cast_shadow(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 9, 12, 10)
        self._column.setSpacing(3)
        self._piece = self._add_label("piece")
        self._kind = self._add_label("title")
        self._reason = self._add_label("plain")
        self._rule = self._add_label("soft")
        self.hide()

    def show_removal(self, removal: Removal, beside: QRect) -> None:
        """Tell of ``removal`` next to a rectangle of the parent, wherever there is room."""
        text = visible(removal.text)
        self._piece.setText(text if len(text) <= _LONGEST else "")
        self._piece.setVisible(bool(self._piece.text()))
        self._kind.setText(kind_words(removal.kind))
        self._reason.setText(reason_words(removal.reason))
        self._reason.setVisible(bool(removal.reason))
        sure = QLocale().toString(round(removal.confidence * 100))
        self._rule.setText(placed(self.tr("%1 % sure · rule %2"), sure, removal.rule))
        self.adjustSize()
        self.move(corner_beside(beside, self.size(), self._room.rect()))
        self.show()
        self.raise_()

    @property
    def text(self) -> str:
        """All that it says, line by line."""
        labels = (self._piece, self._kind, self._reason, self._rule)
        return "\n".join(label.text() for label in labels if label.text())

    def _add_label(self, look: str) -> QLabel:
        label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        label.setProperty("look", look)
        self._column.addWidget(label)
        return label
