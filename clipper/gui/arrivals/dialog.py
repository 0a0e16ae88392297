"""The drops of the session in a window beside the list, with what can be done with them."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedLayout,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from clipper.gui.arrivals.model import ArrivalsModel

_SIZE = QSize(760, 460)


class ArrivalsDialog(QDialog):
    """Does not stop the window."""

    retry_wanted = Signal(tuple)
    """The numbers of clippings."""
    stop_wanted = Signal(tuple)
    """Likewise."""
    undo_wanted = Signal(int)
    """The act by which a drop came in."""
    opened = Signal(int)
    """The number of a clipping that is to be looked at."""

    def __init__(self, window: QWidget, model: ArrivalsModel) -> None:
        super().__init__(window)
        self.setProperty("look", "sheet")
        self.setWindowTitle(self.tr("What came in"))
        self.resize(_SIZE)
        self._model = model
        self.tree = QTreeView()
        self.tree.setAccessibleName(self.tr("What came in, the last on top"))
        self.tree.setUniformRowHeights(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setModel(model)
        self.tree.header().setProperty("look", "heads")
        self.tree.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.tree.expandAll()
        self.empty = QLabel(
            self.tr(
                "Nothing came in yet. Drop links, files or text anywhere on the window, or paste them:"
                " here you see what becomes of each."
            ),
            alignment=Qt.AlignmentFlag.AlignCenter,
            wordWrap=True,
            textFormat=Qt.TextFormat.PlainText,
        )
        self.empty.setProperty("look", "soft")
        self.undo_button = _button(self.tr("Undo the drop"))
        self.stop_button = _button(self.tr("Stop"))
        self.retry_button = _button(self.tr("Try again"))
        self.close_button = _button(self.tr("Close"))
        self._pages = QStackedLayout()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.tree)
        buttons = QHBoxLayout()
        buttons.addWidget(self.undo_button)
        buttons.addStretch(1)
        for button in (self.stop_button, self.retry_button, self.close_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(self._pages, 1)
        column.addLayout(buttons)
        self.retry_button.clicked.connect(lambda: self.retry_wanted.emit(self._selected()))
        self.stop_button.clicked.connect(lambda: self.stop_wanted.emit(self._selected()))
        self.undo_button.clicked.connect(self._undo)
        self.close_button.clicked.connect(self.reject)
        self.tree.activated.connect(self._open)
        self.tree.selectionModel().selectionChanged.connect(self._show_possible)
        model.rowsInserted.connect(self._show_new)
        self._show_possible()

    def _show_new(self) -> None:
        self.tree.expand(self._model.index(0, 0))
        self._show_possible()

    def _show_possible(self) -> None:
        self._pages.setCurrentWidget(self.tree if self._model.rowCount() else self.empty)
        some = self.tree.selectionModel().hasSelection()
        self.retry_button.setEnabled(some)
        self.stop_button.setEnabled(some)
        self.undo_button.setEnabled(self._act() is not None)

    def _selected(self) -> tuple[int, ...]:
        return self._model.numbers_of(self.tree.selectionModel().selectedRows())

    def _act(self) -> int | None:
        """That of the one drop of which something is selected."""
        drops = map(self._model.drop_of, self.tree.selectionModel().selectedRows())
        acts = {drop.act for drop in drops if drop}
        return acts.pop() if len(acts) == 1 else None

    def _undo(self) -> None:
        act = self._act()
        if act is not None:
            self.undo_wanted.emit(act)

    def _open(self, index: QModelIndex) -> None:
        number = self._model.number_of(index)
        if number is not None:
            self.opened.emit(number)


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("look", "quiet")
    button.setAutoDefault(False)
    return button
