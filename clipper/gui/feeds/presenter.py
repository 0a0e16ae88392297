"""Offers what feeds list that were taken for pages."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale, QObject, QTime
from PySide6.QtWidgets import QWidget

from clipper.desk import LIBRARY_LANE, Feed, FeedMet, News, Offer, offers_of
from clipper.gui.bridge import Bridge
from clipper.gui.dates import day_words
from clipper.gui.feeds.dialog import FeedDialog, FeedRow
from clipper.gui.latest import Latest
from clipper.gui.notices import Action, Notices
from clipper.languages import placed

_TOPIC = "feeds"
_MOST = 200
"""Stories to choose from."""


class Feeds(QObject):
    """One offer at a time, of all feeds that were met since the last was looked at."""

    def __init__(
        self,
        window: QWidget,
        bridge: Bridge,
        notices: Notices,
        take: Callable[[tuple[Feed, ...], tuple[Offer, ...]], None],
    ) -> None:
        """``take`` takes in what was chosen of feeds."""
        super().__init__(window)
        self._window = window
        self._bridge = bridge
        self._notices = notices
        self._take = take
        self._met: dict[str, Feed] = {}
        self._asking = Latest(bridge, LIBRARY_LANE)
        bridge.news.connect(self._hear)

    def _hear(self, news: tuple[News, ...]) -> None:
        met = {item.feed.address: item.feed for item in news if isinstance(item, FeedMet)}
        if met:
            self._met |= met
            feeds, desk = tuple(self._met.values()), self._bridge.desk
            self._asking.ask(lambda _: offers_of(desk, feeds), partial(self._offer, feeds))

    def _offer(self, feeds: tuple[Feed, ...], offers: tuple[Offer, ...]) -> None:
        new = sum(offer.known is None for offer in offers)
        words = self.tr("These are %1 feeds: stories they list: %2, new ones: %3.")
        if len(feeds) == 1:
            words = self.tr("“%1” is a feed: stories it lists: %2, new ones: %3.")
        met = feeds[0].title if len(feeds) == 1 else _told(len(feeds))
        words = placed(words, met, _told(len(offers)), _told(new))
        self._notices.say(_TOPIC, words, Action(self.tr("Choose…"), partial(self._open, feeds, offers)))

    def _open(self, feeds: tuple[Feed, ...], offers: tuple[Offer, ...]) -> None:
        self._notices.done_with(_TOPIC)
        self._met.clear()
        shown = offers[:_MOST]
        remark = ""
        if len(shown) < len(offers):
            remark = placed(self.tr("The newest %1 of %2"), _told(len(shown)), _told(len(offers)))
        title = " · ".join(feed.title for feed in feeds)
        dialog = FeedDialog(self._window, title, [self._row(offer) for offer in shown], remark)
        dialog.chosen.connect(lambda places: self._take(feeds, tuple(shown[place] for place in places)))
        dialog.show()

    def _row(self, offer: Offer) -> FeedRow:
        entry, parts = offer.entry, []
        if entry.published:
            local = entry.published.astimezone()
            time = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
            parts.append(f"{day_words(local)}, {time}")
        if entry.source:
            parts.append(entry.source)
        if offer.known is not None:
            parts.append(self.tr("in the library already"))
        return FeedRow(entry.title, " · ".join(parts), offer.known is not None)


def _told(count: int) -> str:
    return QLocale().toString(count)
