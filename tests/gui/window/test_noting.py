"""The note that is written in the window, while others write in it too."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clipper.clipping import State
from clipper.library import open_library, recall, set_note
from tests.library.stories import kept

KEYS = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def reading(desk, open_window):
    """A window in which a story is read, whose note says something."""
    beside(lambda: set_note(desk.library, kept(desk.library), "Ask Ada.\nCheck the date."))
    clipper = open_window()
    clipper.wait_for_states(State.KEPT)
    clipper.assembly.listing.select(clipper.numbers[0])
    clipper.wait(lambda: clipper.window.reader.number == clipper.numbers[0])
    return clipper


def begin(clipper):
    clipper.press(KEYS.Key_M, CONTROL, clipper.list)
    field = clipper.window.reader.note
    clipper.wait(field.isVisible)
    return field


def typed(field, text):
    QTest.keyClicks(field._edit, text)


def beside(work):
    """What ``work`` answers on a thread that is not the window's."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(work).result()


def wait_for_note(clipper, desk, text):
    clipper.wait(lambda: note_of(desk) == text)


def note_of(desk):
    return beside(lambda: recall(desk.library, 1).note)


def elsewhere(settings, text):
    """A colleague's program writes the note."""

    def work():
        with open_library(settings.library) as library:
            set_note(library, 1, text)

    beside(work)


def test_a_note_is_written_and_kept(reading, desk):
    field = begin(reading)
    assert field.text == "Ask Ada.\nCheck the date."
    typed(field, " Done.")
    reading.press(KEYS.Key_Escape, widget=field._edit)
    assert not field.isVisible()
    wait_for_note(reading, desk, "Ask Ada.\nCheck the date. Done.")
    assert reading.notices == ""


def test_what_is_typed_stays_when_another_writes_and_both_are_kept(reading, desk, settings):
    field = begin(reading)
    typed(field, " Mine.")
    elsewhere(settings, "Ask Ada and Ben.\nCheck the date.")
    reading.wait(lambda: "Ada and Ben" in reading.window.reader.page.toPlainText())
    assert field.text == "Ask Ada.\nCheck the date. Mine."
    reading.press(KEYS.Key_Return, CONTROL, field._edit)
    wait_for_note(reading, desk, "Ask Ada and Ben.\nCheck the date. Mine.")
    reading.wait(lambda: "both changes are in it" in reading.notices)


def test_two_versions_of_a_line_both_stay(reading, desk, settings):
    field = begin(reading)
    typed(field, " Mine.")
    elsewhere(settings, "Ask Ada.\nThe date is right.")
    reading.press(KEYS.Key_Escape, widget=field._edit)
    reading.wait(lambda: "both versions are in it" in reading.notices)
    first, theirs, divider, ours = note_of(desk).split("\n")
    assert (first, theirs, ours) == ("Ask Ada.", "The date is right.", "Check the date. Mine.")
    assert "two people" in divider


def test_closing_the_window_keeps_what_is_typed(reading, desk):
    typed(begin(reading), " Late.")
    reading.window.close()
    assert note_of(desk) == "Ask Ada.\nCheck the date. Late."
