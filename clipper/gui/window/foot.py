"""The line at the foot: what is under way on the left, how much there is on the right."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from clipper.languages import placed


class Foot(QWidget):
    """What is under way is a button, which leads to what came in; the rest is words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(30)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.work = QToolButton()
        self.work.setProperty("look", "words")
        self.work.setToolTip(self.tr("Show what came in"))
        self.work.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = self.work.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # else the line would grow when there is work
        self.work.setSizePolicy(policy)
        self._left = _label(self.tr("Where the link leads"))
        self._left.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._right = _label(self.tr("How much is listed"))
        self._moved = 0, 0
        self._failed = 0
        self._listed = 0
        self._selected = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.addWidget(self.work)
        row.addWidget(self._left, 1)
        row.addWidget(self._right)

    @property
    def words(self) -> tuple[str, str]:
        """On the left, the link while one is pointed at; on the right."""
        return self._left.text() or self.work.text(), self._right.text()

    def show_queue(self, done: int, total: int) -> None:
        self._moved = done, total
        self._write_work()

    def show_failed(self, count: int) -> None:
        self._failed = count
        self._write_work()

    def show_listed(self, count: int) -> None:
        self._listed = count
        self._write_right()

    def show_selected(self, count: int) -> None:
        self._selected = count
        self._write_right()

    def show_link(self, address: str) -> None:
        """Show where a link leads, for as long as it is pointed at."""
        width = self._left.width()
        self._left.setText(self.fontMetrics().elidedText(address, Qt.TextElideMode.ElideMiddle, width))

    def _write_work(self) -> None:
        done, total = self._moved
        parts = []
        if total:
            text = self.tr("Clipping %1 of %2")
            parts.append(placed(text, _number(min(done + 1, total)), _number(total)))
        if self._failed:
            one, many = self.tr("1 needs you"), self.tr("%n need you", "", self._failed)
            parts.append(one if self._failed == 1 else many)
        words = " · ".join(parts)
        self.work.setText(words)
        self.work.setAccessibleName(placed(self.tr("What came in: %1"), words))
        self.work.setVisible(bool(words))

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
