"""Everything is exported from the sidebar's menu, with progress, and can be cancelled."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QPushButton

from tests.stories import HARBOUR, story_page


def start(clipper, folder):
    """Choose the command and answer the dialog."""
    action = next(each for each in clipper.window.sidebar.actions() if each.text().startswith("Export everything"))
    assert isinstance(action, QAction)
    action.trigger()
    dialog = clipper.window.findChild(QFileDialog)
    dialog.selectFile(str(folder))
    dialog.accept()


def test_everything_goes_into_a_new_folder(clipper, web, tmp_path):
    clipper.clip(web.page("/en", story_page()))
    parent = tmp_path / "disk"
    parent.mkdir()
    start(clipper, parent)
    clipper.wait(lambda: "Everything is in" in clipper.notices, 30_000)
    (folder,) = parent.iterdir()
    assert str(folder) in clipper.notices
    (story,) = folder.glob("stories/0000/*.html")
    assert HARBOUR in story.read_text("utf-8")

    start(clipper, parent)
    clipper.wait(lambda: len(list(parent.glob("Clipper*"))) == 2, 30_000)


def test_it_can_be_cancelled_and_nothing_is_left(clipper, web, tmp_path):
    clipper.clip(web.page("/en", story_page()))
    parent = tmp_path / "disk"
    parent.mkdir()
    start(clipper, parent)
    next(b for b in clipper.window.notices.findChildren(QPushButton) if b.text() == "Cancel").click()
    clipper.wait(lambda: "cancelled" in clipper.notices, 30_000)
    assert list(parent.iterdir()) == []
