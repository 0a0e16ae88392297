"""The fields of one rule: for which site, what it does, with which parts of a page."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSizePolicy, QWidget

from clipper.gui.site_rules.typed import CONDITIONS, Typed
from clipper.gui.site_rules.words import action_names, condition_names, kind_names

_LEAST = 220
"""Pixels across a field; it stands below its words where there is less beside them."""
_ABOUT_TEXT = frozenset({"text", "begins"})
_SHOWN = {"cut": frozenset(CONDITIONS) - {"kind"}, "keep": frozenset(CONDITIONS) - {"picture"}}
_ABOUT_ELEMENTS = frozenset(CONDITIONS) - _ABOUT_TEXT - {"kind", "picture"}


class RuleForm(QWidget):
    """Says what is typed whenever it changes. Only the fields that go with what the rule does are shown."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.host = self._add_line(self.tr("Site"), self.tr("example.org"))
        self.action = QComboBox()
        self.action.setAccessibleName(self.tr("What the rule does"))
        for key, words in action_names().items():
            self.action.addItem(words, key)
        self._form.addRow(self.tr("Does"), self.action)
        self.fields: dict[str, QLineEdit | QComboBox] = {}
        for key, (words, example) in condition_names().items():
            self.fields[key] = self._add_kinds(words) if key == "kind" else self._add_line(words, example)
        self.name = self._add_line(self.tr("Name"), self.tr("What you call it"))
        self.reason = self._add_line(self.tr("Why"), self.tr("For whoever reads what was cut"))
        self.action.currentIndexChanged.connect(self._follow_action)
        self._follow_action()

    @property
    def typed(self) -> Typed:
        """What is written in the fields that are shown."""
        shown = self._shown
        where = {key: text for key in CONDITIONS if key in shown and (text := self._text(key))}
        return Typed(
            self.host.text().strip(), self._action, where, self.name.text().strip(), self.reason.text().strip()
        )

    def write(self, typed: Typed) -> None:
        """Show ``typed``; that is no change of the user's."""
        with QSignalBlocker(self):
            self.host.setText(typed.host)
            self.action.setCurrentIndex(max(0, self.action.findData(typed.action)))
            for key, field in self.fields.items():
                if isinstance(field, QComboBox):
                    field.setCurrentIndex(max(0, field.findData(typed.where.get(key, ""))))
                else:
                    field.setText(typed.where.get(key, ""))
            self.name.setText(typed.name)
            self.reason.setText(typed.reason)

    @property
    def _action(self) -> str:
        return str(self.action.currentData())

    @property
    def _shown(self) -> frozenset[str]:
        return _SHOWN.get(self._action, _ABOUT_ELEMENTS)

    def _text(self, key: str) -> str:
        field = self.fields[key]
        return str(field.currentData()) if isinstance(field, QComboBox) else field.text().strip()

    def _follow_action(self) -> None:
        for key, field in self.fields.items():
            self._form.setRowVisible(field, key in self._shown)
        self.changed.emit()

    def _add_line(self, words: str, example: str) -> QLineEdit:
        field = QLineEdit(placeholderText=example)
        field.setProperty("look", "field")
        field.setMinimumWidth(_LEAST)
        field.setAccessibleName(words)
        field.textChanged.connect(self.changed)
        self._form.addRow(words, field)
        return field

    def _add_kinds(self, words: str) -> QComboBox:
        field = QComboBox()
        field.setAccessibleName(words)
        for key, name in kind_names().items():
            field.addItem(name, key)
        field.currentIndexChanged.connect(self.changed)
        self._form.addRow(words, field)
        return field
