"""The list as cards or in columns, sorted and in groups; every place is found again as it was left."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from clipper.desk import Order
from clipper.gui.cards import Arrangement
from clipper.gui.cards.columns import Column
from clipper.gui.cards.heading import Heading
from clipper.library import enroll, keep
from tests.library.stories import NOON, page, story

STORIES = (("Beta wharf", "Post", date(2024, 7, 8)), ("Alpha quay", "Times", date(2024, 7, 9)), ("Gamma", "Post", None))


@pytest.fixture
def filled(desk):
    """The desk with STORIES, and their numbers."""
    numbers = []
    for place, (title, source, day) in enumerate(STORIES):
        numbers.append(enroll(desk.library, f"https://paper.example/{place}", at=NOON).number)
        kept = story(title, f"The harbour, {place}.", source=source, published=day)
        keep(desk.library, numbers[-1], page(address=f"https://paper.example/{place}"), kept, {})
    return tuple(numbers)


def choose(driver, words):
    """Give a command of the List menu."""
    (action,) = (each for each in driver.window.actions() if each.text() == words and each.isVisible())
    action.trigger()


def rows(driver):
    return [key.words if isinstance(key, Heading) else key for key in driver.list.model().keys]


def press_head(driver, column):
    heads = driver.list.heads
    place = QPoint(heads.sectionViewportPosition(column) + 20, heads.height() // 2)
    QTest.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_sorted_grouped_in_columns_and_so_again_the_next_time(filled, open_window):
    beta, alpha, gamma = filled
    driver = open_window()
    driver.wait(lambda: rows(driver) == [gamma, alpha, beta])
    driver.click_row(1)
    choose(driver, "Columns")
    assert driver.list.selected == (alpha,)
    assert driver.list.visualRect(driver.list.model().index(0)).height() < 40
    press_head(driver, Column.TITLE)
    driver.wait(lambda: rows(driver) == [alpha, beta, gamma])
    press_head(driver, Column.TITLE)
    driver.wait(lambda: rows(driver) == [gamma, beta, alpha])
    press_head(driver, Column.PUBLISHED)
    driver.wait(lambda: rows(driver)[1:] == [alpha, beta])
    choose(driver, "In groups by source")
    driver.wait(lambda: rows(driver) == ["Post", gamma, beta, "Times", alpha])
    assert driver.list.selected == (alpha,)
    driver.list.heads.resizeSection(Column.TITLE, 301)
    driver.list.heads.moveSection(Column.TAGS, 0)

    # What is searched for has an order of its own, and the place is as before afterwards.
    driver.type(driver.window.bar.search, "harbour")
    driver.wait(lambda: len(rows(driver)) == 3)
    assert driver.assembly.listing.query.order is Order.RELEVANCE
    driver.press(Qt.Key.Key_Escape, widget=driver.window.bar.search)
    driver.wait(lambda: rows(driver) == ["Post", gamma, beta, "Times", alpha])
    driver.open_place("Times")
    driver.wait(lambda: rows(driver) == [alpha])
    driver.window.close()

    again = open_window()
    again.wait(lambda: rows(again) == [alpha])
    again.open_place("All clippings")
    again.wait(lambda: rows(again) == ["Post", gamma, beta, "Times", alpha])
    assert again.list.in_columns
    assert again.list.heads.sectionSize(Column.TITLE) == 301
    assert again.list.heads.visualIndex(Column.TAGS) == 0
    choose(again, "In groups by day")
    again.wait(lambda: rows(again)[1:] == [gamma, "Tuesday, 9 July 2024", alpha, "Monday, 8 July 2024", beta])
    choose(again, "Cards")
    assert again.list.visualRect(again.list.model().index(1)).height() > 90


def test_a_search_that_is_kept_is_found_again_as_it_was(filled, open_window):
    beta, alpha, gamma = filled
    driver = open_window()
    driver.type(driver.window.bar.search, "harbour")
    driver.wait(lambda: driver.assembly.listing.query.words and len(rows(driver)) == 3)
    choose(driver, "By headline, backwards")
    choose(driver, "In groups by source")
    driver.wait(lambda: rows(driver) == ["Post", gamma, beta, "Times", alpha])
    driver.assembly.navigating.keep_search("harbour", "harbour")
    driver.wait(lambda: "harbour" in driver.places)
    driver.wait(lambda: driver.assembly.listing.query.within and rows(driver)[:1] == ["Post"])
    assert rows(driver) == ["Post", gamma, beta, "Times", alpha]
    choose(driver, "Oldest first")
    driver.wait(lambda: rows(driver) == ["Post", beta, gamma, "Times", alpha])
    driver.open_place("All clippings")
    driver.wait(lambda: rows(driver) == [gamma, alpha, beta])
    driver.open_place("harbour")
    driver.wait(lambda: rows(driver) == ["Post", beta, gamma, "Times", alpha])
    # An order that only a collection has, as another program may have saved it, is no order here.
    driver.assembly.listing.arrange(Arrangement(Order.MANUAL))
    driver.wait(lambda: rows(driver) == [gamma, alpha, beta])
    choose(driver, "In groups by source")
    choose(driver, "Oldest first")
    driver.wait(lambda: rows(driver) == ["Post", beta, gamma, "Times", alpha])
    driver.window.sidebar.shelves.renamed.emit(driver.window.sidebar.open_shelf, "Ships")
    driver.wait(lambda: "Ships" in driver.places)
    driver.open_place("All clippings")
    driver.open_place("Ships")
    driver.wait(lambda: rows(driver) == ["Post", beta, gamma, "Times", alpha])
