"""Who else has a story, in list and reader; and the user's word about it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clipper.desk import Grouping
from clipper.gui.cards import Arrangement
from clipper.gui.cards.heading import Heading
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


def test_copies_fold_and_what_is_selected_stands_for_them(three, open_window):
    other, second, first = three.numbers
    (fold,) = (each for each in three.window.actions() if each.text() == "Fold copies of one story")
    three.click_row(2)
    fold.trigger()
    three.wait(lambda: three.numbers == (other, first))
    assert fold.isChecked()
    assert three.list.selected == (first,)
    assert three.window.reader.number == first
    three.click_row(0)
    three.assembly.listing.select(second)
    three.wait(lambda: three.list.selected == (second,))
    assert three.numbers == (other, second)

    # Nothing is selected that is a hit: the first of them stands for the story.
    three.click_row(0)
    three.type(three.window.bar.search, "freighter")
    three.wait(lambda: three.numbers == (second,))
    three.press(Qt.Key.Key_Escape, widget=three.window.bar.search)
    three.wait(lambda: three.numbers == (other, second))
    three.window.close()

    # It is remembered, and headings count what is shown. A copy comes forward when the other is thrown away.
    again = open_window()
    again.wait(lambda: again.numbers == (other, second))
    listing = again.assembly.listing
    listing.arrange(Arrangement(grouping=Grouping.SOURCE))
    again.wait(lambda: [row.count for row in listing.rows if isinstance(row, Heading)] == [2])
    listing.arrange(Arrangement())
    again.wait(lambda: tuple(listing.rows) == (other, second))
    again.click_row(1)
    again.press(Qt.Key.Key_Delete, widget=again.list)
    again.wait(lambda: again.numbers == (other, first))
    again.click_row(1)
    again.press(Qt.Key.Key_Delete, widget=again.list)
    again.wait(lambda: again.numbers == (other,))
    again.open_place("Trash")
    again.wait(lambda: set(again.numbers) == {first, second})
