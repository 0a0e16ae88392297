"""The commands for what is selected, and which of them make sense for it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from clipper.clipping import Card, State
from clipper.desk import Query
from clipper.gui.cards import Listing
from clipper.gui.commands import Commands, Keys, Menu
from clipper.gui.filing import Discarding, Marking, Tagging, Twinning
from clipper.gui.recutting import Recutting
from clipper.gui.taking_in import Queue
from clipper.gui.versions import FetchingAgain, Versions
from clipper.gui.window.browsing import Browsing
from clipper.gui.window.noting import Noting


class AboutSelection(QObject):
    def __init__(
        self,
        commands: Commands,
        listing: Listing,
        queue: Queue,
        *,
        tagging: Tagging,
        marking: Marking,
        discarding: Discarding,
        twinning: Twinning,
        browsing: Browsing,
        recutting: Recutting,
        versions: Versions,
        fetching: FetchingAgain,
        noting: Noting,
    ) -> None:
        super().__init__(listing)
        self._commands = commands

        def add(words: str, do: Callable[[], object], keys: Keys = ()) -> QAction:
            return commands.add(Menu.CLIPPING, words, do, keys)

        def add_to_list(words: str, do: Callable[[], object], *keys: str) -> QAction:
            return commands.add_to_list(Menu.CLIPPING, words, do, keys)

        self.tag = add(self.tr("Tag…"), tagging.choose_tags, ("Ctrl+T",))
        self.collect = add(self.tr("Collect…"), tagging.choose_collection, ("Ctrl+D",))
        self._take_out = add(self.tr("Take out of the collection"), tagging.take_out)
        self._star = add_to_list(self.tr("Star"), marking.star, "S")
        self._tick = add_to_list(self.tr("Mark as read"), marking.tick, "U")
        commands.divide(Menu.CLIPPING)
        browse = add(self.tr("Open in browser"), browsing.open_selected, ("Ctrl+B",))
        copy = add(self.tr("Copy addresses"), browsing.copy_selected)
        commands.divide(Menu.CLIPPING)
        add(self.tr("Note…"), noting.write, ("Ctrl+M",))
        add(self.tr("Cut again…"), recutting.start)
        self._again = add(self.tr("Fetch again"), fetching.start)
        self._versions = add(self.tr("Earlier versions…"), versions.open_selected)
        self._join = add(self.tr("Tell the same story"), twinning.join)
        self._split = add(self.tr("Tells another story"), twinning.split)
        commands.divide(Menu.CLIPPING)
        self._retry = add_to_list(self.tr("Try again"), discarding.retry, "Ctrl+R")
        self._stop = add(self.tr("Stop fetching"), lambda: queue.stop(listing.selected))
        self._trash = add_to_list(self.tr("Put into the trash"), discarding.trash, "Del", "Ctrl+Backspace")
        self._restore = add(self.tr("Restore"), discarding.restore)
        self.for_readers = (browse, copy, self._versions)
        """What those may do who may not change the library."""

    def show_place(self, query: Query) -> None:
        """The list shows what ``query`` describes."""
        self._take_out.setVisible(bool(query.collection))
        self._trash.setVisible(not query.trashed)
        self._restore.setVisible(query.trashed)

    def show_selected(self, numbers: Sequence[int], cards: Sequence[Card]) -> None:
        """``cards`` are those of the selected clippings that are known; the others may be in any state."""
        unknown = len(cards) < len(numbers)
        kept = [card for card in cards if card.state is State.KEPT]
        self._retry.setVisible(unknown or len(kept) < len(cards))
        self._stop.setVisible(unknown or any(card.state is State.WAITING for card in cards))
        self._again.setVisible(unknown or bool(kept))
        self._versions.setVisible(len(cards) == 1 and bool(kept))
        self._join.setVisible(len(numbers) > 1)
        self._split.setVisible(unknown or any(card.twins for card in cards))
        starred = bool(cards) and all(card.starred for card in cards)
        self._star.setText(self.tr("Take the star away") if starred else self.tr("Star"))
        read = bool(cards) and all(card.read for card in cards)
        self._tick.setText(self.tr("Mark as unread") if read else self.tr("Mark as read"))
        self._commands.select(numbers)
