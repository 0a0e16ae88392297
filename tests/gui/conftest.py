"""A real window, offscreen, over a real desk and library, fed by a web server on this machine."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import threading
from dataclasses import replace

import pytest

from clipper.desk import load, open_desk
from clipper.gui.theme import Theme, interface_font
from clipper.gui.window import Assembly, Memory
from clipper.places import settings_file
from tests.gui.driver import Driver


@pytest.fixture
def theme(qapp):
    qapp.setFont(interface_font(qapp.font()))
    theme = Theme(qapp)
    yield theme
    theme.deleteLater()


@pytest.fixture
def settings(tmp_path):
    return replace(load(settings_file()), library=str(tmp_path / "library"))


@pytest.fixture
def desk(settings):
    threads = set(threading.enumerate())
    with open_desk(settings, cutting_processes=0) as desk:
        yield desk
    left = {thread for thread in threading.enumerate() if "process_request_thread" not in thread.name}  # the web's
    assert left <= threads, "the desk left a thread behind"


@pytest.fixture
def open_window(qtbot, theme, desk, web, tmp_path, no_sql_on_main_thread):
    """Opens a window over ``desk`` and gives the driver of it; all are closed in the end."""
    opened = []

    def open_one():
        assembly = Assembly(desk, theme, Memory(tmp_path / "window.ini"))
        opened.append(assembly.window)
        assembly.window.show()
        qtbot.waitExposed(assembly.window)
        return Driver(qtbot, web, assembly)

    yield open_one
    for window in opened:
        window.close()
        window.deleteLater()


@pytest.fixture
def clipper(open_window):
    """The driver of a window over an empty library."""
    return open_window()
