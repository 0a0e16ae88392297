"""What is copied in another program is offered once, if the user wants that, and never what is a secret."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

from tests.stories import story_page


def copy(monkeypatch, mime):
    """As another program does, of which the offscreen platform has none: what is copied here counts as our own."""
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: False)
    QGuiApplication.clipboard().setMimeData(mime)


def text(words, *also):
    mime = QMimeData()
    mime.setText(words)
    for name in also:
        mime.setData(name, b"secret")
    return mime


def test_an_address_is_offered_once_and_clipped_on_demand(clipper, web, monkeypatch):
    watch = clipper.assembly.about_files.watch

    def said():
        return clipper.window.notices.texts

    one, two, three = (web.page(f"/{n}", story_page(f"Story {n}")) for n in (1, 2, 3))
    copy(monkeypatch, text(two))
    watch.trigger()
    copy(monkeypatch, text(two, "x-kde-passwordManagerHint"))
    copy(monkeypatch, text("Nothing to be clipped"))

    copy(monkeypatch, text(one))

    clipper.wait(lambda: len(said()) == 1)
    assert said()[0].startswith("Clip “127.0.0.1")
    clipper.press_notice_action("Clip")
    clipper.wait_for_titles("Story 1")
    copy(monkeypatch, text(f"{one}?utm_source=mail"))
    clipper.wait(lambda: any("is in the library already" in words for words in said()))
    watch.trigger()
    assert said() == ()
    copy(monkeypatch, text(two))
    watch.trigger()
    copy(monkeypatch, text(one))
    copy(monkeypatch, text(f"{two}\n{three}"))
    clipper.wait(lambda: said() == ("Clip the 2 links that were copied?",))
