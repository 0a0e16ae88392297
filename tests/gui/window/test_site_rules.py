"""Rules for sites in their dialog: listed, written, tried while one writes, shown, kept, switched off, undone."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clipper.desk import Action, Rule, Where, add_rule, look_up, sites
from clipper.gui.recutting import RecutDialog
from clipper.gui.site_rules.dialog import RulesDialog
from tests.stories import HARBOUR_PARAGRAPHS, story_page

HOST = "127.0.0.1"
PROMOTION = "Gulls above the lighthouse of page 0: the picture was taken by a reader on the way to the early ferry."


@pytest.fixture
def dialog(clipper, web):
    """The dialog over two clippings of one site, which has one rule that does nothing."""
    pages = []
    for number in range(2):
        paragraphs = [f"{paragraph} This is page {number}." for paragraph in HARBOUR_PARAGRAPHS]
        extra = f'<div class="lighthouse-view"><p>{PROMOTION.replace("page 0", f"page {number}")}</p></div>'
        pages.append(web.page(f"/{number}", story_page(f"Harbour news, part {number}", paragraphs, extra=extra)))
    clipper.clip(*pages)
    clipper.click_row(0)
    desk = clipper.assembly.bridge.desk
    with ThreadPoolExecutor(1) as lane:
        rule = Rule(Action.CUT, Where(begins="Albatrosses"))
        lane.submit(add_rule, desk, HOST, rule, datetime(2026, 11, 24, tzinfo=UTC)).result()
    clipper.wait(lambda: clipper.window.reader.number is not None)
    clipper.assembly.site_rules.open(HOST)
    dialog = clipper.window.findChild(RulesDialog)
    clipper.wait(lambda: dialog.trial.text() == "Changes 0 of 2 kept clippings")
    return dialog


def rules_of(clipper):
    with ThreadPoolExecutor(1) as lane:
        files = lane.submit(sites, clipper.assembly.bridge.desk).result()
    return [(rule.where, rule.off) for file in files for rule in file.site.rules]


def text_of(clipper, number):
    with ThreadPoolExecutor(1) as lane:
        return lane.submit(lambda: look_up(clipper.assembly.bridge.desk, number).article.text).result()


def test_a_rule_is_changed_shown_kept_and_followed(clipper, dialog):
    begins = dialog.form.fields["begins"]
    assert begins.text() == "Albatrosses"
    assert not dialog.keep_button.isEnabled()
    begins.clear()
    assert dialog.trial.text() == "This is no rule: it does not say which parts of a page it is about."
    assert not dialog.keep_button.isEnabled()
    QTest.keyClicks(dialog.form.fields["classes"], "lighthouse-view")
    clipper.wait(lambda: dialog.trial.text() == "Would change 2 of 2 kept clippings")
    assert rules_of(clipper) == [(Where(begins="Albatrosses"), False)]

    dialog.show_button.click()
    preview = dialog.findChild(RecutDialog)
    assert len(preview.titles) == 2
    assert PROMOTION.split(":")[0][:20] in preview.details.toPlainText()
    preview.cut_button.click()
    clipper.wait(lambda: "2 stories are cut anew" in clipper.notices)
    assert "Gulls" not in text_of(clipper, 1) + text_of(clipper, 2)
    assert rules_of(clipper) == [(Where(classes=("lighthouse-view",)), False)]
    clipper.wait(lambda: dialog.trial.text() == "Changes 2 of 2 kept clippings")


def test_rules_are_made_switched_off_removed_and_come_back(clipper, dialog):
    dialog.new_button.click()
    assert dialog.form.host.text() == HOST
    QTest.keyClicks(dialog.form.fields["tag"], "aside")
    dialog.keep_button.click()
    clipper.wait(lambda: dialog.tree.topLevelItem(0).childCount() == 2)
    assert dialog.tree.topLevelItem(0).child(1).text(0) == "cuts every aside element"

    dialog.tree.topLevelItem(0).child(0).setCheckState(0, Qt.CheckState.Unchecked)
    clipper.wait(lambda: "kept, but not followed" in clipper.notices)
    assert [off for _, off in rules_of(clipper)] == [True, False]
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(0).child(1))
    dialog.remove_button.click()
    clipper.wait(lambda: dialog.tree.topLevelItem(0).childCount() == 1)

    undo = clipper.assembly.about_words.undoing.undo
    for left in (2, 2, 1):
        clipper.wait(lambda: undo.text() == f"Undo: change the rules for {HOST}")
        undo.trigger()
        clipper.wait(lambda left=left: dialog.tree.topLevelItem(0).childCount() == left)
    clipper.wait(lambda: rules_of(clipper) == [(Where(begins="Albatrosses"), False)])


def test_a_folder_is_brought_in_and_what_is_of_other_programs_cannot_be_changed(clipper, dialog, tmp_path):
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "island.example.txt").write_text("strip: //aside\n", "utf-8")
    (folder / "broken.example.toml").write_text("[[rule", "utf-8")
    clipper.assembly.site_rules.import_folder(folder)
    clipper.wait(lambda: "One rule file was brought in. broken.example.toml, line 1" in clipper.notices)
    clipper.wait(lambda: dialog.tree.topLevelItemCount() == 2)
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(1).child(0))
    assert not dialog.form.isEnabled()
    assert dialog.form.fields["xpath"].text() == "//aside"
