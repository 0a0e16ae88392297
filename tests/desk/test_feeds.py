"""Feeds through the desk: told of where a page was expected, and clipped from as one act."""

import pytest

from clipper.clipping import State
from clipper.desk import (
    FeedMet,
    Filing,
    IsFeed,
    Query,
    SavedFile,
    WebAddress,
    cards,
    clip_from,
    explain,
    feed_at,
    find,
    finish,
    look_up,
    offers_of,
    take_in,
    take_in_many,
    trash,
    undo,
)
from clipper.feeds import BrokenFeed, EmptyFeed, NotAFeed
from clipper.fetch import NotAPage
from clipper.jobs import Watch
from tests.stories import story_page


def rss(*links):
    items = "".join(f"<item><title>Story {i}</title><link>{link}</link></item>" for i, link in enumerate(links))
    return f'<rss version="2.0"><channel><title>Harbour Post</title>{items}</channel></rss>'.encode()


@pytest.fixture
def told(desk):
    """The feeds that the bulletin has told of."""
    feeds = []
    desk.bulletin.subscribe(lambda news: feeds.append(news.feed) if isinstance(news, FeedMet) else None)
    return feeds


@pytest.fixture
def address(web):
    stories = [web.page(f"/{i}", story_page(f"Headline {i}")) for i in range(3)]
    web.file("/feed", rss(*stories), "text/html")
    return web.url("/feed")


def test_an_address_that_turns_out_to_be_a_feed_fails_with_the_way_on_and_is_told_of(desk, told, address):
    number = take_in(desk, WebAddress(address)).number
    assert finish(desk, number, Watch()) is State.FAILED
    assert look_up(desk, number).failure.startswith("This is a feed: ")
    assert f"clipper feed {address}" in look_up(desk, number).failure
    (feed,) = told
    assert (feed.address, feed.title, len(feed.entries)) == (address, "Harbour Post", 3)


def test_the_chosen_stories_are_one_act_and_the_feed_leaves_the_list(desk, told, address):
    placeholder = take_in(desk, WebAddress(address)).number
    finish(desk, placeholder, Watch())
    offers = offers_of(desk, told)
    became = clip_from(desk, told, offers[:2], Filing(collection="Morning"), Watch())
    newest_on_top = tuple(each.number for each in reversed(became))
    assert find(desk, Query()) == newest_on_top
    assert [card.title for card in cards(desk, newest_on_top)] == ["Story 0", "Story 1"]
    assert [offer.known for offer in offers_of(desk, told)] == [*newest_on_top, None]
    undo(desk)
    assert find(desk, Query()) == (placeholder,)
    assert set(find(desk, Query(trashed=True))) == set(newest_on_top)


def test_what_is_kept_under_another_spelling_is_known(desk, address, web):
    known = take_in(desk, WebAddress(f"{web.url('/1')}/?utm_source=x#top")).number
    trash(desk, (known,))
    feed = feed_at(desk, WebAddress(address), Watch())
    assert [offer.known for offer in offers_of(desk, [feed])] == [None, known, None]


def test_a_file_is_told_of_when_it_is_taken_in(desk, told, tmp_path):
    path = tmp_path / "saved.rss"
    path.write_bytes(rss("https://paper.example/1"))
    (became,) = take_in_many(desk, (SavedFile(path),), Filing(), Watch())
    assert isinstance(became, IsFeed)
    assert [feed.address for feed in told] == [path.as_uri()]
    assert find(desk, Query()) == ()


@pytest.mark.parametrize(("content", "error"), [(rss(), EmptyFeed), (b'<rss version="2.0"><channel', BrokenFeed)])
def test_a_feed_that_says_nothing_is_named(desk, told, web, content, error):
    web.file("/feed", content, "application/rss+xml")
    with pytest.raises(error) as caught:
        feed_at(desk, WebAddress(web.url("/feed")), Watch())
    number = take_in(desk, WebAddress(web.url("/feed"))).number
    assert finish(desk, number, Watch()) is State.FAILED
    assert look_up(desk, number).failure.startswith(explain(caught.value).what)
    assert told == []


def test_what_is_no_feed_is_named(desk, web, tmp_path):
    with pytest.raises(NotAFeed):
        feed_at(desk, WebAddress(web.page("/page", story_page())), Watch())
    web.file("/picture", b"\x89PNG\r\n\x1a\n", "image/png")
    with pytest.raises(NotAPage):
        feed_at(desk, WebAddress(web.url("/picture")), Watch())
