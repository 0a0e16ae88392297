"""Select clippings, press the one filled button, and there is a review."""

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog, QPushButton

from tests.gui.driver import links
from tests.stories import HARBOUR, KOREAN, KOREAN_PARAGRAPHS, png, story_page


def save_as(clipper, path, name_filter=""):
    """Press the button and answer the dialog."""
    clipper.window.bar.export.click()
    dialog = clipper.window.findChild(QFileDialog)
    if name_filter:
        chosen = next(known for known in dialog.nameFilters() if name_filter in known)
        dialog.selectNameFilter(chosen)
        dialog.filterSelected.emit(chosen)
    dialog.selectFile(str(path))
    dialog.accept()


def words_of(path):
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


@pytest.fixture
def two_stories(clipper, web):
    web.picture("/quay.png", png())
    clipper.clip(
        web.page("/en", story_page(picture="quay.png")),
        web.page("/ko", story_page(KOREAN, KOREAN_PARAGRAPHS, language="ko")),
    )
    return clipper


def test_what_is_selected_becomes_a_pdf(two_stories, tmp_path):
    path = tmp_path / "review.pdf"
    two_stories.click_row(two_stories.titles.index(HARBOUR))
    save_as(two_stories, path)
    two_stories.wait(lambda: str(path) in two_stories.notices, 30_000)
    assert "harbour opens again" in words_of(path)
    assert "항구" not in words_of(path)
    assert two_stories.window.bar.export.isEnabled()


def test_all_that_is_shown_is_exported_when_nothing_is_selected(two_stories, tmp_path):
    path = tmp_path / "all.pdf"
    two_stories.list.clearSelection()
    save_as(two_stories, path)
    two_stories.wait(lambda: str(path) in two_stories.notices, 30_000)
    assert "harbour opens again" in words_of(path)
    assert "항구" in words_of(path)


def test_another_format_by_its_filter_and_by_its_suffix(two_stories, tmp_path):
    save_as(two_stories, tmp_path / "one", "Markdown")
    two_stories.wait((tmp_path / "one.md").exists)
    two_stories.wait(two_stories.window.bar.export.isEnabled)
    save_as(two_stories, tmp_path / "two.txt")
    two_stories.wait((tmp_path / "two.txt").exists)
    assert HARBOUR in (tmp_path / "two.txt").read_text("utf-8")


def test_the_last_folder_and_format_are_proposed_again(two_stories, tmp_path, open_window):
    folder = tmp_path / "reviews"
    folder.mkdir()
    save_as(two_stories, folder / "one.md")
    two_stories.wait(lambda: "one.md" in two_stories.notices)
    two_stories.window.close()

    again = open_window()
    again.wait(lambda: len(again.numbers) == 2)
    again.window.bar.export.click()
    dialog = again.window.findChild(QFileDialog)
    assert dialog.directory().absolutePath() == str(folder)
    assert "Markdown" in dialog.selectedNameFilter()
    dialog.reject()


def test_a_place_that_cannot_be_written_is_a_sentence(two_stories, tmp_path):
    save_as(two_stories, tmp_path / "no" / "such" / "review.pdf")
    two_stories.wait(lambda: "review.pdf" in two_stories.notices and "Saved" not in two_stories.notices)
    assert two_stories.window.bar.export.isEnabled()


def test_it_can_be_cancelled_and_nothing_is_written(two_stories, tmp_path):
    path = tmp_path / "review.pdf"
    save_as(two_stories, path)
    assert not two_stories.window.bar.export.isEnabled()
    cancel = next(b for b in two_stories.window.notices.findChildren(QPushButton) if b.text() == "Cancel")
    cancel.click()
    two_stories.wait(lambda: "cancelled" in two_stories.notices)
    assert not path.exists()
    assert two_stories.window.bar.export.isEnabled()


def test_the_name_of_the_collection_is_proposed(clipper, web):
    clipper.clip(web.page("/1", story_page("One")))
    clipper.click_row(0)
    clipper.assembly.tagging.collect("Morning: ports/ships")
    clipper.open_place("Morning: ports/ships")
    clipper.wait_for_titles("One")
    clipper.window.bar.export.click()
    dialog = clipper.window.findChild(QFileDialog)
    (proposed,) = dialog.selectedFiles()
    assert "Morning- ports-ships" in proposed
    dialog.reject()


def test_there_is_nothing_to_export_while_the_list_is_empty(clipper, web):
    assert not clipper.window.bar.export.isEnabled()
    clipper.drop(links(web.page("/1", story_page("One"))))
    clipper.wait(clipper.window.bar.export.isEnabled)
