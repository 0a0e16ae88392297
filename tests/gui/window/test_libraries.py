"""Another library is opened in the window."""

import pytest
from PySide6.QtCore import Qt

from clipper.clipping import State
from clipper.desk import load
from clipper.gui.libraries.dialog import LibraryDialog
from clipper.gui.window import Assembly, Memory
from clipper.library import open_library
from clipper.places import settings_file
from tests.gui.driver import Driver
from tests.library.stories import kept


@pytest.fixture(autouse=True)
def settings_of_its_own(tmp_path, monkeypatch):
    monkeypatch.setenv("CLIPPER_SETTINGS", str(tmp_path / "settings.toml"))


@pytest.fixture
def other(tmp_path):
    with open_library(str(tmp_path / "other")) as library:
        kept(library)
    return str(tmp_path / "other")


def ask(clipper):
    clipper.press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier, clipper.list)
    (dialog,) = clipper.window.findChildren(LibraryDialog)
    return dialog


def enter(clipper, dialog, place):
    dialog.field.setText(place)
    clipper.press(Qt.Key.Key_Return, widget=dialog.field)


@pytest.fixture
def opened(clipper):
    """The desks that were opened."""
    desks = []
    clipper.assembly.libraries.opened.connect(desks.append)
    yield desks
    for desk in desks:
        desk.close()


def test_a_folder_is_opened_and_remembered(other, clipper, opened):
    enter(clipper, ask(clipper), other)
    clipper.wait(lambda: opened)
    assert opened[0].library.place == other
    assert load(settings_file()).library == other
    clipper.wait(lambda: not clipper.window.findChildren(LibraryDialog))
    assert clipper.assembly.libraries.choose().recent.item(0).text() == other


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("mysql://ada:hunter2@host/db", "cannot be kept at mysql://ada:***@host/db"),
        ("postgresql://ada:hunter2@127.0.0.1:1/db", "cannot be opened"),
        (__file__, "cannot be opened"),
    ],
)
def test_a_place_where_none_can_be_is_told_in_the_dialog(clipper, opened, place, told):
    dialog = ask(clipper)
    enter(clipper, dialog, place)
    clipper.wait(dialog.problem.isVisible)
    assert told in dialog.problem.text()
    assert "hunter2" not in dialog.problem.text()
    assert dialog.open_button.isEnabled()
    assert opened == []
    assert not settings_file().exists()
    assert "hunter2" not in clipper.window.windowTitle()


def test_the_window_goes_on_with_the_other_library(qtbot, theme, web, tmp_path, other, clipper, opened):
    enter(clipper, ask(clipper), other)
    clipper.wait(lambda: opened)
    clipper.window.close()
    following = Driver(qtbot, web, Assembly(opened[0], theme, Memory(tmp_path / "window.ini")))
    following.window.show()
    following.wait_for_states(State.KEPT)
    following.window.close()
    following.window.deleteLater()
