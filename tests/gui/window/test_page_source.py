"""The page as it was served, as text: a long line broken, found in, of a large page the beginning."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clipper.gui.page_source.dialog import SourceDialog
from tests.stories import story_page


@pytest.mark.parametrize(("filling", "whole"), [(9_000, True), (2_500_000, False)])
def test_the_source_is_shown_and_found_in(clipper, web, filling, whole):
    needle = "<b>Halyard</b>"
    page = story_page().replace("</head>", f"<!-- {'x' * filling} --></head>").replace("<html", f"{needle}<html", 1)
    clipper.clip(web.page("/harbour", page))
    clipper.click_row(0)
    clipper.wait(lambda: clipper.window.reader.number is not None)
    QTest.keyClick(clipper.window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    dialog = clipper.window.findChild(SourceDialog)
    clipper.wait(lambda: "lines" in dialog.remark.text() and dialog.is_complete)
    assert ("the page goes on" in dialog.remark.text()) is not whole
    shown = dialog.text.toPlainText()
    assert max(map(len, shown.splitlines())) == 2_000
    assert ("Copyright 2026 Harbour Post" in shown) is whole
    QTest.keyClicks(dialog.field, "halyard")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.text.textCursor().selectedText() == "Halyard"
    assert dialog.browser_button.isEnabled()
    dialog.reject()
