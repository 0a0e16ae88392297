"""The settings: opened by the keyboard, refused beside the field, kept in the file, and in force at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clipper.gui.about.dialog import AboutDialog
from clipper.gui.settling.dialog import SettingsDialog
from clipper.gui.theme import DARK
from tests.web import ALLOWED

COMMA = Qt.Key.Key_Comma
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def file(tmp_path, monkeypatch):
    """The user's settings file, which holds a remark."""
    path = tmp_path / "settings.toml"
    path.write_text(f"# mine\n{ALLOWED}", "utf-8")
    monkeypatch.setenv("CLIPPER_SETTINGS", str(path))
    return path


def opened(clipper):
    """The dialog, opened by its keys."""
    clipper.press(COMMA, CONTROL)
    clipper.wait(lambda: clipper.window.findChild(SettingsDialog))
    return clipper.window.findChild(SettingsDialog)


def enter(dialog, key, text):
    field = dialog.controls[key].widget
    field.selectAll()
    QTest.keyClicks(field, text)


def test_what_is_wrong_is_said_beside_the_field_and_what_is_right_holds_at_once(clipper, file):
    dialog = opened(clipper)
    before = file.read_text("utf-8")
    enter(dialog, "fetch.proxy", "gopher")
    QTest.keyClick(dialog.controls["review.title"].widget, Qt.Key.Key_Return)
    proxy = dialog.controls["fetch.proxy"]
    clipper.wait(proxy.problem.text)
    assert "http://host:port" in proxy.problem.text()
    assert proxy.problem.isVisible(), "its page is shown"
    assert "http://host:port" in proxy.widget.accessibleDescription()
    assert file.read_text("utf-8") == before

    enter(dialog, "fetch.proxy", "direct")
    enter(dialog, "review.title", "Abend")
    enter(dialog, "fetch.picture_limit", "5")
    enter(dialog, "fetch.allowed_hosts", "127.0.0.1, a.example")
    dialog.controls["reading.facts"].widget.click()
    appearance = dialog.controls["window.appearance"].widget
    appearance.setCurrentIndex(appearance.findData("dark"))
    language = dialog.controls["language"].widget
    language.setCurrentText("한국어")
    wanted = []
    clipper.assembly.language_wanted.connect(wanted.append)
    QTest.keyClick(dialog.controls["review.title"].widget, Qt.Key.Key_Return)
    clipper.wait(lambda: wanted)
    assert wanted == ["ko"]
    settings = clipper.assembly.bridge.desk.settings
    assert (settings.review.title, settings.reading.facts, settings.fetch.proxy) == ("Abend", False, "direct")
    assert settings.fetch.picture_limit == 5_000_000
    assert settings.fetch.allowed_hosts == ("127.0.0.1", "a.example")
    assert clipper.window.grab().toImage().pixelColor(5, 400).name() == DARK.sidebar
    written = file.read_text("utf-8")
    assert written.startswith("# mine\n")
    assert "next_pages" not in written, "what nobody changed is not written"
    clipper.assembly.bridge.desk.fetcher.close()
    clipper.web.page(
        "/story", "<title>Tugs</title>" + "<p>Two tugs brought in the first freighter before dawn.</p>" * 9
    )
    clipper.clip(clipper.web.url("/story"))


def test_the_program_tells_what_it_is(clipper, file):
    (command,) = (action for action in clipper.window.actions() if action.text() == "About Clipper")
    command.trigger()
    clipper.wait(lambda: clipper.window.findChild(AboutDialog))
    dialog = clipper.window.findChild(AboutDialog)
    parts = [dialog.parts.topLevelItem(row) for row in range(dialog.parts.topLevelItemCount())]
    named = {part.text(0).lower().replace("_", "-"): part.text(2) for part in parts}
    assert "LGPL" in named["pyside6-essentials"]
    assert "OFL" in named["amiri"]
    assert all(named.values())
