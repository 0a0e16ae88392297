"""A feed that is dropped offers its newest stories; what is chosen is clipped as one act."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from clipper.gui.feeds.dialog import FeedDialog
from tests.gui.driver import links
from tests.stories import story_page


def rss(web, *numbers):
    items = "".join(
        f"<item><title>Story {n}</title><link>{web.page(f'/{n}', story_page(f'Headline {n}'))}</link>"
        f"<pubDate>Mon, 0{9 - n} Mar 2026 10:00:00 GMT</pubDate></item>"
        for n in numbers
    )
    return f'<rss version="2.0"><channel><title>Harbour Post</title>{items}</channel></rss>'


@pytest.fixture
def feed(web):
    web.file("/feed", rss(web, 0, 1, 2, 3).encode(), "text/html")
    return web.url("/feed")


def opened(clipper):
    """The dialog that the offer leads to."""
    # An offer that another has taken the place of is hidden, and gone a moment later.
    buttons = clipper.window.notices.findChildren
    clipper.wait(lambda: any(each.text() == "Choose…" and each.isVisible() for each in buttons(QPushButton)))
    clipper.press_notice_action("Choose…")
    (dialog,) = clipper.window.findChildren(FeedDialog)
    return dialog


def texts(dialog):
    return [dialog.list.item(row).text().split("\n") for row in range(dialog.list.count())]


def test_the_newest_are_offered_and_the_chosen_clipped_as_one_act(clipper, web, feed):
    clipper.clip(web.page("/1", story_page("Headline 1")))
    clipper.drop(links(feed))
    clipper.wait(lambda: "“Harbour Post” is a feed: stories it lists: 4, new ones: 3." in clipper.notices)
    dialog = opened(clipper)
    assert [title for title, _ in texts(dialog)] == ["Story 0", "Story 1", "Story 2", "Story 3"]
    assert "Harbour Post" in texts(dialog)[0][1]
    assert "2026" in texts(dialog)[0][1]
    assert texts(dialog)[1][1].endswith("in the library already")
    assert dialog.ticked == (0, 2, 3)
    dialog.list.item(3).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.clip_button.text() == "Clip 2 stories"
    dialog.clip_button.click()
    clipper.wait(lambda: sorted(clipper.titles) == ["Headline 0", "Headline 1", "Headline 2"])
    clipper.assembly.acting.undo_last()
    clipper.wait(lambda: sorted(clipper.titles) == ["Headline 1", feed])


def test_a_feed_in_a_file_is_offered_and_not_complained_about(clipper, web, tmp_path):
    path = tmp_path / "saved.rss"
    path.write_text(rss(web, 0))
    clipper.drop(links(path.as_uri()))
    dialog = opened(clipper)
    assert clipper.notices == ""
    assert dialog.clip_button.text() == "Clip 1 story"
    dialog.tick_button.click()
    assert (dialog.ticked, dialog.clip_button.isEnabled()) == ((), False)
    dialog.tick_button.click()
    dialog.clip_button.click()
    clipper.wait_for_titles("Headline 0")


def test_several_feeds_are_one_offer(clipper, web):
    for name, number in (("a", 0), ("b", 1)):
        web.file(f"/{name}.xml", rss(web, number).encode(), "application/rss+xml")
    clipper.drop(links(web.url("/a.xml"), web.url("/b.xml")))
    clipper.wait(lambda: "These are 2 feeds: stories they list: 2, new ones: 2." in clipper.notices)
    dialog = opened(clipper)
    dialog.clip_button.click()
    clipper.wait(lambda: sorted(clipper.titles) == ["Headline 0", "Headline 1"])


def test_a_feed_that_can_be_read_by_nobody_says_so(clipper, tmp_path):
    path = tmp_path / "saved.xml"
    path.write_text('<rss version="2.0"><channel')
    clipper.drop(links(path.as_uri()))
    clipper.wait(lambda: "This is meant to be a feed, and is damaged." in clipper.notices)
    # The process that read it ends by itself.
    clipper.wait(lambda: not any("Executor" in type(thread).__name__ for thread in threading.enumerate()))
