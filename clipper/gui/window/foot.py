"""The line at the foot: what is under way on the left, how much there is on the right."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from clipper.languages import placed


class Foot(QWidget):
    """Words only; nothing here is pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(30)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._left = _label(self.tr("What is under way"))
        self._left.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._right = _label(self.tr("How much is listed"))
        self._moved = 0, 0
        self._failed = 0
        self._link = ""
        self._listed = 0
        self._selected = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.addWidget(self._left, 1)
        row.addWidget(self._right)

    @property
    def words(self) -> tuple[str, str]:
        return self._left.text(), self._right.text()

    def show_queue(self, done: int, total: int) -> None:
        self._moved = done, total
        self._write_left()

    def show_failed(self, count: int) -> None:
        self._failed = count
        self._write_left()

    def show_listed(self, count: int) -> None:
        self._listed = count
        self._write_right()

    def show_selected(self, count: int) -> None:
        self._selected = count
        self._write_right()

    def show_link(self, address: str) -> None:
        """Show where a link leads, for as long as it is pointed at."""
        self._link = address
        self._write_left()

    def _write_left(self) -> None:
        if self._link:
            width = self._left.width()
            self._left.setText(self.fontMetrics().elidedText(self._link, Qt.TextElideMode.ElideMiddle, width))
            return
        done, total = self._moved
        parts = []
        if total:
            text = self.tr("Clipping %1 of %2")
            parts.append(placed(text, _number(min(done + 1, total)), _number(total)))
        if self._failed:
            one, many = self.tr("1 needs you"), self.tr("%n need you", "", self._failed)
            parts.append(one if self._failed == 1 else many)
        self._left.setText(" · ".join(parts))

    def _write_right(self) -> None:
        listed = _number(self._listed)
        if self._selected > 1:
            text = placed(self.tr("%1 of %2 selected"), _number(self._selected), listed)
        else:
            text = self.tr("1 clipping") if self._listed == 1 else placed(self.tr("%1 clippings"), listed)
        self._right.setText(text)


def _label(name: str) -> QLabel:
    label = QLabel(textFormat=Qt.TextFormat.PlainText)
    label.setProperty("look", "soft")
    label.setAccessibleDescription(name)
    return label


def _number(count: int) -> str:
    return QLocale().toString(count)
