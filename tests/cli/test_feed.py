"""``clipper feed``: what a feed lists, and clipping the newest of it."""

import pytest

from tests.stories import story_page


@pytest.fixture
def feed(web):
    items = "".join(
        f"<item><title>Story {i}</title><link>{web.page(f'/{i}', story_page(f'Headline {i}'))}</link>"
        f"<pubDate>Mon, 0{9 - i} Mar 2026 10:00:00 GMT</pubDate></item>"
        for i in range(4)
    )
    content = f'<rss version="2.0"><channel><title>Harbour Post</title>{items}</channel></rss>'
    web.file("/feed", content.encode(), "text/xml")
    return web.url("/feed")


def test_it_lists_clips_the_newest_and_knows_them(clipper, feed, web):
    added = clipper("add", feed)
    assert added.code == 1
    assert f"“clipper feed {feed}” lists them" in added.err
    listed = clipper("feed", feed, "--limit", "2")
    assert listed.code == 0
    assert [line.split()[0] for line in listed.out.splitlines()] == ["new", web.url("/0"), "new", web.url("/1")]
    clipped = clipper("feed", feed, "--newest", "2", "--tag", "morning")
    assert clipped.code == 0
    assert "Headline 0" in clipped.out
    assert "Headline 1" in clipped.out
    assert [(each["title"], each["id"] is not None) for each in clipper("feed", feed, "--json").json] == [
        ("Story 0", True),
        ("Story 1", True),
        ("Story 2", False),
        ("Story 3", False),
    ]
    assert len(clipper("list", "--json").json) == 2
    assert clipper("undo").code == 0
    assert [card["title"] for card in clipper("list", "--json").json] == [feed]


def test_nothing_new_and_what_is_no_feed(clipper, feed, web):
    clipper("feed", feed, "--newest", "9")
    again = clipper("feed", feed, "--newest", "9")
    assert (again.code, "already" in again.err) == (0, True)
    wrong = clipper("feed", web.url("/0"))
    assert (wrong.code, "This is no feed." in wrong.err) == (1, True)


def test_a_file(clipper, tmp_path):
    path = tmp_path / "saved.atom"
    entry = '<entry><title>One</title><link href="https://paper.example/1"/></entry>'
    path.write_text(f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title>{entry}</feed>')
    assert "https://paper.example/1" in clipper("feed", str(path)).out
    added = clipper("add", str(path))
    assert (added.code, "This is a feed" in added.err) == (1, True)
    assert clipper("feed", str(tmp_path)).code == 1
