"""Cut again: look at what would change, do it, take it back."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QDialog, QPushButton

from clipper.article import Article, Extraction, Paragraph, Run
from clipper.desk import look_up
from clipper.library import enroll, keep
from clipper.page import HTML, Page
from tests.stories import HARBOUR_PARAGRAPHS, story_page

NOW = datetime(2026, 11, 24, tzinfo=UTC)
OLD = "An older cleaner left this line in."


def fill(desk, count, host="harbour.example", old=OLD):
    for number in range(count):
        address = f"https://{host}/{number}"
        paragraphs = [f"{paragraph} This is page {number}." for paragraph in HARBOUR_PARAGRAPHS]
        content = story_page(f"{host}, part {number}", paragraphs).encode()
        blocks = tuple(Paragraph((Run(text),)) for text in [*paragraphs, old])
        story = Extraction(Article(f"{host}, part {number}", blocks, address=address), cleaner="old", whole=blocks)
        known = enroll(desk.library, address, at=NOW).number
        keep(desk.library, known, Page(content, address, address, HTML, NOW), story, {})


@pytest.fixture
def filled(desk, open_window):
    """A window over three stories of one site, and one of another that would lose nearly all of its text."""
    with ThreadPoolExecutor(1) as lane:
        lane.submit(lambda: (fill(desk, 3), fill(desk, 1, "island.example", "word " * 999))).result()
    clipper = open_window()
    clipper.wait(lambda: len(clipper.numbers) == 4)
    clipper.wait(lambda: all(clipper.titles))
    return clipper


def preview(clipper, scope=""):
    clipper.assembly.recutting.start()
    dialog = clipper.window.findChild(QDialog)
    if scope:
        dialog.scopes.setCurrentIndex(dialog.scopes.findData(scope))
    clipper.wait(lambda: dialog.summary.text() and "Looking" not in dialog.summary.text())
    return dialog


def text_of(clipper, number):
    with ThreadPoolExecutor(1) as lane:
        return lane.submit(lambda: look_up(clipper.assembly.bridge.desk, number).article.text).result()


def button(clipper, words):
    (found,) = (each for each in clipper.window.notices.findChildren(QPushButton) if each.text() == words)
    return found


def test_the_selection_is_looked_at_first(filled):
    filled.click_row(filled.titles.index("harbour.example, part 1"))
    dialog = preview(filled)
    assert dialog.scope == "selected"
    assert dialog.titles == ("harbour.example, part 1",)
    assert OLD in dialog.details.toPlainText()
    assert "1 would change" in dialog.summary.text()
    dialog.scopes.setCurrentIndex(dialog.scopes.findData("site"))
    filled.wait(lambda: "3 would change" in dialog.summary.text())
    assert len(dialog.titles) == 3
    dialog.reject()
    assert OLD in text_of(filled, 1)


def test_stories_are_cut_again_and_taken_back(filled):
    dialog = preview(filled)
    assert dialog.scope == "older"
    assert "3 would change" in dialog.summary.text()
    assert "1 stay as they are" in dialog.summary.text()
    dialog.cut_button.click()
    filled.wait(lambda: "3 stories are cut anew" in filled.notices)
    assert [OLD in text_of(filled, number) for number in (1, 2, 3)] == [False] * 3
    assert "word" in text_of(filled, 4)
    button(filled, "Take back").click()
    filled.wait(lambda: "as they were" in filled.notices)
    assert [OLD in text_of(filled, number) for number in (1, 2, 3)] == [True] * 3


def test_a_newer_cleaner_is_offered_once(filled):
    filled.assembly.newer.look()
    filled.wait(lambda: "The cleaner is newer than the one that cut 4 of the clippings." in filled.notices)
    button(filled, "See what would change…").click()
    dialog = filled.window.findChild(QDialog)
    filled.wait(lambda: "3 would change" in dialog.summary.text())
    assert dialog.scope == "older"
    dialog.reject()
    filled.window.notices.take_away("newer")
    filled.assembly.newer.look()
    preview(filled).reject()
    assert "newer" not in filled.notices


def test_nothing_to_do_is_said(filled):
    preview(filled).cut_button.click()
    filled.wait(lambda: "cut anew" in filled.notices)
    filled.click_row(filled.titles.index("island.example, part 0"))
    dialog = preview(filled, "selected")
    assert not dialog.cut_button.isEnabled()
    assert dialog.titles == ("island.example, part 0",)
    dialog.reject()


def test_a_closed_preview_stops_looking(filled):
    filled.assembly.recutting.start()
    filled.window.findChild(QDialog).reject()
    filled.wait(lambda: filled.window.findChild(QDialog) is None)
    dialog = preview(filled, "all")
    assert len(dialog.titles) == 4
    dialog.reject()


def test_a_broken_rule_file_is_a_notice(filled, tmp_path):
    folder = tmp_path / "library" / "sites"
    folder.mkdir()
    (folder / "harbour.example.toml").write_text("[[rule", "utf-8")
    preview(filled, "all").reject()
    filled.wait(lambda: "harbour.example.toml, line 1" in filled.notices)
