"""Feeds: RSS, Atom and JSON Feed. What they list, bounded; the only user of feedparser.

A feed is data about stories and none itself: nothing of it is kept but the addresses that somebody chooses. Nothing is
fetched here, and what a feed says of entities and files outside it is not followed.
"""

from clipper.feeds.errors import BrokenFeed, EmptyFeed, FeedError, NotAFeed
from clipper.feeds.feed import Entry, Feed
from clipper.feeds.kinds import ATOM, FEED_TYPES, JSON_FEED, RSS, feed_type
from clipper.feeds.reading import read_feed

__all__ = [
    "ATOM",
    "FEED_TYPES",
    "JSON_FEED",
    "RSS",
    "BrokenFeed",
    "EmptyFeed",
    "Entry",
    "Feed",
    "FeedError",
    "NotAFeed",
    "feed_type",
    "read_feed",
]
