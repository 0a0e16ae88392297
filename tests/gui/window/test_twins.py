"""Who else has a story, in list and reader; and the user's word about it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.stories import HARBOUR_PARAGRAPHS, KOREAN_PARAGRAPHS, story_page

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def three(clipper, web):
    """Two that have one story under two headlines, and another story."""
    stories = {"First": HARBOUR_PARAGRAPHS, "Second": HARBOUR_PARAGRAPHS, "Other": KOREAN_PARAGRAPHS}
    for name, paragraphs in stories.items():
        clipper.clip(web.page(f"/{name}", story_page(name, paragraphs)))
    clipper.wait_for_titles("Other", "Second", "First")
    clipper.wait(lambda: [clipper.card(number).twins for number in clipper.numbers] == [0, 1, 1])
    return clipper


def test_the_reader_leads_to_who_had_it_first(three):
    _, second, first = three.numbers
    page = three.window.reader.page
    three.click_row(1)
    three.wait(lambda: three.window.reader.number == second and "First in" in page.toPlainText())
    paper = page.document().find("Harbour Post", page.document().find("First in"))
    paper.setPosition(paper.selectionStart() + 2)
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=page.cursorRect(paper).center())
    three.wait(lambda: three.window.reader.number == first and "Also in" in page.toPlainText())
    assert three.list.selected == (first,)


def test_the_user_decides(three):
    other, second, first = three.numbers
    three.click_row(1)
    three.choose_in_list_menu("Tells another story")
    three.wait(lambda: three.card(second).twins == 0)
    three.click_row(2, CONTROL)
    three.choose_in_list_menu("Tell the same story")
    three.wait(lambda: three.card(second).twins == 1)
    assert [three.card(number).twins for number in (other, first)] == [0, 1]
