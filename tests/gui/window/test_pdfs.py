"""A PDF is opened in the program that the system has for it."""

import tempfile
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from clipper.clipping import State
from tests.extract.pdf.printing import printed
from tests.gui.driver import links
from tests.stories import story_page

CONTENT = printed(("= Harbour reopens at last", "The second quay opens in June at the earliest, it was said."))


class Viewer(QObject):
    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def viewer(qapp):
    viewer = Viewer()
    QDesktopServices.setUrlHandler("file", viewer, "open")
    yield viewer
    QDesktopServices.unsetUrlHandler("file")


def test_the_button_opens_the_pdf_as_it_was_served(clipper, web, viewer, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    web.file("/report", CONTENT, "application/pdf")
    clipper.drop(links(web.url("/report")))
    clipper.wait_for_states(State.KEPT)
    button = clipper.window.reader.bar.pdf
    clipper.wait(button.isVisible)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    clipper.wait(lambda: viewer.opened)
    (path,) = viewer.opened
    assert (path.suffix, path.read_bytes()) == (".pdf", CONTENT)
    assert path.is_relative_to(tmp_path)
    # PDFs are read in a child process of their own, whose end nobody else waits for.
    clipper.wait(lambda: not any(type(thread).__name__ == "_ExecutorManagerThread" for thread in threading.enumerate()))


def test_a_page_has_no_such_button(clipper, web):
    clipper.drop(links(web.page("/harbour", story_page())))
    clipper.wait_for_states(State.KEPT)
    clipper.wait(lambda: clipper.window.reader.number == clipper.numbers[0])
    assert not clipper.window.reader.bar.pdf.isVisible()
