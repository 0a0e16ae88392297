"""From the bytes of a feed to what it says."""

from datetime import UTC, datetime

from clipper.feeds.errors import EmptyFeed
from clipper.feeds.feed import Entry, Feed
from clipper.feeds.kinds import JSON_FEED, feed_type
from clipper.page import Page

_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


def read_feed(page: Page) -> Feed:
    """What the feed says that came as ``page``. Raises BrokenFeed, EmptyFeed.

    It takes seconds where there are thousands of entries, and what the bytes make of memory: a matter for a process
    that is limited.
    """
    # Each brings what only it needs.
    if (feed_type(page.content) or page.media_type) == JSON_FEED:
        from clipper.feeds.json_feed import read_json

        raw = read_json(page)
    else:
        from clipper.feeds.syndicated import read_xml

        raw = read_xml(page)
    entries: dict[str, Entry] = {}
    for entry in raw.entries:
        if entry.address:
            entries.setdefault(entry.address, entry)
    if not entries:
        raise EmptyFeed(page.asked)
    newest = sorted(entries.values(), key=lambda entry: entry.published or _BEFORE_ALL, reverse=True)
    return Feed(page.asked, raw.title or page.asked, tuple(newest), sum(not entry.address for entry in raw.entries))
