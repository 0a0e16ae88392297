"""The window in Korean: nothing that it says is left in English."""

import re

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QTextEdit,
    QWidget,
)

from clipper.gui.reader.page_view import PageView
from clipper.gui.translator import Interpreter
from tests.stories import story_page

LATIN = re.compile(r"[A-Za-z][A-Za-z’']+")
NAMES = re.compile(
    r"https?://\S*|socks5h?://|\S+://\S+|(?:/|~)\S+|\S+\.(?:txt|toml|example|org|pgpass)\S*|[a-z]+:(?:\S+)?|/\S+/"
    r"|(?:Ctrl|Shift|Alt|Del|Enter|Esc|Return|Delete|F\d+)\b\S*"
)
"""Addresses, files, what a query may say, keys."""
ALLOWED = frozenset(
    {"Clipper", "Harbour", "Post", "English", "PDF", "XPath", "HTML", "MHTML", "Markdown", "JSON", "TOML", "PEM", "MIT"}
    | {"US", "A4", "kB", "MB", "GB", "OR", "Qt", "ko", "en", "direct", "sslmode"}
    | {"aside", "newsletter", "promo", "box", "banners"}
)
"""Names, formats and units; what is written into fields."""


@pytest.fixture
def korean(qapp):
    interpreter = Interpreter(qapp)
    before = QLocale()
    interpreter.speak("ko")
    yield
    interpreter.fall_silent()
    QLocale.setDefault(before)


def words_of(widget):
    """All that a widget says, to eyes and ears."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QComboBox():
            yield from (widget.itemText(index) for index in range(widget.count()))
        case QLineEdit():
            yield widget.placeholderText()
        case QTextEdit() if not isinstance(widget, PageView):  # which shows what the paper says
            yield widget.toPlainText()
        case QMenu() | QGroupBox():
            yield widget.title()
        case QAbstractItemView() if widget.model():
            model = widget.model()
            roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
            for row in range(model.rowCount()):
                yield from (str(model.index(row, 0).data(role) or "") for role in roles)


def left_in_english(root):
    said = set()
    for widget in (root, *root.findChildren(QWidget)):
        said.update(words_of(widget))
    for action in root.findChildren(QAction):
        said.update((action.text(), action.toolTip(), action.statusTip()))
    return sorted(text for text in said if set(LATIN.findall(NAMES.sub(" ", text.replace("&", "")))) - ALLOWED)


def test_nothing_of_the_window_is_left_in_english(korean, clipper, web):
    web.page(
        "/one", story_page(title="항구가 다시 열렸다", paragraphs=("예인선 두 척이 배를 끌고 들어왔다. " * 12,) * 3)
    )
    clipper.clip(web.url("/one"))
    clipper.wait(lambda: clipper.window.reader.number)
    clipper.window.reader.bar.cuts.setChecked(True)
    assert left_in_english(clipper.window) == []

    opened = 0
    for action in clipper.window.findChildren(QAction):
        if not action.text().endswith("…") or not action.isEnabled() or action.menu():
            continue
        before = set(clipper.window.findChildren(QDialog))
        action.trigger()
        for dialog in set(clipper.window.findChildren(QDialog)) - before:
            opened += 1
            if not isinstance(dialog, QFileDialog):
                assert (action.text(), left_in_english(dialog)) == (action.text(), [])
            dialog.reject()
    assert opened > 5
    clipper.wait(lambda: clipper.window.findChildren(QMessageBox))  # about the library, which is asked first
    assert left_in_english(clipper.window) == []
