"""A small pop-up to pick from names by typing or ticking; what is typed and not there can be made."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from clipper.gui.filing.matching import rank
from clipper.gui.theme import Theme, icon
from clipper.languages import placed

_WIDTH = 260
_MOST_SHOWN = 12
"""Names in sight; the others are scrolled to or typed for."""
_NEW = Qt.ItemDataRole.UserRole
"""The name that a row would make; nothing on the others."""
_SHARE = Qt.ItemDataRole.UserRole + 1
_COLOUR = Qt.ItemDataRole.UserRole + 2
_TICKED = 1.0
_LAST = 9
"""Behind all that a name can be ranked."""


@dataclass(frozen=True, slots=True)
class Choice:
    name: str
    chosen: float = 0.0
    """How much of the selection has it: 0 none, 1 all."""
    colour: str = ""
    """Of a dot before it, as ``TagColour``."""
    suggested: bool = False
    """Whether a page has it among its keywords, and nobody has taken it yet."""


class Chooser(QFrame):
    """Opens under a button; Return takes the highlighted name, Escape closes it."""

    picked = Signal(str)
    dropped = Signal(str)
    """A tick was taken away."""

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        *,
        title: str,
        prompt: str,
        ticks: bool,
        width: int = _WIDTH,
        new: str | None = None,
    ) -> None:
        """``ticks``: whether names are ticked, any number of them, or one is picked; ``width`` in pixels.

        ``new`` says what is done with a name that is not there, as ``%1``; where it is empty nothing is.
        """
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._new = self.tr("New: “%1”") if new is None else new
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
        self._names.setFocusProxy(self._field)
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
            self._show(choice, self._names.count())
        self._narrow(self._field.text())

    def suggest(self, names: Sequence[str]) -> None:
        """Show these too, after those that are ticked, also where they are far below."""
        known = {self._names.item(row).text().casefold(): self._names.item(row) for row in range(self._names.count())}
        at = sum(1 for item in known.values() if item.data(_SHARE))
        for name in reversed(names):
            item = known.get(name.casefold())
            if item is None or not item.data(_SHARE):
                if item is not None:
                    self._names.takeItem(self._names.row(item))
                colour = item.data(_COLOUR) if item is not None else ""
                self._show(Choice(name if item is None else item.text(), colour=colour, suggested=True), at)
        self._narrow(self._field.text())

    def write(self, text: str) -> None:
        """Have ``text`` in the field, to be changed or written over."""
        self._field.setText(text)
        self._field.selectAll()

    def open_under(self, anchor: QWidget, *, inside: bool = False) -> None:
        """Open below ``anchor`` or ``inside`` it at its top, and let the user type."""
        self.open_at(anchor, QPoint(anchor.width() - self._width, 4 if inside else anchor.height() + 4))

    def open_at(self, anchor: QWidget, place: QPoint) -> None:
        """Open at a ``place`` of ``anchor``, on the screen whatever happens, and let the user type."""
        shown = min(max(self._names.count() + 1, 3), _MOST_SHOWN)
        self._names.setFixedHeight(shown * (self.fontMetrics().height() + 6))
        self.resize(self._width, self.sizeHint().height())
        place = anchor.mapToGlobal(place)
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
        """Show the names that ``text`` may mean; if none is it, a row to make it, and highlight what Return takes."""
        sought = " ".join(text.split())
        last = self._names.count() - 1
        if last >= 0 and self._names.item(last).data(_NEW):
            self._names.takeItem(last)
        items = [self._names.item(row) for row in range(self._names.count())]
        shown = []
        for place, item in enumerate(items):
            likely = rank(sought, item.text())
            item.setHidden(likely is None)
            if likely is not None:
                shown.append((likely, place, item))
        if sought and self._new and not any(likely == 0 for likely, _, _ in shown):
            new = QListWidgetItem(placed(self._new, sought), self._names)
            new.setData(_NEW, sought)
            shown.append((_LAST, len(items), new))
        if sought and shown:
            self._names.setCurrentItem(min(shown, key=lambda found: found[:2])[2])
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
                item = self._show(Choice(name), 0)
            self._tick(item, _TICKED)
            self._field.clear()
            self.picked.emit(name)

    def _show(self, choice: Choice, row: int) -> QListWidgetItem:
        item = QListWidgetItem(choice.name)
        item.setData(_COLOUR, choice.colour)
        self._names.insertItem(row, item)
        self._tick(item, choice.chosen)
        if choice.suggested:
            item.setIcon(icon("suggested", self._theme.colours.soft))
            words = placed(self.tr("%1, a keyword of the page"), choice.name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            item.setToolTip(words)
        return item

    def _tick(self, item: QListWidgetItem, share: float) -> None:
        """Show which part of the selection has it: all, some, none."""
        shade = self._theme.tag_shade(item.data(_COLOUR)) if item.data(_COLOUR) else self._theme.colours.accent
        if not self._ticks:
            item.setIcon(icon("dot", shade) if item.data(_COLOUR) else QIcon())
            return
        item.setData(_SHARE, share)
        name, words = "dot" if item.data(_COLOUR) else "blank", "%1"
        if share == _TICKED:
            name, words = "chosen", self.tr("%1, on all of the selection")
        elif share:
            name, words = "partly", self.tr("%1, on some of the selection")
        item.setIcon(icon(name, shade))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, placed(words, item.text()))
