"""The window closes quickly whatever is under way, and the next start goes on where it was."""

import time

import pytest
from PySide6.QtCore import QSize

from clipper.clipping import State
from clipper.desk import Query, find, open_desk, tag, unfinished
from clipper.gui.bridge import beside
from clipper.gui.window import Assembly, Memory
from tests.gui.driver import Driver, links
from tests.stories import HARBOUR, story_page


@pytest.fixture
def start(qtbot, theme, settings, web, tmp_path, no_sql_on_main_thread):
    """Runs a desk and a window over it, as a start of the program does; ``stop`` of the driver ends both."""
    running = []

    def start_one():
        desk = beside(lambda: open_desk(settings, cutting_processes=0))
        assembly = Assembly(desk, theme, Memory(tmp_path / "window.ini"))
        assembly.window.show()
        qtbot.waitExposed(assembly.window)
        driver = Driver(qtbot, web, assembly)

        def stop():
            running.remove(stop)
            assembly.window.close()
            desk.close()
            assembly.window.deleteLater()

        driver.stop = stop
        running.append(stop)
        return driver

    yield start_one
    for stop in tuple(running):
        stop()


def in_library(settings, question):
    """What ``question`` answers about the library, once nobody has it open."""

    def ask():
        with open_desk(settings, cutting_processes=0) as desk:
            return question(desk)

    return beside(ask)


def test_the_next_start_goes_on_where_one_was(start, web):
    first = start()
    first.window.resize(first.window.width(), 720)
    first.clip(web.page("/a", story_page("A")), web.page("/b", story_page("B")))
    first.clip(web.page("/c", story_page("C")))
    number = first.numbers[first.titles.index("B")]
    first.assembly.acting.tell("tag", "", lambda desk: tag(desk, (number,), add=("ports",)))
    first.open_place("ports")
    first.wait(lambda: first.numbers == (number,))
    first.click_row(0)
    first.window.panes.setSizes([200, 320, 580])
    first.stop()

    again = start()
    again.wait(lambda: again.window.reader.number == number)
    again.wait(lambda: again.numbers == (number,))
    assert again.window.sidebar.open_shelf.name == "ports"
    assert again.window.height() == 720
    assert abs(again.window.panes.sizes()[0] - 200) < 30


def test_closing_while_pages_are_fetched_is_quick_and_loses_nothing(start, web, settings):
    for number in range(12):
        web.page(f"/{number}", story_page(f"Story {number}"))
        web.hold(f"/{number}")
    clipper = start()
    clipper.drop(links(*[web.url(f"/{number}") for number in range(12)]))
    clipper.wait(lambda: len(web.requests) >= 2)  # more a host is not asked for at once

    begun = time.monotonic()
    clipper.stop()
    assert time.monotonic() - begun < 3

    assert len(in_library(settings, unfinished)) == 12


def test_what_waits_is_gone_on_with_at_the_next_start(start, web):
    web.page("/1", story_page())
    web.hold("/1")
    first = start()
    first.drop(links(web.url("/1")))
    first.wait_for_states(State.WAITING)
    first.stop()

    web.release("/1")
    second = start()
    second.wait_for_titles(HARBOUR)


def test_window_panes_and_letters_are_as_they_were(start):
    first = start()
    first.window.resize(QSize(780, 640))
    first.window.panes.setSizes([150, 290, 338])
    first.window.reader.set_text_size(4)
    sizes = first.window.panes.sizes()
    first.stop()

    second = start()
    assert second.window.size() == QSize(780, 640)
    second.wait(lambda: second.window.panes.sizes() == sizes)
    assert second.window.reader.text_size == 4


@pytest.mark.parametrize("content", [b"", b"\0\xff\xfe", b"[window]\ngeometry=nonsense\npanes=@ByteArray(x)\n"])
def test_a_damaged_memory_is_as_none(start, tmp_path, content):
    (tmp_path / "window.ini").write_bytes(content)
    clipper = start()
    assert clipper.window.width() > 600
    assert all(width > 0 for width in clipper.window.panes.sizes())


def test_an_empty_library_says_how_to_begin(start):
    clipper = start()
    clipper.wait(clipper.window.cards.empty.isVisible)
    words = clipper.window.cards.empty.words
    assert words.startswith("Clip your first story")
    assert "Ctrl+V" in words


def test_pages_are_still_in_the_library_after_the_window(start, web, settings):
    clipper = start()
    clipper.clip(web.page("/1", story_page()))
    clipper.stop()
    assert len(in_library(settings, lambda desk: find(desk, Query()))) == 1
