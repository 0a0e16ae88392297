"""Search as one types: a moment after the last key, off the GUI thread, the latest words only."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clipper.desk import Order, Query, find, searched_words
from clipper.gui.searching import query_words
from clipper.gui.searching.naming import Naming
from tests.bench.synthetic import fill
from tests.stories import HARBOUR, KOREAN, KOREAN_PARAGRAPHS, story_page


@pytest.fixture
def two_stories(clipper, web):
    clipper.clip(web.page("/en", story_page()), web.page("/ko", story_page(KOREAN, KOREAN_PARAGRAPHS, language="ko")))
    return clipper


def test_korean_is_found_inside_a_longer_run(two_stories):
    """The story has ``대한민국해양수산청`` and no ``한민`` that stands by itself."""
    two_stories.type(two_stories.window.bar.search, "한민")
    two_stories.wait_for_titles(KOREAN)


def test_a_word_is_found_while_it_is_being_typed(two_stories):
    two_stories.type(two_stories.window.bar.search, "freigh")
    two_stories.wait_for_titles(HARBOUR)


def test_escape_clears_the_search(two_stories):
    search = two_stories.window.bar.search
    two_stories.type(search, "freighter")
    two_stories.wait_for_titles(HARBOUR)
    two_stories.press(Qt.Key.Key_Escape, widget=search)
    two_stories.wait(lambda: len(two_stories.numbers) == 2)
    assert search.text() == ""
    two_stories.press(Qt.Key.Key_Escape, widget=search)
    assert two_stories.list.hasFocus()


def test_nothing_found_says_so_and_offers_the_way_back(two_stories):
    two_stories.type(two_stories.window.bar.search, "zeppelin")
    two_stories.wait(lambda: two_stories.numbers == ())
    empty = two_stories.window.cards.empty
    assert empty.isVisible()
    assert "zeppelin" in empty.words
    QTest.mouseClick(empty.button("clear-search"), Qt.MouseButton.LeftButton)
    two_stories.wait(lambda: len(two_stories.numbers) == 2)


def test_a_search_holds_in_another_place(two_stories):
    two_stories.type(two_stories.window.bar.search, "freighter")
    two_stories.wait_for_titles(HARBOUR)
    two_stories.open_place("Trash")
    two_stories.wait(lambda: two_stories.numbers == ())
    two_stories.open_place("All clippings")
    two_stories.wait_for_titles(HARBOUR)


def test_the_hits_are_marked_in_the_reader(two_stories):
    two_stories.type(two_stories.window.bar.search, '"first freighter"')
    two_stories.wait_for_titles(HARBOUR)
    two_stories.click_row(0)
    two_stories.wait(lambda: "freighter" in two_stories.window.reader.page.toPlainText())


def test_the_selected_story_stays_selected_when_it_is_among_the_hits(two_stories):
    two_stories.click_row(two_stories.titles.index(HARBOUR))
    (number,) = two_stories.list.selected
    two_stories.type(two_stories.window.bar.search, "tugs")
    two_stories.wait_for_titles(HARBOUR)
    assert two_stories.list.selected == (number,)


@pytest.mark.parametrize(
    ("typed", "words", "marked"),
    [
        ("", "", ()),
        ("harb", "harb*", ("harb*",)),
        ("harbour tug ", "harbour tug*", ("harbour", "tug*")),
        ('"first fre', '"first fre', ("first fre",)),
        ('"first freighter" tug', '"first freighter" tug*', ("first freighter", "tug*")),
        ("harb*", "harb*", ("harb*",)),
        ("★", "★", ()),
        ("is:star", "is:star", ()),
        ("harbour OR", "harbour OR", ()),
        ('on:"last week" tug', 'on:"last week" tug*', ("tug*",)),
        ("-snow title:tug", "-snow title:tug*", ("tug*",)),
        ("harbour t", "harbour t", ("harbour", "t")),
        ("title:EU", "title:EU", ("EU",)),
        ("한", "한*", ("한*",)),
    ],
)
def test_what_is_typed_as_a_query(typed, words, marked):
    assert query_words(typed) == words
    assert searched_words(words) == marked


def test_the_language_of_queries_is_understood(two_stories):
    two_stories.type(two_stories.window.bar.search, f"title:({HARBOUR.split()[0]} OR nothing) -zeppelin")
    two_stories.wait_for_titles(HARBOUR)


def test_a_card_shows_the_lines_around_the_words(two_stories):
    two_stories.type(two_stories.window.bar.search, "freighter")
    two_stories.wait_for_titles(HARBOUR)
    (number,) = two_stories.numbers
    model = two_stories.list.model()
    two_stories.wait(lambda: model.card(number) is not None and model.card(number).marks)
    card = model.card(number)
    assert {card.excerpt[start:end].lower() for start, end in card.marks} == {"freighter"}
    two_stories.window.bar.search.clear_search()
    two_stories.wait(lambda: model.card(number) is not None and not model.card(number).marks)


def test_what_cannot_be_read_is_told_where_the_hits_would_be(two_stories):
    two_stories.type(two_stories.window.bar.search, "titel:x ")
    empty = two_stories.window.cards.empty
    two_stories.wait(lambda: "no field “titel:”" in empty.words)
    assert "character 1" in empty.words
    two_stories.window.bar.search.clear_search()
    two_stories.wait(lambda: len(two_stories.numbers) == 2)


def test_a_search_is_kept_in_the_sidebar_renamed_and_deleted(two_stories):
    search, sidebar = two_stories.window.bar.search, two_stories.window.sidebar
    two_stories.type(search, "freighter OR zeppelin")
    two_stories.wait_for_titles(HARBOUR)
    (keep,) = [action for action in search.actions() if action.text().startswith("Save as smart")]
    assert keep.isVisible()
    keep.trigger()
    naming = two_stories.window.findChild(Naming)
    assert naming.field.selectedText() == "freighter OR zeppelin"
    two_stories.type(naming.field, "At sea")
    two_stories.press(Qt.Key.Key_Return, widget=naming.field)
    two_stories.wait(lambda: sidebar.open_shelf.name == "At sea")
    assert (search.text(), sidebar.open_shelf.count) == ("", 1)
    two_stories.wait_for_titles(HARBOUR)

    sidebar.shelves.setData(sidebar.currentIndex(), "Ships")
    two_stories.wait(lambda: sidebar.open_shelf.name == "Ships")
    two_stories.wait_for_titles(HARBOUR)
    two_stories.type(search, "snow")
    two_stories.wait(lambda: two_stories.numbers == ())
    search.clear_search()
    two_stories.wait_for_titles(HARBOUR)

    two_stories.press(Qt.Key.Key_Delete, widget=sidebar)
    two_stories.wait(lambda: sidebar.open_shelf.name == "All clippings")
    two_stories.wait(lambda: len(two_stories.numbers) == 2)


def test_a_list_of_many_screens_comes_whole_and_the_selected_story_stays_so(desk, open_window):
    with ThreadPoolExecutor(1) as aside:
        aside.submit(fill, desk.library, 450).result()
        hits = aside.submit(find, desk, Query("the*", order=Order.RELEVANCE)).result()
    assert len(hits) > 200
    clipper = open_window()
    clipper.wait(lambda: len(clipper.numbers) == 450)
    clipper.list.select(hits[-1])
    clipper.type(clipper.window.bar.search, "the")
    clipper.wait(lambda: clipper.numbers == hits)
    clipper.wait(lambda: clipper.list.selected == (hits[-1],))
