"""A second start hands its words to the window that is open: one window for one library."""

import json
import os
import subprocess
import sys

import pytest
from PySide6.QtNetwork import QLocalSocket

from clipper.desk import Query, find, open_desk
from clipper.gui.reception import Reception, hand_over, server_name
from tests.stories import story_page
from tests.web import ALLOWED


@pytest.fixture
def place(tmp_path):
    return str(tmp_path / "library")


@pytest.fixture
def hall(place, qapp):
    hall = Reception(place, qapp)
    yield hall
    hall.close()


def handed(qtbot, hall, place, words):
    """Hands over from a process of its own, since both ends wait for each other; answers what it said."""
    script = (
        "import json, sys; from clipper.gui.reception import hand_over;"
        "print(hand_over(sys.argv[1], tuple(json.loads(sys.argv[2]))))"
    )
    with qtbot.waitSignal(hall.came) as came:
        other = subprocess.Popen(
            [sys.executable, "-c", script, place, json.dumps(words)], stdout=subprocess.PIPE, text=True
        )
    said, _ = other.communicate(timeout=20)
    return said.strip(), came.args[0]


def test_words_come_over_as_they_were_said(qtbot, hall, place):
    words = ("https://example.com/a?b=1&c", "file:///tmp/한국 신문.html", 'a "quoted" word\n and a line')
    assert handed(qtbot, hall, place, words) == ("True", words)
    assert handed(qtbot, hall, place, ()) == ("True", ())


def test_nobody_is_at_home(place, tmp_path, hall):
    assert not hand_over(str(tmp_path / "another"), ())


def test_what_a_killed_window_has_left_is_in_nobodys_way(place, qtbot, qapp):
    script = """
import os, sys
from PySide6.QtCore import QCoreApplication
from clipper.gui.reception import Reception
application = QCoreApplication([])
Reception(sys.argv[1], application)
os._exit(1)
"""
    subprocess.run([sys.executable, "-c", script, place], check=False)
    assert not hand_over(place, ())
    hall = Reception(place, qapp)
    assert handed(qtbot, hall, place, ("a",)) == ("True", ("a",))
    hall.close()


@pytest.mark.parametrize("said", [b"no JSON\n", b'{"words": []}\n', b"[1, 2]\n", b"\xff\n", b"["])
def test_what_is_not_said_as_it_should_be_is_not_heard(qtbot, hall, place, said):
    heard = []
    hall.came.connect(heard.append)
    stranger = QLocalSocket()
    stranger.connectToServer(server_name(place))
    assert stranger.waitForConnected(2000)
    stranger.write(said)
    stranger.flush()
    stranger.disconnectFromServer()
    assert handed(qtbot, hall, place, ("after",)) == ("True", ("after",))
    assert heard == [("after",)]


def test_the_second_start_ends_and_the_first_takes_in_what_it_named(settings, web, tmp_path):
    saved = tmp_path / "saved page.html"
    saved.write_text(story_page("Saved"), "utf-8")
    (tmp_path / "settings.toml").write_text(f"library = '{settings.library}'\n{ALLOWED}", "utf-8")
    environment = os.environ | {
        "CLIPPER_SETTINGS": str(tmp_path / "settings.toml"),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "*=false",
    }

    def start(*words):
        return subprocess.Popen([sys.executable, "-m", "clipper", *words], env=environment, cwd=tmp_path)

    first = start("window", web.page("/first", story_page("First")))
    try:
        web.wait_for_requests(1)
        second = start("window", web.page("/second", story_page("Second")), saved.name)
        assert second.wait(20) == 0
        web.wait_for_requests(2)
    finally:
        first.terminate()
        first.wait(20)
    with open_desk(settings, cutting_processes=0) as desk:
        assert len(find(desk, Query())) == 3
