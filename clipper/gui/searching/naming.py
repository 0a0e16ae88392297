"""Asks under which name a search is to be kept: a pop-up with one field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from clipper.gui.searching.beneath import place_beneath

_WIDTH = 420


class Naming(QFrame):
    """Return keeps it, Escape does not."""

    named = Signal(str)

    def __init__(self, parent: QWidget, search: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Save as smart collection"))
        said = QLabel(self.tr("A smart collection holds what this search finds, today and later."), wordWrap=True)
        said.setProperty("look", "soft")
        self.field = QLineEdit(search)
        self.field.setProperty("look", "field")
        self.field.setAccessibleName(self.tr("Name"))
        self.field.selectAll()
        self.field.returnPressed.connect(self._name)
        keep = QPushButton(self.tr("Save"))
        keep.setProperty("look", "main")
        keep.clicked.connect(self._name)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.addWidget(said)
        column.addLayout(row)

    def open_under(self, anchor: QWidget) -> None:
        """Open below ``anchor``, and let the user type."""
        self.resize(_WIDTH, self.sizeHint().height())
        place_beneath(self, anchor)
        self.show()
        self.field.setFocus()

    def _name(self) -> None:
        name = self.field.text().strip()
        if name:
            self.close()
            self.named.emit(name)
