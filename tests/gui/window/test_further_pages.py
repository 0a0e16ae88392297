"""A story whose next page could not be had says so below it, and a press has another go."""

from clipper.gui.reader.sheet.targets import TryPicture
from tests.stories import HARBOUR_PARAGRAPHS, story_page

SECOND = "On the second day the divers went down and found that two posts of the pier had been broken off by the storm."


def test_the_next_page_is_tried_again(clipper, web):
    web.page("/story", story_page(extra='<a href="/story/2">2</a>'))
    web.answer("/story/2", status=404)
    clipper.clip(web.url("/story"))
    clipper.wait(lambda: all(clipper.titles))
    clipper.click_row(0)
    reader = clipper.assembly.window.reader

    def text():
        return reader.page.document().toPlainText()

    clipper.wait(lambda: "its next page could not be had. 127.0.0.1 does not have it (404)." in text())
    web.page("/story/2", story_page(paragraphs=(SECOND,)))
    reader.page.pressed.emit(TryPicture(""))
    clipper.wait(lambda: "The story has changed" in clipper.notices)
    clipper.wait(lambda: SECOND in text())
    assert HARBOUR_PARAGRAPHS[0] in text()
    assert "could not be had" not in text()
