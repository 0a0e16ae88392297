"""The settings: pages on the left, the fields of one on the right."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clipper.gui.settling.control import Control, Entry
from clipper.gui.settling.fields import SettingsPage
from clipper.languages import placed

_SIZE = QSize(760, 560)
_WIDEST = 720
"""Pixels: a form is not read across a whole screen."""


class SettingsDialog(QDialog):
    """Says what is to be settled, stays until it has been, and says beside a field what is wrong with it."""

    wanted = Signal(dict)
    """What was changed: entries by key."""

    def __init__(self, parent: QWidget, pages: Sequence[SettingsPage], entries: Mapping[str, Entry], file: str) -> None:
        """``entries`` are what holds now; ``file`` is where the settings are kept."""
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self.setWindowTitle(self.tr("Settings"))
        self.setModal(True)
        self.resize(_SIZE)
        self.controls: dict[str, Control] = {}
        self.pages = QListWidget()
        self.pages.setAccessibleName(self.tr("Pages of the settings"))
        self._stack = QStackedWidget()
        for page in pages:
            self.pages.addItem(page.title)
            self._stack.addWidget(self._form(page, entries))
        self.pages.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.pages.setCurrentRow(0)
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages.setFixedWidth(self.pages.sizeHintForColumn(0) + 40)
        self.problem = QLabel(wordWrap=True)
        self.problem.setProperty("look", "attention")
        self.problem.hide()
        self._save = _button(self.tr("Save"), "main")
        self._save.setDefault(True)
        self._save.clicked.connect(self._ask)
        cancel = _button(self.tr("Cancel"), "quiet")
        cancel.clicked.connect(self.reject)
        self._arrange(cancel, file)

    def show_page(self, row: int) -> None:
        self.pages.setCurrentRow(row)

    def say(self, sentences: Mapping[str, str]) -> None:
        """Say what is wrong, by key; of what is on no page, or of the whole file, below the pages."""
        self._save.setEnabled(True)
        for key, control in self.controls.items():
            control.say(sentences.get(key, ""))
        others = " ".join(sentence for key, sentence in sentences.items() if key not in self.controls)
        self.problem.setText(others)
        self.problem.setVisible(bool(others))
        first = next((control for key, control in self.controls.items() if key in sentences), None)
        if first is not None:
            self._show(first)

    def _show(self, control: Control) -> None:
        for row in range(self._stack.count()):
            page = self._stack.widget(row)
            if isinstance(page, QScrollArea) and page.isAncestorOf(control):
                self.show_page(row)
                page.ensureWidgetVisible(control)
        control.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _form(self, page: SettingsPage, entries: Mapping[str, Entry]) -> QScrollArea:
        form = QWidget()
        form.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(form)
        column.setContentsMargins(8, 0, 16, 8)
        column.setSpacing(16)
        for field in page.fields:
            control = Control(field, entries[field.key])
            self.controls[field.key] = control
            column.addWidget(control)
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(form)
        return area

    def _arrange(self, cancel: QPushButton, file: str) -> None:
        where = QLabel(placed(self.tr("Kept in %1, which has more settings."), file), wordWrap=True)
        where.setProperty("look", "soft")
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(where, 1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._save)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.pages)
        both.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(both, 1)
        column.addWidget(self.problem)
        column.addLayout(buttons)

    def _ask(self) -> None:
        changed = {key: control.entry for key, control in self.controls.items() if control.changed}
        if changed:
            self._save.setEnabled(False)
            self.wanted.emit(changed)
        else:
            self.accept()


def _button(words: str, look: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("look", look)
    button.setAutoDefault(False)
    return button
