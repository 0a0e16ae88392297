"""The windows over one desk, one after another."""

from functools import partial

import pytest
from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication, QMenuBar

from clipper.desk import tag
from clipper.gui.faults import Faults
from clipper.gui.session import Session
from clipper.gui.translator import Interpreter
from clipper.gui.window import Assembly, Window
from tests.gui.driver import Driver, links
from tests.stories import story_page


@pytest.fixture
def interpreter(qapp):
    interpreter = Interpreter(qapp)
    before = QLocale()
    interpreter.speak("en")
    yield interpreter
    interpreter.fall_silent()
    QLocale.setDefault(before)


def once_shown(do, before):
    """Calls ``do`` with the window that follows on ``before``."""
    windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, Window) and each.isVisible()]
    if windows and windows[0] is not before:
        do(windows[0].findChild(Assembly))
    else:
        QTimer.singleShot(5, partial(once_shown, do, before))


def menus_of(assembly):
    return [action.text().replace("&", "") for action in assembly.window.findChild(QMenuBar).actions()]


def test_another_language_makes_the_window_again_where_one_was(qapp, qtbot, theme, desk, web, interpreter, tmp_path):
    for name in ("harbour", "railway", "held"):
        web.page(f"/{name}", story_page(title=name))
    seen = []

    def do_in_english(assembly):
        driver = Driver(qtbot, web, assembly)
        driver.clip(web.url("/harbour"), web.url("/railway"))
        tag(desk, driver.numbers[1:], add=("ships",))
        driver.open_place("ships")
        driver.wait_for_titles("harbour")
        driver.click_row(0)
        driver.wait(lambda: assembly.window.reader.number == driver.numbers[0])
        seen.append((menus_of(assembly), assembly.window.reader.number))
        web.hold("/held")
        driver.drop(links(web.url("/held")))
        driver.wait(lambda: len(web.requests) == 3)
        once_shown(do_in_korean, assembly.window)
        assembly.language_wanted.emit("ko")

    def do_in_korean(assembly):
        driver = Driver(qtbot, web, assembly)
        driver.wait(lambda: "harbour" in driver.titles)
        driver.wait(lambda: assembly.window.reader.number is not None)
        web.release("/held")
        driver.wait(lambda: "held" in driver.titles)
        assert assembly.window.sidebar.open_shelf.name == "ships"
        seen.append((menus_of(assembly), assembly.window.reader.number))
        assembly.window.close()

    once_shown(do_in_english, None)
    QTimer.singleShot(30_000, QApplication.closeAllWindows)
    session = Session(qapp, desk, theme, Faults(qapp), interpreter)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLIPPER_SETTINGS", str(tmp_path / "settings.toml"))
        assert session.work(()) == (0, None)
    (english, before), (korean, after) = seen
    assert before == after
    assert (english[0], korean[0]) == ("File", "파일")
