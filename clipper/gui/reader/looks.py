"""The reader's own part of the style sheet: bar, notices, card."""

from dataclasses import asdict
from string import Template

from clipper.gui.theme import Colours

_SHEET = Template("""
QWidget[look="reader"], QWidget[look="page"] { background: $page; color: $ink; }
QWidget[look="reader"] QTextBrowser { background: $page; color: $ink; border: none; }
QWidget[look="reader"] QAbstractScrollArea::corner { background: $page; border: none; }
QWidget[look="reading-bar"] { background: $page; border: none; border-bottom: 1px solid $hairline; }
QWidget[look="reading-bar"] QToolButton { color: $soft; }
QWidget[look="reading-bar"] QToolButton:hover { color: $ink; }
QPushButton[look="cuts"] {
    background: $page; color: $soft; border: 1px solid $hairline; border-radius: 7px; min-height: 28px; padding: 0 10px;
}
QPushButton[look="cuts"]:hover { background: $hover; }
QPushButton[look="cuts"]:checked:enabled { background: $attention_ground; color: $attention; border-color: $attention; }
QPushButton[look="cuts"]:disabled { border-color: transparent; padding: 0; }
QPushButton[look="cuts"]:focus { border-color: $accent; }
QLabel[look="notice-title"] { color: $ink; font-weight: bold; }
QLabel[look="notice-reason"] { color: $attention; }
QFrame[look="card"] { background: $page; border: 1px solid $hairline; border-radius: 7px; }
QFrame[look="card"] QPlainTextEdit {
    background: $page; color: $ink; border: 1px solid $hairline; border-radius: 7px; padding: 2px;
}
QFrame[look="card"] QPlainTextEdit:focus { border: 1px solid $accent; }
QToolButton[look="swatch"] { border: 2px solid transparent; border-radius: 7px; padding: 3px; background: transparent; }
QToolButton[look="swatch"]:hover { background: $hover; }
QToolButton[look="swatch"]:checked { border-color: $soft; }
QToolButton[look="swatch"]:focus { border-color: $accent; }
QFrame[look="card"] QLabel { color: $ink; background: transparent; }
QFrame[look="card"] QLabel[look="piece"] { color: $attention; font-weight: bold; }
QFrame[look="card"] QLabel[look="title"] { font-weight: bold; }
QFrame[look="card"] QLabel[look="soft"] { color: $soft; }
QFrame[look="selection-bar"] { background: $page; border: 1px solid $hairline; border-radius: 7px; }
QFrame[look="selection-bar"] QToolButton { color: $ink; padding: 3px 7px; }
QFrame[look="selection-bar"] QToolButton:hover { background: $hover; }
QPlainTextEdit[look="in-place"] {
    background: $page; color: $ink; border: 1px solid $accent; border-radius: 4px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit[look="in-place"][refused="true"] { border-color: $attention; color: $attention; }
""")


def reader_style(colours: Colours) -> str:
    """The style sheet in ``colours``."""
    return _SHEET.substitute(asdict(colours))
