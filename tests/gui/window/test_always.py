"""Always on this site: from a piece in the reader to a rule, and from the rule to the kept clippings."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton

from clipper.desk import look_up
from clipper.gui.reader.sheet.targets import Piece
from clipper.gui.recutting import RecutDialog
from clipper.gui.site_rules.dialog import RulesDialog
from tests.stories import HARBOUR_PARAGRAPHS, story_page

PROMOTION = "Gulls above the lighthouse of page 0: the picture was taken by a reader on the way to the early ferry."


@pytest.fixture
def three(clipper, web):
    """Three clippings of one site, the first of them open."""
    pages = []
    for number in range(3):
        paragraphs = [f"{paragraph} This is page {number}." for paragraph in HARBOUR_PARAGRAPHS]
        promotion = PROMOTION.replace("page 0", f"page {number}")  # what all pages have would be cut without a rule
        extra = f'<div class="lighthouse-view"><p>{promotion}</p></div>'
        pages.append(web.page(f"/{number}", story_page(f"Harbour news, part {number}", paragraphs, extra=extra)))
    clipper.clip(*pages)
    clipper.click_row(clipper.titles.index("Harbour news, part 0"))
    clipper.wait(lambda: PROMOTION in text_of(clipper))
    return clipper


def text_of(clipper):
    return clipper.window.reader.page.toPlainText()


def choose(menu, words):
    (action,) = (action for action in menu.actions() if action.text() == words)
    assert action.isEnabled()
    action.trigger()
    menu.close()


def press(clipper, words):
    (found,) = (each for each in clipper.window.notices.findChildren(QPushButton) if each.text() == words)
    found.click()


def select(page, text):
    cursor = page.document().find(text[:40])
    cursor.setPosition(cursor.selectionStart())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)


def test_a_selected_piece_is_always_cut(three):
    page = three.window.reader.page
    select(page, PROMOTION)
    choose(three.window.reader.menu_for(None), "Always cut this on this site…")
    three.wait(lambda: "cuts every div element of the class “lighthouse-view”" in three.notices)
    assert "changes 2 other kept clippings" in three.notices
    press(three, "Make the rule")
    three.wait(lambda: "follow the rule" in three.notices)
    press(three, "Show the rules…")
    rules = three.window.findChild(RulesDialog)
    three.wait(lambda: rules.trial.text() == "Changes 3 of 3 kept clippings")
    assert rules.form.fields["classes"].text() == "lighthouse-view"
    rules.reject()
    press(three, "Cut the kept ones again…")
    dialog = three.window.findChild(RecutDialog)
    three.wait(lambda: "3 would change" in dialog.summary.text())
    dialog.cut_button.click()
    three.wait(lambda: "3 stories are cut anew" in three.notices)
    three.wait(lambda: PROMOTION not in text_of(three))


def test_a_cut_piece_is_always_kept(three):
    three.window.reader.bar.cuts.setChecked(True)
    three.wait(lambda: "Share on Facebook" in text_of(three))
    choose(three.window.reader.menu_for(Piece(_share_bar(three))), "Always keep this on this site…")
    three.wait(lambda: "keeps every div element of the class “share-bar”" in three.notices)


def test_what_is_not_on_the_page_alone_is_said(three):
    page = three.window.reader.page
    cursor = page.document().find("Two tugs")
    page.setTextCursor(cursor)
    choose(three.window.reader.menu_for(None), "Always cut this on this site…")
    three.wait(lambda: "Nothing tells how to find “Two tugs”" in three.notices)


def _share_bar(clipper):
    """The index of the share bar among what was cut."""
    with ThreadPoolExecutor(1) as lane:
        clipping = lane.submit(look_up, clipper.assembly.bridge.desk, clipper.window.reader.number).result()
    return next(i for i, removal in enumerate(clipping.extraction.removals) if "Facebook" in removal.text)
