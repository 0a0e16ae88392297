"""The pop-up in which a command is found by typing, with the keys it has: one learns them by the way."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from clipper.gui.commands.commands import Commands
from clipper.gui.commands.finding import found

_WIDTH = 520
_ROWS = 12
_ACTION = Qt.ItemDataRole.UserRole


class Palette(QFrame):
    """Opens over the upper part of the window; Return gives the highlighted command, Escape closes it."""

    def __init__(self, window: QWidget, commands: Commands) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setProperty("look", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Commands"))
        self._window = window
        self._commands = commands.possible()
        self._field = QLineEdit(placeholderText=self.tr("What would you like to do?"))
        self._field.setProperty("look", "field")
        self._field.setAccessibleName(self._field.placeholderText())
        self._field.textChanged.connect(self._narrow)
        self._field.installEventFilter(self)
        self._rows = QTreeWidget(columnCount=3)
        self._rows.setRootIsDecorated(False)
        self._rows.setHeaderHidden(True)
        self._rows.setFrameShape(QFrame.Shape.NoFrame)
        self._rows.setAllColumnsShowFocus(True)
        self._rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows.setFocusProxy(self._field)
        self._rows.setAccessibleName(self.tr("Commands"))
        self._rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows.itemClicked.connect(lambda item, _column: self._give(item))
        header = self._rows.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self._field)
        column.addWidget(self._rows)
        self._narrow("")

    def open(self) -> None:
        """Show it, and let the user type."""
        window = self._window
        self._rows.ensurePolished()
        self._rows.setFixedHeight(_ROWS * max(self._rows.sizeHintForRow(0), self.fontMetrics().height()))
        self.resize(min(_WIDTH, window.width() - 40), self.sizeHint().height())
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, 64)))
        self.show()
        self._field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up | Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                self._rows.keyPressEvent(event)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                item = self._rows.currentItem()
                if item is not None:
                    self._give(item)
            case _:
                return False
        return True

    def _narrow(self, typed: str) -> None:
        named = [(f"{_plain(action)} {menu.words}", (menu, action)) for menu, action in self._commands]
        self._rows.clear()
        for menu, action in found(typed, named):
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            item = QTreeWidgetItem(self._rows, [_plain(action), menu.words, keys])
            item.setData(0, _ACTION, action)
            for column in (1, 2):
                item.setForeground(column, self.palette().placeholderText())
        first = self._rows.topLevelItem(0)
        if first is not None:
            self._rows.setCurrentItem(first)

    def _give(self, item: QTreeWidgetItem) -> None:
        """After this is closed, so that what the command opens has the keyboard."""
        action: QAction = item.data(0, _ACTION)
        self.close()
        QTimer.singleShot(0, action, action.trigger)


def _plain(action: QAction) -> str:
    return action.text().replace("&", "")
