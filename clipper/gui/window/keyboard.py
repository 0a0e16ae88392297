"""Gives the keyboard to a part of the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget


def go_to(pane: QWidget) -> None:
    pane.setFocus(Qt.FocusReason.ShortcutFocusReason)


def write_in(field: QLineEdit) -> None:
    """What is typed next takes the place of what the field holds."""
    go_to(field)
    field.selectAll()
