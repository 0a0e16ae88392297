"""Where one stopped reading is where the story is shown again: in this window, the next time, in another cut."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from clipper.article import Words
from clipper.desk import cut_out
from clipper.gui.reader import ReadingPlace
from clipper.gui.window.reading_places import ReadingPlaces
from tests.stories import story_page

LONG = tuple(f"Paragraph {number} tells of the harbour. " * 12 for number in range(40))


def top_of(page, text):
    """Where ``text`` stands on the screen."""
    return page.cursorRect(page.document().find(text)).top()


@pytest.fixture
def read_to(clipper, web):
    """Reads one of two long stories to its twentieth paragraph."""
    clipper.clip(web.page("/one", story_page("One", LONG)), web.page("/two", story_page("Two", LONG)))
    clipper.click_row(0)
    clipper.wait(lambda: clipper.window.reader.number is not None)
    page = clipper.window.reader.page
    page.verticalScrollBar().setValue(page.verticalScrollBar().value() + top_of(page, "Paragraph 20"))
    return clipper


def go_to_row(clipper, row):
    number = clipper.window.reader.number
    clipper.click_row(row)
    clipper.wait(lambda: clipper.window.reader.number != number)


def test_a_story_is_shown_again_where_one_stopped(read_to, open_window):
    clipper, page = read_to, read_to.window.reader.page
    was = top_of(page, "Paragraph 20")
    assert abs(was) < 40
    go_to_row(clipper, 1)
    assert page.verticalScrollBar().value() == 0
    go_to_row(clipper, 0)
    assert top_of(page, "Paragraph 20") == pytest.approx(was, abs=2)

    clipper.window.reader.bar.larger.click()
    desk, number = clipper.assembly.bridge.desk, clipper.window.reader.number
    clipper.window.close()
    with ThreadPoolExecutor(1) as lane:
        lane.submit(cut_out, desk, number, Words(LONG[3])).result()

    again = open_window()
    again.wait_for_titles("Two", "One")
    again.click_row(0)
    again.wait(lambda: again.window.reader.number is not None)
    assert "Paragraph 3 tells" not in again.window.reader.page.toPlainText()
    assert abs(top_of(again.window.reader.page, "Paragraph 20")) < 40


def test_the_latest_places_are_kept_and_what_is_damaged_is_nothing(tmp_path):
    path = tmp_path / "reading.json"
    path.write_text("[broken", "utf-8")
    places, other = ReadingPlaces(path, "/one"), ReadingPlaces(path, "/two")
    assert places.of(1) is None
    for number in range(700):
        places.keep(number, place(number + 1))
    places.write(places.take_changes())
    other.keep(1, place(5))
    other.write(other.take_changes())
    again = ReadingPlaces(path, "/one")
    assert again.of(699) == place(700)
    assert again.of(10) is None
    assert ReadingPlaces(path, "/two").of(1) == place(5)
    again.keep(699, None)
    again.write(again.take_changes())
    assert ReadingPlaces(path, "/one").of(699) is None


def place(order):
    return ReadingPlace(order, 0.5, "A tug")
