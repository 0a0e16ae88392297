"""Sentences in a bar: a topic at a time, a few at most, and what goes on closes itself."""

import pytest
from PySide6.QtWidgets import QProgressBar, QPushButton, QToolButton, QWidget

from clipper.errors import ClipperError
from clipper.gui.notices import Action, NoticeBar, Notices
from clipper.gui.notices import bar as bar_module


@pytest.fixture
def bar(qtbot, theme):
    window = QWidget()
    qtbot.addWidget(window)
    yield NoticeBar(theme, window)
    window.close()


@pytest.fixture
def notices(bar):
    return Notices(bar)


def test_nothing_to_say_takes_no_room(bar):
    assert bar.isHidden()
    assert bar.texts == ()


def test_a_later_notice_on_a_topic_takes_the_place_of_the_first(bar, notices):
    notices.say("export", "Saved")
    notices.say("trash", "Gone")
    notices.say("export", "Saved again")
    assert bar.texts == ("Gone", "Saved again")


def test_an_older_one_gives_way(bar, notices):
    notices.going_on("export", "Typesetting", 0.5)
    for number in range(5):
        notices.say(f"topic {number}", str(number))
    assert bar.texts == ("Typesetting", "3", "4")


def test_an_action_is_done_once_it_is_pressed(bar, notices):
    done = []
    notices.say("trash", "Gone", Action("Undo", lambda: done.append("undone")))
    bar.findChild(QPushButton).click()
    assert done == ["undone"]


def test_the_cross_closes_it(bar, notices):
    notices.say("trash", "Gone")
    bar.findChild(QToolButton).click()
    assert bar.texts == ()
    assert bar.isHidden()


def test_what_goes_on_shows_how_far_in_place(bar, notices):
    notices.going_on("export", "Gathering", -1, Action("Cancel", lambda: None))
    button = bar.findChild(QPushButton)
    notices.going_on("export", "Typesetting", 0.5, Action("Cancel", lambda: None))
    assert bar.findChild(QPushButton) is button, "it would slip away from under the pointer"
    line = bar.findChild(QProgressBar)
    assert (line.value(), line.maximum()) == (500, 1000)
    notices.done_with("export")
    assert bar.texts == ()


def test_an_error_is_a_sentence_and_not_a_traceback(bar, notices):
    notices.problem(ClipperError("oops"))
    (text,) = bar.texts
    assert text.endswith(".")
    assert "Traceback" not in text


def test_a_passing_notice_goes_by_itself(qtbot, bar, notices, monkeypatch):
    monkeypatch.setattr(bar_module, "_PASSING", 20)
    notices.mention("trash", "Gone")
    notices.say("export", "Saved")
    qtbot.waitUntil(lambda: bar.texts == ("Saved",))
