"""The Library menu: backups, whether all is whole, an empty trash, facts."""

import shutil
from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from clipper.desk import LIBRARY_LANE, trash
from clipper.gui.libraries.backups_dialog import BackupsDialog
from clipper.gui.libraries.check_dialog import CheckDialog
from clipper.gui.libraries.time_left import TimeLeft
from tests.stories import story_page

_LONG = 30_000
"""Milliseconds, for what reads all of a library."""


def test_a_backup_is_made_looked_into_and_brought_back(clipper, web):
    clipper.clip(web.page("/en", story_page()))
    clipper.assembly.about_library.backing_up.open()
    clipper.wait(lambda: clipper.window.findChild(BackupsDialog))
    dialog = clipper.window.findChild(BackupsDialog)
    dialog.make.click()
    clipper.wait(lambda: dialog.list.topLevelItemCount() == 1)
    (number,) = clipper.numbers
    bridge = clipper.assembly.bridge
    bridge.run(LIBRARY_LANE, lambda _: trash(bridge.desk, [number]))
    clipper.wait(lambda: clipper.numbers == ())
    dialog.list.setCurrentItem(dialog.list.topLevelItem(0))
    clipper.wait(lambda: "1 would change" in dialog.preview.toPlainText())
    dialog.restore.click()
    clipper.wait(lambda: "1 changed" in dialog.preview.toPlainText())
    clipper.wait(lambda: clipper.numbers == (number,))
    assert dialog.list.topLevelItemCount() == 2, "what was there before is kept"
    dialog.reject()


def test_a_library_is_checked_mended_and_its_trash_emptied_once_one_has_said_so(clipper, web, desk):
    clipper.clip(web.page("/en", story_page()))
    (number,) = clipper.numbers
    shutil.rmtree(Path(desk.library.place) / "blobs")
    (Path(desk.library.place) / "blobs").mkdir()
    about = clipper.assembly.about_library
    about.checking.open()
    dialog = clipper.window.findChild(CheckDialog)
    clipper.wait(lambda: dialog.findings.count() == 1, timeout=_LONG)
    assert "is gone" in dialog.findings.item(0).text()
    dialog.mend.click()
    clipper.wait(lambda: "could not all be mended" in dialog.summary.text(), timeout=_LONG)
    dialog.reject()

    bridge = clipper.assembly.bridge
    bridge.run(LIBRARY_LANE, lambda _: trash(bridge.desk, [number]))
    clipper.wait(lambda: clipper.places["Trash"] == 1)
    clipper.open_place("Trash")
    clipper.wait(lambda: clipper.numbers == (number,))
    for answer in ("Cancel", "Delete"):
        about.emptying.start()
        clipper.wait(lambda: clipper.window.findChildren(QMessageBox))
        box = clipper.window.findChildren(QMessageBox)[-1]
        assert "1 clipping" in box.text()
        next(button for button in box.buttons() if answer in button.text()).click()
        clipper.wait(lambda: not clipper.window.findChildren(QMessageBox))
        assert clipper.numbers == (number,) or answer == "Delete"
    clipper.wait(lambda: clipper.numbers == ())
    about.facts.open()
    clipper.wait(lambda: clipper.window.findChildren(QMessageBox))
    box = clipper.window.findChildren(QMessageBox)[-1]
    assert desk.library.place in box.text()
    assert "Clippings: 0" in box.informativeText()
    box.close()


def test_how_long_it_will_take_is_told_once_it_is_known():
    now = [0.0]
    left = TimeLeft(lambda: now[0])
    assert left.seconds(0, 100) is None
    now[0] = 1.0
    assert left.seconds(10, 100) is None
    now[0] = 10.0
    assert left.seconds(50, 100) == 10
