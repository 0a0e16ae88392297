"""The backups of the library: which there are, what one of them would bring back, and a new one."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from clipper.gui.libraries.progress_row import ProgressRow
from clipper.languages import placed

_SIZE = QSize(680, 480)
_NAME = Qt.ItemDataRole.UserRole


class BackupsDialog(QDialog):
    made = Signal()
    """A new backup is wanted."""
    looked_into = Signal(str)
    """What would the backup of this name bring back?"""
    restored = Signal(str)
    folder_wanted = Signal()

    def __init__(self, parent: QWidget, folder: str) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self.setWindowTitle(self.tr("Backups"))
        self.setModal(True)
        self.resize(_SIZE)
        where = QLabel(placed(self.tr("They lie in %1"), folder), wordWrap=True)
        where.setProperty("look", "soft")
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.list = QTreeWidget(columnCount=3)
        self.list.setHeaderLabels([self.tr("Made"), self.tr("Why"), self.tr("Size")])
        self.list.setRootIsDecorated(False)
        self.list.setAllColumnsShowFocus(True)
        self.list.setAccessibleName(self.tr("Backups, the newest first"))
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.list.currentItemChanged.connect(self._look_into)
        self.preview = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
        self.preview.setProperty("look", "source")
        self.preview.setAccessibleName(self.tr("What it would bring back"))
        self.preview.setPlaceholderText(self.tr("Choose a backup to see what would come, go and change."))
        self.progress = ProgressRow()
        self.make = _button(self.tr("Back up now"), "quiet")
        self.make.clicked.connect(self.made)
        folder_button = _button(self.tr("Show folder"), "quiet")
        folder_button.clicked.connect(self.folder_wanted)
        self.restore = _button(self.tr("Bring this one back"), "main")
        self.restore.clicked.connect(lambda: self.restored.emit(self.chosen))
        self.restore.setEnabled(False)
        close = _button(self.tr("Close"), "quiet")
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self.make)
        buttons.addWidget(folder_button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self.restore)
        kept = QLabel(self.tr("What is there now is kept as a backup before another is brought back."), wordWrap=True)
        kept.setProperty("look", "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        column.addWidget(where)
        column.addWidget(self.list, 3)
        column.addWidget(self.preview, 2)
        column.addWidget(kept)
        column.addWidget(self.progress)
        column.addLayout(buttons)

    @property
    def chosen(self) -> str:
        """The name of the backup that is selected, or empty."""
        return str(self.list.currentIndex().siblingAtColumn(0).data(_NAME) or "")

    def show_backups(self, backups: Sequence[tuple[str, str, str, str]]) -> None:
        """Names, when each was made, why, and how large it is; the newest first."""
        self.list.clear()
        self.preview.clear()
        self.restore.setEnabled(False)
        for name, *words in backups:
            item = QTreeWidgetItem(self.list, words)
            item.setData(0, _NAME, name)
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if not backups:
            self.preview.setPlaceholderText(self.tr("There is none yet. One is made every day by itself."))

    def show_preview(self, name: str, text: str) -> None:
        """Tell what the backup ``name`` would bring back, if it is still the one that is chosen."""
        if name == self.chosen:
            self.preview.setPlainText(text)
            self.restore.setEnabled(self.make.isEnabled())

    def work(self, what: str) -> None:
        """Let nothing else be begun while ``what`` is done; nothing for when it has ended."""
        for button in (self.make, self.restore):
            button.setEnabled(not what)
        self.list.setEnabled(not what)
        if what:
            self.progress.begin(what)
        else:
            self.progress.hide()

    def say(self, text: str) -> None:
        """Say what became of it."""
        self.preview.setPlainText(text)

    def _look_into(self) -> None:
        self.restore.setEnabled(False)
        self.preview.clear()
        if self.chosen:
            self.preview.setPlaceholderText(self.tr("Looking into it…"))
            self.looked_into.emit(self.chosen)


def _button(words: str, look: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("look", look)
    button.setAutoDefault(False)
    return button
