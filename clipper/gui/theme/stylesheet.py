"""How our bars, fields and buttons look: hairlines instead of boxes, radii of 6 to 8, one filled button.

Widgets are addressed by a property ``look``; whatever has none looks as the platform has it.
"""

import sys
from dataclasses import asdict
from pathlib import Path
from string import Template

from clipper.gui.theme.colours import Colours
from clipper.gui.theme.icons import write_icon

_SHEET = Template("""
QMainWindow, QWidget[look="bar"], QWidget[look="list"], QStatusBar { background: $window; color: $ink; }
QWidget[look="bar"] { border-bottom: 1px solid $hairline; }
QWidget[look="foot"] { background: $window; border-top: 1px solid $hairline; }
QWidget[look="page"] { background: $page; }
QLabel[look="soft"] { color: $soft; }
QLabel[look="title"] { font-weight: bold; }
QLabel[look="attention"] { color: $attention; }

QSplitter::handle { background: $hairline; }

QLineEdit[look="field"] {
    background: $page; color: $ink; border: 1px solid $hairline; border-radius: 7px; padding: 0 8px 0 4px;
    min-height: 32px; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit[look="field"]:focus { border: 1px solid $accent; }

QPushButton[look="quiet"], QPushButton[look="main"] { border-radius: 7px; min-height: 32px; padding: 0 11px; }
QPushButton[look="quiet"] { background: $page; color: $ink; border: 1px solid $hairline; }
QPushButton[look="quiet"]:hover { background: $hover; }
QPushButton[look="quiet"]:pressed { background: $selection; }
QPushButton[look="quiet"]:focus { border: 1px solid $accent; }
QPushButton[look="quiet"]:disabled { color: $faint; background: $window; }
QPushButton[look="main"] { background: $accent; color: $on_accent; border: 2px solid $accent; }
QPushButton[look="main"]:focus { border: 2px solid $ink; }
QPushButton[look="main"]:disabled { background: $hairline; border-color: $hairline; color: $soft; }

QPushButton[look="words"] {
    background: transparent; border: 1px solid transparent; border-radius: 4px; color: $accent; padding: 1px 4px;
    text-decoration: underline;
}
QPushButton[look="words"]:focus { border: 1px solid $accent; }
QToolButton[look="words"] {
    background: transparent; border: 1px solid transparent; border-radius: 4px; color: $soft; padding: 2px 4px;
}
QToolButton[look="words"]:hover { color: $ink; }
QToolButton[look="words"]:focus { border: 1px solid $accent; }
QToolButton[look="words"]::menu-indicator { image: none; }

QAbstractItemView[look="sidebar"] { background: $sidebar; border: none; }
QFrame[look="target"] { background: transparent; border: 2px solid $accent; border-radius: 6px; }
QAbstractItemView[look="list"] { background: $window; border: none; }
QHeaderView[look="heads"] { background: $window; border: none; border-bottom: 1px solid $hairline; }
QHeaderView[look="heads"]::section {
    background: $window; color: $soft; padding: 5px 6px 5px 14px;
    border: none; border-right: 1px solid $hairline; border-bottom: 1px solid $hairline;
}
QHeaderView[look="heads"]::section:hover { color: $ink; background: $hover; }

QWidget[look="notice"] { background: $page; border-top: 1px solid $hairline; }
QWidget[look="problem"] { background: $attention_ground; border-top: 1px solid $hairline; }
QWidget[look="problem"] QLabel { color: $attention; }
QProgressBar[look="line"] { background: $hairline; border: none; border-radius: 1px; max-height: 3px; }
QProgressBar[look="line"]::chunk { background: $accent; border-radius: 1px; }

QWidget[look="note"] { background: $window; border-top: 1px solid $hairline; }
QWidget[look="note"] QPlainTextEdit {
    background: $page; color: $ink; border: 1px solid $hairline; border-radius: 7px; padding: 2px;
}
QWidget[look="note"] QPlainTextEdit:focus { border: 1px solid $accent; }

QDialog[look="sheet"] { background: $window; color: $ink; }
QDialog[look="sheet"] QListWidget, QDialog[look="sheet"] QTreeView, QDialog[look="sheet"] QTextEdit,
QDialog[look="sheet"] QPlainTextEdit[look="source"] {
    background: $page; color: $ink; border: 1px solid $hairline; border-radius: 7px;
}
QDialog[look="sheet"] QPlainTextEdit[look="source"]:focus,
QDialog[look="sheet"] QListWidget:focus, QDialog[look="sheet"] QTextEdit:focus { border: 1px solid $accent; }
QDialog[look="sheet"] QTreeView:focus { border: 1px solid $accent; }
QCheckBox:focus, QRadioButton:focus, QComboBox:focus, QSpinBox:focus { color: $accent; }
QCheckBox:focus, QRadioButton:focus { text-decoration: underline; }
QDialog[look="sheet"] QSplitter::handle { background: transparent; }
QDialog[look="sheet"] QListWidget::item { padding: 5px 8px; border-radius: 4px; }
QDialog[look="sheet"] QListWidget::item:selected { background: $selection; color: $ink; }
QDialog[look="sheet"] QTreeView::item { padding: 4px; }
QDialog[look="sheet"] QTreeView::item:selected { background: $selection; color: $ink; }

QFrame[look="popup"] { background: $page; border: 1px solid $hairline; }
QFrame[look="popup"] QAbstractItemView { background: $page; }
QFrame[look="popup"] QListWidget::item { padding: 3px; border-radius: 4px; color: $ink; }
QFrame[look="popup"] QListWidget::item:hover { background: $hover; }
QFrame[look="popup"] QListWidget::item:selected { background: $selection; color: $ink; }
QFrame[look="popup"] QTreeWidget::item { padding: 3px; }
QFrame[look="popup"] QTreeWidget::item:hover { background: $hover; }
QFrame[look="popup"] QTreeWidget::item:selected { background: $selection; color: $ink; }
QToolTip { background: $pill; color: $ink; border: 1px solid $hairline; padding: 4px; }
""")


_BOXES = Template("""
QCheckBox::indicator, QListWidget::indicator, QTreeWidget::indicator {
    background: $page; border: 1px solid $soft; border-radius: 4px; width: 14px; height: 14px;
}
QCheckBox { spacing: 7px; }
QCheckBox::indicator:hover, QListWidget::indicator:hover, QTreeWidget::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QListWidget::indicator:checked, QTreeWidget::indicator:checked {
    background: $accent; border-color: $accent; image: url("$chosen");
}
QCheckBox::indicator:indeterminate, QListWidget::indicator:indeterminate, QTreeWidget::indicator:indeterminate {
    background: $accent; border-color: $accent; image: url("$partly");
}
QCheckBox::indicator:focus { border-color: $accent; }
QCheckBox::indicator:checked:focus, QCheckBox::indicator:indeterminate:focus { border-color: $ink; }
QCheckBox::indicator:disabled, QListWidget::indicator:disabled, QTreeWidget::indicator:disabled {
    background: $window; border-color: $faint;
}
QCheckBox::indicator:checked:disabled, QListWidget::indicator:checked:disabled,
QTreeWidget::indicator:checked:disabled { background: $faint; }
QCheckBox::indicator:indeterminate:disabled, QListWidget::indicator:indeterminate:disabled,
QTreeWidget::indicator:indeterminate:disabled { background: $faint; }
""")
"""Boxes to tick: the outline of the platform's own comes from the palette's ground, and is lost on a dark one.
Not of every view, since a drop-down list is one too and keeps room for a box that it never shows.
"""

_PARTS_WITHOUT_A_STYLE = Template("""
QMenu { background: $page; border: 1px solid $hairline; padding: 4px; }
QMenu::item { padding: 5px 22px 5px 14px; border-radius: 4px; color: $ink; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar::handle:vertical { background: $faint; border-radius: 3px; min-height: 32px; margin: 2px 2px 2px 3px; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle:horizontal { background: $faint; border-radius: 3px; min-width: 32px; margin: 3px 2px 2px 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")
"""Not on a Mac, whose own menus and scroll bars are as quiet."""


def stylesheet_of(colours: Colours, drawings: Path) -> str:
    """The application's style sheet in ``colours``; the icons that it needs are written into ``drawings``."""
    ticks = {name: write_icon(name, colours.on_accent, drawings).as_posix() for name in ("chosen", "partly")}
    sheets = (_SHEET, _BOXES) if sys.platform == "darwin" else (_SHEET, _BOXES, _PARTS_WITHOUT_A_STYLE)
    return "".join(sheet.substitute(asdict(colours) | ticks) for sheet in sheets)
