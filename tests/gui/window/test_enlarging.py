"""A picture as large as the window: by click and by key, nearer and farther, the next one, a copy, a file."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from clipper.gui.reader.sheet.targets import Enlarge
from tests.stories import HARBOUR_PARAGRAPHS, png, story_page

LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def harbour(clipper, web):
    """A story with two pictures, the first of them larger than the window."""
    first, second = web.picture("/1.png", png(3000, 1500)), web.picture("/2.png", png(800, 600))
    more = f'<figure><img src="{second}" alt="A tug"><figcaption>A tug leaves. Photo: Ben Sea</figcaption></figure>'
    clipper.clip(web.page("/harbour", story_page(picture=first, extra=f"{more}<p>It came back at noon.</p>")))
    clipper.click_row(0)
    clipper.wait(lambda: HARBOUR_PARAGRAPHS[1] in clipper.window.reader.page.toPlainText())
    return clipper


def test_a_picture_fills_the_window_and_leads_to_the_next(harbour):
    window, page, view = harbour.window, harbour.window.reader.page, harbour.assembly.enlarging.view
    picture = page.document().find("\ufffc")
    place = page.block_rect(picture.block()).center()
    QTest.mouseClick(page.viewport(), LEFT, NO_KEYS, place)
    assert view.isVisible()
    assert view.geometry() == window.rect()
    assert view.caption.text() == "Ships wait outside the harbour."
    assert "Ada Quay" in view.credit.text()
    assert view.canvas.fits
    full = view.canvas.picture_rect
    harbour.wait(lambda: view.canvas.grab().toImage().pixelColor(view.canvas.rect().center()) != "#161616")

    wheel = QWheelEvent(
        QPointF(100, 100), QPointF(100, 100), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton, NO_KEYS,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.canvas, wheel)
    assert view.canvas.picture_rect.width() > full.width()
    before = view.canvas.picture_rect.left()
    QTest.mousePress(view.canvas, LEFT, pos=QPoint(300, 200))
    QTest.mouseMove(view.canvas, QPoint(260, 200))
    QTest.mouseRelease(view.canvas, LEFT, pos=QPoint(260, 200))
    assert view.canvas.picture_rect.left() == pytest.approx(before - 40)
    view.size_button.click()
    assert view.canvas.picture_rect == full

    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.caption.text() == "A tug leaves."
    assert not view.next.isEnabled()
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.caption.text() == "Ships wait outside the harbour."
    window.resize(900, 700)
    harbour.wait(lambda: view.geometry() == window.rect())
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.isVisible()
    assert page.hasFocus()


def test_the_keyboard_reaches_a_picture_which_is_copied_and_saved(harbour, monkeypatch, tmp_path):
    page, view = harbour.window.reader.page, harbour.assembly.enlarging.view
    page.setFocus(Qt.FocusReason.TabFocusReason)
    while not isinstance(page.target_under_keys, Enlarge):
        QTest.keyClick(page, Qt.Key.Key_Tab)
    menu = harbour.window.reader.menu_for(page.target_under_keys)
    next(action for action in menu.actions() if action.text() == "Copy picture").trigger()
    harbour.wait(lambda: not QGuiApplication.clipboard().image().isNull())
    assert QGuiApplication.clipboard().image().width() == 3000
    menu.close()
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert view.isVisible()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert view.next.hasFocus()
    chosen = tmp_path / "kept.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    next(action for action in view.menu().actions() if action.text() == "Save picture as…").trigger()
    harbour.wait(chosen.exists)
    harbour.wait(lambda: "The picture is saved." in harbour.notices)
    assert QImage(str(chosen)).width() == 3000
    view.close_button.click()
    assert not view.isVisible()
