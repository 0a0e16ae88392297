"""What the system has no program for is said in a sentence."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from clipper.gui.notices import NoticeBar, Notices
from clipper.gui.outside import open_address, open_path


class Program(QObject):
    """Stands for the browser of a system that has one."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(url)


@pytest.fixture
def bar(qtbot, theme):
    window = QWidget()
    qtbot.addWidget(window)
    yield NoticeBar(theme, window)
    window.close()


@pytest.fixture
def program(qapp):
    program = Program()
    for scheme in ("https", "file"):
        QDesktopServices.setUrlHandler(scheme, program, "open")
    yield program
    for scheme in ("https", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


def test_addresses_and_files_go_to_their_programs(bar, program, tmp_path):
    open_address("https://example.com/a?b=1&c=%20", Notices(bar))
    open_path(tmp_path / "한국 review #1.pdf", Notices(bar))
    assert program.opened[0].toEncoded().data() == b"https://example.com/a?b=1&c=%20"
    assert program.opened[1].toLocalFile() == str(tmp_path / "한국 review #1.pdf")
    assert bar.texts == ()


@pytest.mark.qt_log_ignore("openDocument")
def test_without_a_program_the_user_is_told(bar):
    """The offscreen platform has no desktop services at all."""
    open_path(Path("/nowhere/review.pdf"), Notices(bar))
    (text,) = bar.texts
    assert "/nowhere/review.pdf" in text
