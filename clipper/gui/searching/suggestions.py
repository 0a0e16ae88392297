"""The list under the search field: what may be meant. The keyboard stays in the field."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

_MOST_SHOWN = 10


class Suggestions(QFrame):
    """Part of the window and no window of its own, so that an input method goes on writing into the field."""

    picked = Signal(str)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self.setProperty("look", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._field = field
        self._heading = QLabel()
        self._heading.setProperty("look", "soft")
        self._names = QListWidget()
        self._names.setFrameShape(QFrame.Shape.NoFrame)
        self._names.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._names.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._names.itemClicked.connect(lambda item: self.picked.emit(item.text()))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.addWidget(self._heading)
        column.addWidget(self._names)
        self.hide()

    @property
    def current(self) -> str:
        """The one that is highlighted, or empty."""
        return str(self._names.currentIndex().data() or "")

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._names.item(row).text() for row in range(self._names.count()))

    def offer(self, heading: str, names: Sequence[str], *, first: bool) -> None:
        """Show ``names`` below the field, the ``first`` of them highlighted or none; nothing where there are none."""
        self._names.clear()
        for name in names:
            QListWidgetItem(name, self._names)
        self.setVisible(bool(names))
        if not names:
            return
        self._heading.setText(heading)
        self._names.setAccessibleName(heading)
        self._names.setCurrentRow(0 if first else -1)
        height = max(self._names.sizeHintForRow(0), self.fontMetrics().height())
        self._names.setFixedHeight(min(len(names), _MOST_SHOWN) * height + 2)
        self.resize(self._field.width(), self.sizeHint().height())
        self.move(self._field.mapTo(self.window(), QPoint(0, self._field.height() + 2)))
        self.raise_()

    def step(self, by: int) -> None:
        """Highlight the next one, or the one before; from an end on to the other."""
        count = self._names.count()
        row = self._names.currentRow()
        self._names.setCurrentRow((row + by) % count if row >= 0 else (0 if by > 0 else count - 1))
