"""A field of the settings as a control, with what is said about it below."""

from pathlib import Path
from typing import TypeAlias

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from clipper.gui.settling.fields import Choice, Field, Number, Place, Switch, Text, Words
from clipper.languages import placed

Entry: TypeAlias = str | bool | int | tuple[str, ...]
"""What can be entered."""


class Control(QWidget):
    """Holds what is entered for one setting. What is wrong with it is said below."""

    def __init__(self, field: Field, entry: Entry) -> None:
        super().__init__()
        self.field = field
        self._begun = entry
        self.widget = _widget(field, entry)
        self.widget.setAccessibleName(field.label)
        self.widget.setAccessibleDescription(field.hint)
        self.label = QLabel(field.label)
        self.label.setBuddy(self.widget)
        self.label.setVisible(not isinstance(field, Switch))
        self.problem = QLabel(wordWrap=True)
        self.problem.setProperty("look", "attention")
        self.problem.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        # A line is as long as there is room; a number or a choice is not.
        row.addWidget(self.widget, 1 if isinstance(self.widget, QLineEdit) else 0)
        if isinstance(field, Place):
            row.addWidget(self._chooser(folder=field.folder))
        elif not isinstance(self.widget, QLineEdit):
            row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addLayout(row)
        if field.hint:
            hint = QLabel(field.hint, wordWrap=True)
            hint.setProperty("look", "soft")
            column.addWidget(hint)
        column.addWidget(self.problem)

    @property
    def entry(self) -> Entry:
        """What is entered now, as the setting has it."""
        match self.widget:
            case QCheckBox() as box:
                return box.isChecked()
            case QSpinBox() as spin if isinstance(self.field, Number):
                # One that cannot be said in whole units stays as it is while nobody changes it.
                same = isinstance(self._begun, int) and spin.value() == self._begun // self.field.times
                return self._begun if same else spin.value() * self.field.times
            case QComboBox() as choice:
                return str(choice.currentData())
            case QLineEdit() as line:
                text = line.text().strip()
                return _parted(text) if isinstance(self.field, Words) else text
        raise TypeError(self.widget)

    @property
    def changed(self) -> bool:
        return self.entry != self._begun

    def say(self, sentence: str) -> None:
        """Say what is wrong with what is entered; nothing is, where it is empty."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        hint = self.field.hint
        self.widget.setAccessibleDescription(f"{hint} {sentence}".strip())

    def _chooser(self, *, folder: bool) -> QPushButton:
        button = QPushButton(self.tr("Choose…"))
        button.setProperty("look", "quiet")
        button.setAutoDefault(False)
        button.setAccessibleName(placed(self.tr("Choose: %1"), self.field.label))
        button.clicked.connect(lambda: self._choose(folder=folder))
        return button

    def _choose(self, *, folder: bool) -> None:
        start = str(Path.home())
        if folder:
            path = QFileDialog.getExistingDirectory(self, self.field.label, start)
        else:
            path, _ = QFileDialog.getOpenFileName(self, self.field.label, start)
        if path and isinstance(self.widget, QLineEdit):
            self.widget.setText(path)


def _widget(field: Field, entry: Entry) -> QWidget:
    match field:
        case Switch():
            box = QCheckBox(field.label)
            box.setChecked(entry is True)
            return box
        case Number():
            spin = QSpinBox(minimum=field.least, maximum=field.most)
            spin.setValue(int(entry) // field.times if isinstance(entry, int) else field.least)
            spin.setSuffix(f" {field.unit}" if field.unit else "")
            return spin
        case Choice():
            choice = QComboBox()
            for value, words in field.choices:
                choice.addItem(words, value)
            if choice.findData(entry) < 0:
                choice.addItem(str(entry), entry)
            choice.setCurrentIndex(choice.findData(entry))
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            return choice
        case Text() | Words() | Place():
            line = QLineEdit(", ".join(entry) if isinstance(entry, tuple) else str(entry))
            line.setPlaceholderText(field.example)
            line.setProperty("look", "field")
            line.setCursorPosition(0)
            line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            return line


def _parted(text: str) -> tuple[str, ...]:
    return tuple(text.replace(",", " ").split())
