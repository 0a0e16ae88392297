"""Feeds: what they list, what of it is in the library, and the news of one that stands where a page was expected."""

from collections.abc import Sequence
from dataclasses import dataclass

from clipper.desk.bulletin import FeedMet
from clipper.desk.desk import Desk
from clipper.desk.errors import CutterStopped
from clipper.errors import ClipperError
from clipper.feeds import BrokenFeed, Entry, Feed, NotAFeed
from clipper.fetch import BadAddress, Handed, IsFeed, SavedFolder, WebAddress, origin_of, read_page
from clipper.jobs import Watch
from clipper.library import those_known_as
from clipper.page import Page


@dataclass(frozen=True, slots=True)
class Offer:
    """A story that can be clipped from a feed."""

    entry: Entry
    origin: str
    """Its address as the library has it."""
    known: int | None = None
    """The clipping of it that there is already."""


def feed_at(desk: Desk, source: Handed, watch: Watch) -> Feed:
    """What the feed at ``source`` lists. Raises NotAFeed, FeedError, FetchError, Cancelled."""
    if isinstance(source, SavedFolder):
        raise NotAFeed(str(source.path))
    try:
        page = desk.fetcher.page(source.address, watch) if isinstance(source, WebAddress) else read_page(source)
    except IsFeed as found:
        return _read(desk, found.page, watch)
    raise NotAFeed(page.asked)


def offers_of(desk: Desk, feeds: Sequence[Feed]) -> tuple[Offer, ...]:
    """What ``feeds`` list, each story once, and the clippings that there are of it. Raises LibraryFailure."""
    found: dict[str, Entry] = {}
    for feed in feeds:
        for entry in feed.entries:
            try:
                found.setdefault(origin_of(WebAddress(entry.address)), entry)
            except BadAddress:
                continue
    known = those_known_as(desk.library, found)
    return tuple(Offer(entry, origin, known.get(origin)) for origin, entry in found.items())


def announce(desk: Desk, found: IsFeed, watch: Watch) -> ClipperError:
    """Tell the bulletin what a feed lists that stands where a page was expected; answers why it is no page.

    Raises Cancelled.
    """
    try:
        feed = _read(desk, found.page, watch)
    except ClipperError as error:
        return error
    desk.bulletin.tell(FeedMet(feed))
    return found


def _read(desk: Desk, page: Page, watch: Watch) -> Feed:
    try:
        return desk.cutter.feed(page, watch)
    except CutterStopped as error:
        raise BrokenFeed(page.asked) from error
