"""What came in is listed drop by drop, says what became of it, and is tried again or taken back from there."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from clipper.gui.arrivals.dialog import ArrivalsDialog
from tests.gui.driver import links, mime_of
from tests.stories import HARBOUR, story_page


def states(dialog):
    """What is said of each clipping of the last drop."""
    model = dialog.tree.model()
    drop = model.index(0, 0)
    return [model.index(row, 1, drop).data() for row in range(model.rowCount(drop))]


def point_at(dialog, *rows):
    """Click on a drop, or on a clipping of it."""
    model = dialog.tree.model()
    index = model.index(rows[0], 0)
    for row in rows[1:]:
        index = model.index(row, 0, index)
    place = dialog.tree.visualRect(index).center()
    QTest.mouseClick(dialog.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    return place


def test_a_drop_is_followed_tried_again_and_taken_back(clipper, web):
    clipper.press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier, clipper.list)
    dialog = clipper.window.findChild(ArrivalsDialog)
    assert dialog.empty.isVisible()
    dialog.close()

    web.silent("/slow")
    clipper.drop(links(web.page("/harbour", story_page()), web.url("/missing"), web.url("/slow")))
    clipper.wait(lambda: len(clipper.numbers) == 3 and clipper.window.foot.work.isVisible())
    clipper.window.foot.work.click()
    assert dialog.tree.isVisible()
    assert not dialog.retry_button.isEnabled()
    clipper.wait(lambda: [state.partition(":")[0] for state in states(dialog)] == ["Kept", "Failed", "Fetching"])
    assert "127.0.0.1" in states(dialog)[1]
    model = dialog.tree.model()
    assert model.index(0, 0).data().endswith(" · 3 clippings")
    assert model.index(0, 0, model.index(0, 0)).data() == HARBOUR

    point_at(dialog, 0, 2)
    dialog.stop_button.click()
    clipper.wait(lambda: states(dialog)[2] == "Waiting" and clipper.window.foot.words[0] == "1 needs you")
    web.page("/missing", story_page(title="The pier"))
    web.page("/slow", story_page(title="The tugs"))
    point_at(dialog, 0)
    dialog.retry_button.click()
    clipper.wait(lambda: states(dialog) == ["Kept", "Kept", "Kept"])

    QTest.mouseDClick(dialog.tree.viewport(), Qt.MouseButton.LeftButton, pos=point_at(dialog, 0, 0) + QPoint(1, 0))
    clipper.wait(lambda: [clipper.card(number).title for number in clipper.assembly.listing.selected] == [HARBOUR])

    clipper.drop(mime_of(text_plain=web.url("/harbour")))
    clipper.wait(lambda: model.rowCount() == 2)
    assert states(dialog) == ["Kept"]
    point_at(dialog, 0)
    assert not dialog.undo_button.isEnabled(), "it was there before"
    point_at(dialog, 1)
    dialog.undo_button.click()
    clipper.wait(lambda: states(dialog) == ["In the trash"] and not clipper.numbers)
