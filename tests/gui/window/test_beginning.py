"""An empty library offers an address, a sample that one undo takes away, and what one has elsewhere."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu

from clipper.desk import export_everything, open_desk
from clipper.jobs import Watch
from clipper.library import open_library
from tests.library.stories import kept

STORIES = (
    "The tide mill turns again, and bakes on Thursdays",
    "Une carte dessinée à la main pour les oiseaux qui ont changé de route",
    "섬마을 책방, 배가 뜨지 않는 날에만 문을 연다",
)


def press(clipper, offer):
    clipper.wait(lambda: clipper.window.cards.empty.button(offer))
    QTest.mouseClick(clipper.window.cards.empty.button(offer), Qt.MouseButton.LeftButton)


def test_the_sample_is_shown_and_one_undo_takes_it_away(clipper):
    press(clipper, "address")
    assert clipper.window.bar.address.hasFocus()
    press(clipper, "sample")
    clipper.wait(lambda: clipper.window.sidebar.open_shelf.name == "Sample")
    clipper.wait(lambda: clipper.places["Sample"] == 3 and set(STORIES) == set(clipper.titles))
    clipper.click_row(clipper.titles.index(STORIES[0]))
    clipper.wait(lambda: clipper.window.reader.number)
    text = clipper.window.reader.page.document().toPlainText()
    assert "The mill at low water" in text, "the picture has its caption"
    assert "morning letter" not in text
    assert "What was cut" in clipper.window.reader.bar.cuts.text()
    clipper.press_notice_action("Undo")
    clipper.wait(lambda: "Sample" not in clipper.places)
    clipper.open_place("All clippings")
    clipper.wait(lambda: clipper.window.cards.empty.isVisible() and clipper.window.cards.empty.button("sample"))


@pytest.fixture
def exported(settings, tmp_path):
    """What another library has exported."""
    with open_library(str(tmp_path / "other")) as library:
        kept(library, "https://a.example/1")
    with open_desk(settings, str(tmp_path / "other"), cutting_processes=0) as desk, ThreadPoolExecutor(1) as lane:
        lane.submit(lambda: export_everything(desk, tmp_path / "exported", Watch())).result()
    return tmp_path / "exported"


def test_what_was_exported_elsewhere_is_brought_over(exported, clipper):
    press(clipper, "bring")
    (menu,) = clipper.window.cards.empty.findChildren(QMenu)
    words = [action.text() for action in menu.actions()]
    assert words == ["Clip files…", "Clip a folder of saved pages…", "Import what Clipper has exported…"]
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[2]).center())
    clipper.wait(lambda: clipper.window.findChild(QFileDialog))
    dialog = clipper.window.findChild(QFileDialog)
    dialog.selectFile(str(exported))
    dialog.accept()
    clipper.wait(lambda: "Imported: new clippings 1" in clipper.notices)
    clipper.wait(lambda: len(clipper.numbers) == 1)
