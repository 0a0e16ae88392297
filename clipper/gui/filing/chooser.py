"""A small pop-up to pick from names by typing or ticking; what is typed and not there can be made."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from clipper.gui.theme import Theme, icon

_WIDTH = 260
_MOST_SHOWN = 12
"""Names in sight; the others are scrolled to or typed for."""
_NEW = Qt.ItemDataRole.UserRole
"""The name that a row would make; nothing on the others."""
_SHARE = Qt.ItemDataRole.UserRole + 1
_TICKED = 1.0


@dataclass(frozen=True, slots=True)
class Choice:
    name: str
    chosen: float = 0.0
    """How much of the selection has it: 0 none, 1 all."""


class Chooser(QFrame):
    """Opens under a button; Return takes the highlighted name, Escape closes it."""

    picked = Signal(str)
    dropped = Signal(str)
    """A tick was taken away."""

    def __init__(
        self, parent: QWidget, theme: Theme, *, title: str, prompt: str, ticks: bool, width: int = _WIDTH
    ) -> None:
        """``ticks``: whether names are ticked, any number of them, or one is picked; ``width`` in pixels."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._colours = theme.colours
        self._ticks = ticks
        self._width = width
        self._field = QLineEdit(placeholderText=prompt)
        self._field.setProperty("look", "field")
        self._field.setAccessibleName(prompt)
        self._field.textChanged.connect(self._narrow)
        self._field.installEventFilter(self)
        self._names = QListWidget()
        self._names.setFrameShape(QFrame.Shape.NoFrame)
        self._names.setAccessibleName(title)
        self._names.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._names.itemClicked.connect(self._take)
        heading = QLabel(title)
        heading.setProperty("look", "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.addWidget(heading)
        column.addWidget(self._field)
        column.addWidget(self._names)
        self.setAccessibleName(title)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Show ``choices`` in their order."""
        self._names.clear()
        for choice in choices:
            item = QListWidgetItem(choice.name, self._names)
            self._tick(item, choice.chosen)
        self._narrow(self._field.text())

    def open_under(self, anchor: QWidget, *, inside: bool = False) -> None:
        """Open below ``anchor`` or ``inside`` it at its top, on the screen whatever happens, and let the user type."""
        shown = min(max(self._names.count() + 1, 3), _MOST_SHOWN)
        self._names.setFixedHeight(shown * (self.fontMetrics().height() + 6))
        self.resize(self._width, self.sizeHint().height())
        place = anchor.mapToGlobal(QPoint(anchor.width() - self.width(), 4 if inside else anchor.height() + 4))
        screen = QGuiApplication.screenAt(anchor.mapToGlobal(QPoint(0, 0))) or anchor.screen()
        room = screen.availableGeometry()
        self.move(
            max(room.left(), min(place.x(), room.right() - self.width())),
            max(room.top(), min(place.y(), room.bottom() - self.height())),
        )
        self.show()
        self._field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event.key())
        return False

    def _pressed(self, key: int) -> bool:
        match key:
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._step(1 if key == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                item = self._names.currentItem()
                if item is not None:
                    self._take(item)
            case _:
                return False
        return True

    def _step(self, by: int) -> None:
        rows = [row for row in range(self._names.count()) if not self._names.item(row).isHidden()]
        if rows:
            here = rows.index(self._names.currentRow()) if self._names.currentRow() in rows else -1
            self._names.setCurrentRow(rows[(here + by) % len(rows)])

    def _narrow(self, text: str) -> None:
        """Show the names that hold ``text``; if none is it, a row to make it, and highlight what Return takes."""
        sought = " ".join(text.split())
        folded = sought.casefold()
        last = self._names.count() - 1
        if last >= 0 and self._names.item(last).data(_NEW):
            self._names.takeItem(last)
        items = [self._names.item(row) for row in range(self._names.count())]
        for item in items:
            item.setHidden(folded not in item.text().casefold())
        shown = [item for item in items if not item.isHidden()]
        exact = [item for item in shown if item.text().casefold() == folded]
        if sought and not exact:
            new = QListWidgetItem(self.tr("New: “%1”").replace("%1", sought), self._names)
            new.setData(_NEW, sought)
            shown.append(new)
        if sought:
            self._names.setCurrentItem((exact or shown)[0])
        else:
            self._names.setCurrentRow(-1)

    def _take(self, item: QListWidgetItem) -> None:
        name = item.data(_NEW) or item.text()
        if not self._ticks:
            self.picked.emit(name)
            self.close()
        elif item.data(_SHARE) == _TICKED:
            self._tick(item, 0.0)
            self.dropped.emit(name)
        else:
            if item.data(_NEW):
                item = QListWidgetItem(name)
                self._names.insertItem(0, item)
            self._tick(item, _TICKED)
            self._field.clear()
            self.picked.emit(name)

    def _tick(self, item: QListWidgetItem, share: float) -> None:
        """Show which part of the selection has it: all, some, none."""
        if not self._ticks:
            return
        item.setData(_SHARE, share)
        name, words = "blank", "%1"
        if share == _TICKED:
            name, words = "chosen", self.tr("%1, on all of the selection")
        elif share:
            name, words = "partly", self.tr("%1, on some of the selection")
        item.setIcon(icon(name, self._colours.accent))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words.replace("%1", item.text()))
