"""A feed where a page was expected is known by its content, whatever the server calls it, and is no page."""

import pytest

from clipper.feeds import ATOM, JSON_FEED, RSS
from clipper.fetch import BadStatus, ForbiddenHost, IsFeed, NotAPage, SavedFile, TooLarge, read_page, source_of

FEEDS = {
    RSS: b'<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title></channel></rss>',
    ATOM: b'<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title></feed>',
    JSON_FEED: b'{"version": "https://jsonfeed.org/version/1.1", "items": []}',
}
TYPES = ["text/xml", "application/xml", "text/html", "text/plain", "", "application/octet-stream", "application/json"]


@pytest.mark.parametrize("sent", [*TYPES, *FEEDS])
@pytest.mark.parametrize("kind", FEEDS)
def test_a_feed_is_no_page(fetch, web, sent, kind):
    web.file("/feed", FEEDS[kind], sent)
    web.redirect("/short", "/feed")
    with pytest.raises(IsFeed) as caught:
        fetch(web.url("/short"))
    page = caught.value.page
    assert (page.content, page.media_type) == (FEEDS[kind], kind)
    assert (page.asked, page.answered, page.redirects) == (web.url("/short"), web.url("/feed"), (web.url("/short"),))


def test_what_is_only_called_a_feed(fetch, web):
    web.file("/page", b"<!doctype html><html><p>Log in", "application/rss+xml")
    assert fetch(web.url("/page")).media_type == "text/html"
    web.file("/picture", b"\xff\xd8\xff\xe0rest", "application/rss+xml")
    with pytest.raises(NotAPage):
        fetch(web.url("/picture"))


def test_a_page_that_names_a_feed_is_a_page_and_nothing_else_is_asked_for(fetch, web):
    link = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    address = web.page("/page", f"<!doctype html><html><head>{link}</head><body><p>A story.")
    assert fetch(address).media_type == "text/html"
    assert web.paths == ["/page"]


def test_a_feed_is_asked_for_as_politely_and_guardedly_as_a_page(fetch, web):
    web.answer("/busy", status=503, headers={"Retry-After": "60", "Content-Type": RSS})
    with pytest.raises(BadStatus):
        fetch(web.url("/busy"))
    web.redirect("/inside", "http://10.0.0.1/feed")
    with pytest.raises(ForbiddenHost):
        fetch("http://10.0.0.1/feed")


def test_a_feed_beyond_all_bounds_is_not_read(fetch, web):
    web.file("/huge", FEEDS[RSS] + b" " * 21_000_000, RSS)
    with pytest.raises(TooLarge):
        fetch(web.url("/huge"))


@pytest.mark.parametrize("name", ["feed.xml", "feed.rss", "feed.atom", "feed.json", "feed", "feed.html", "feed.txt"])
@pytest.mark.parametrize("kind", FEEDS)
def test_a_file_that_is_a_feed(tmp_path, name, kind):
    path = tmp_path / name
    path.write_bytes(FEEDS[kind])
    assert source_of(str(path)) == SavedFile(path)
    with pytest.raises(IsFeed) as caught:
        read_page(SavedFile(path))
    assert (caught.value.page.content, caught.value.page.asked) == (FEEDS[kind], path.as_uri())
