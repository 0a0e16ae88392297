"""What helps with searching: the form, what can be written, earlier searches, completion, counts to narrow down by."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit

from clipper.desk import LIBRARY_LANE, tag
from clipper.gui.searching.builder import Builder
from clipper.gui.searching.completing import completed, completion
from clipper.gui.searching.language_pages import LanguagePages
from clipper.gui.searching.narrowing import Narrowing
from clipper.gui.searching.vocabulary import Vocabulary
from clipper.gui.searching.words import begun
from clipper.gui.window import Memory
from tests.gui.driver import NO_KEYS
from tests.stories import HARBOUR, KOREAN, KOREAN_PARAGRAPHS, story_page

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stories(clipper, web):
    clipper.clip(web.page("/en", story_page()), web.page("/ko", story_page(KOREAN, KOREAN_PARAGRAPHS, language="ko")))
    english = clipper.numbers[clipper.titles.index(HARBOUR)]
    bridge = clipper.assembly.bridge
    bridge.run(LIBRARY_LANE, lambda _: tag(bridge.desk, [english], ["sea coast"]))
    clipper.wait(lambda: "sea coast" in clipper.assembly.searching.suggesting.vocabulary.tags)
    return clipper


def field(form, words):
    return next(each for each in form.findChildren(QLineEdit) if each.accessibleName() == words)


def test_the_form_writes_the_query_as_it_is_filled_in_and_reads_it_back(stories):
    search = stories.window.bar.search
    stories.press(Qt.Key.Key_F, CONTROL | Qt.KeyboardModifier.AltModifier, search)
    form = stories.window.findChild(Builder)
    stories.type(field(form, "All of these words"), "freighter")
    stories.type(field(form, "In the headline"), "harbour storm")
    stories.type(field(form, "Tag"), "sea coast")
    assert search.text() == 'freighter title:(harbour storm) tag:"sea coast"'
    stories.wait(lambda: len(stories.numbers) <= 1)
    next(box for box in form.findChildren(QCheckBox) if box.text() == "Unread").click()
    stories.press(Qt.Key.Key_Escape, widget=field(form, "Tag"))
    assert search.text().endswith("is:unread")

    search.setText("harbour -(a b) on:2024")
    stories.assembly.searching.build()
    form = stories.window.findChildren(Builder)[-1]
    assert field(form, "All of these words").text() == "harbour"
    assert field(form, "And also").text() == "-(a b) on:2024"
    stories.type(field(form, "None of these words"), "snow")
    assert search.text() == "harbour -snow -(a b) on:2024"
    form.close()
    search.setText("titel:x (")
    stories.assembly.searching.build()
    form = stories.window.findChildren(Builder)[-1]
    assert field(form, "And also").text() == "titel:x ("
    form.close()


def test_an_example_is_taken_over_and_a_mistake_is_marked_in_its_place(stories):
    search = stories.window.bar.search
    stories.assembly.searching.explain()
    pages = stories.window.findChild(LanguagePages)
    item = pages.examples.findItems("is:unread", Qt.MatchFlag.MatchExactly)[0]
    place = pages.examples.visualItemRect(item).center()
    QTest.mouseClick(pages.examples.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, place)
    assert search.text() == "is:unread"
    stories.wait(lambda: len(stories.numbers) == 2)
    search.setText("harbour titel:x")
    stories.wait(search.toolTip)
    assert "titel:" in search.accessibleDescription()
    search.setText("harbour title:x")
    stories.wait(lambda: not search.toolTip())


def test_what_was_really_searched_for_is_offered_again_and_can_be_forgotten(stories, tmp_path):
    search, listed = stories.window.bar.search, stories.assembly.searching.suggesting.list
    stories.type(search, "freighter")
    stories.wait_for_titles(HARBOUR)
    stories.click_row(0)
    search.setText("zeppelin")
    stories.press(Qt.Key.Key_Return, widget=search)
    search.clear_search()
    stories.press(Qt.Key.Key_Down, widget=search)
    assert listed.names == ("zeppelin", "freighter")
    stories.press(Qt.Key.Key_Delete, widget=search)
    assert listed.names == ("freighter",)
    stories.press(Qt.Key.Key_Return, widget=search)
    assert (search.text(), listed.isVisible()) == ("freighter", False)
    stories.wait_for_titles(HARBOUR)
    assert Memory(tmp_path / "window.ini").searches == ("freighter",)
    stories.assembly.searching.history.clear()
    assert Memory(tmp_path / "window.ini").searches == ()


def test_a_value_is_completed_while_it_is_typed(stories):
    search, listed = stories.window.bar.search, stories.assembly.searching.suggesting.list
    stories.type(search, "harbour tag:se")
    assert listed.names == ("sea coast",)
    stories.press(Qt.Key.Key_Return, widget=search)
    assert search.text() == 'harbour tag:"sea coast" '
    stories.wait_for_titles(HARBOUR)
    stories.type(search, "is:")
    assert "unread" in listed.names
    stories.press(Qt.Key.Key_Escape, widget=search)
    assert (listed.isVisible(), search.text()) == (False, 'harbour tag:"sea coast" is:')
    stories.wait_for_titles(HARBOUR)


def test_counts_narrow_the_search_by_a_click(stories):
    search = stories.window.bar.search
    stories.assembly.searching.narrow()
    counts = stories.window.findChild(Narrowing)
    stories.wait(counts.tags.topLevelItemCount)
    assert counts.tags.topLevelItem(0).text(0) == "sea coast"
    place = counts.tags.visualItemRect(counts.tags.topLevelItem(0)).center()
    QTest.mouseClick(counts.tags.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, place)
    assert search.text() == 'tag:"sea coast"'
    stories.wait_for_titles(HARBOUR)
    stories.wait(lambda: counts.total.text() == "1 clipping")
    counts.close()


def test_hangul_is_searched_for_while_it_is_composed(stories):
    search = stories.window.bar.search
    search.setFocus()
    for preedit, commit in (("ㅎ", ""), ("하", ""), ("한", ""), ("미", "한")):
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(search, event)
    assert search.text() == "한"
    QApplication.sendEvent(search, QInputMethodEvent("민", []))
    stories.wait_for_titles(KOREAN)
    assert search.text() == "한"
    composed = QInputMethodEvent()
    composed.setCommitString("민")
    QApplication.sendEvent(search, composed)
    assert search.text() == "한민"
    stories.wait_for_titles(KOREAN)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("harbour tag:", "harbour"),
        ("harbour is:sta", "harbour"),
        ("harbour is:foo", "harbour is:foo"),
        ("harbour after:2024-", "harbour"),
        ('on:"last', ""),
        ("harbour (storm OR snow", "harbour (storm OR snow)"),
        ("titel:x", "titel:x"),
        ("harbour -has:pic", "harbour"),
    ],
)
def test_what_is_only_begun_is_no_mistake_yet(typed, asked):
    assert begun(typed) == asked


def test_completion_knows_names_with_blanks():
    names = Vocabulary(collections=("Morning review", "Evening"), languages=("ko",))
    found = completion("harbour in:mor", names)
    assert (found.start, found.names) == (11, ("Morning review",))
    assert completed("harbour in:mor", 14, 11, "Morning review") == ('harbour in:"Morning review" ', 28)
    assert completed('in:"mor" x', 7, 3, "Morning review") == ('in:"Morning review" x', 19)
    assert completion("harbour", names) is None
    assert completion("lang:ko", names) is None
