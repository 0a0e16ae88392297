"""Tag these, collect these: from the selection, through a pop-up, into the library."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton
from shiboken6 import isValid

from clipper.desk import LIBRARY_LANE, Desk, Overview, TagColours, cards, look_up, tag, uncollect
from clipper.desk import collect as collect_at
from clipper.gui.acting import Acting
from clipper.gui.bridge import Bridge
from clipper.gui.cards import Listing
from clipper.gui.filing.chooser import Choice, Chooser
from clipper.gui.theme import Theme
from clipper.languages import placed

_MOST_ASKED = 5
"""Clippings whose pages are asked for keywords."""
_MOST_SUGGESTED = 8
_AT_ONCE = 1000


class Tagging(QObject):
    """Speaks for the buttons Tag and Collect."""

    def __init__(
        self,
        tag_button: QPushButton,
        collect_button: QPushButton,
        listing: Listing,
        bridge: Bridge,
        acting: Acting,
        theme: Theme,
    ) -> None:
        super().__init__(tag_button)
        self._theme = theme
        self._tag_button = tag_button
        self._collect_button = collect_button
        self._listing = listing
        self._bridge = bridge
        self._acting = acting
        self._tags: tuple[str, ...] = ()
        self._colours = TagColours()
        self._collections: tuple[str, ...] = ()
        tag_button.clicked.connect(self.choose_tags)
        collect_button.clicked.connect(self.choose_collection)

    def learn(self, overview: Overview) -> None:
        """Remember which tags and collections there are."""
        self._tags = tuple(count.name for count in overview.tags)
        self._colours = overview.colours
        self._collections = tuple(count.name for count in overview.collections)

    def choose_tags(self) -> None:
        """Let the user tick tags for the selected clippings."""
        numbers = self._listing.selected
        at_hand = self._listing.cards_at_hand(numbers)
        if numbers and len(at_hand) == len(numbers):
            self._offer_tags(numbers, Counter(name for card in at_hand for name in card.tags))
        elif numbers:
            desk = self._bridge.desk
            self._bridge.run(LIBRARY_LANE, lambda _: _tags_held(desk, numbers), partial(self._offer_tags, numbers))

    def _offer_tags(self, numbers: tuple[int, ...], held: Counter[str]) -> None:
        desk = self._bridge.desk
        chooser = Chooser(
            self._tag_button,
            self._theme,
            title=self.tr("Tags of the selection"),
            prompt=self.tr("Find or make a tag"),
            ticks=True,
        )
        chooser.offer(self._tag_choices(len(numbers), held))
        chooser.picked.connect(lambda name: self._bridge.run(LIBRARY_LANE, lambda _: tag(desk, numbers, add=(name,))))
        chooser.dropped.connect(
            lambda name: self._bridge.run(LIBRARY_LANE, lambda _: tag(desk, numbers, remove=(name,)))
        )
        chooser.open_under(self._tag_button)
        few = numbers[:_MOST_ASKED]
        self._bridge.run(LIBRARY_LANE, lambda _: _keywords(desk, few), partial(_suggest, chooser))

    def choose_collection(self) -> None:
        """Let the user pick or name the collection that the selected clippings are put in."""
        if not self._listing.selected:
            return
        chooser = Chooser(
            self._collect_button,
            self._theme,
            title=self.tr("Put the selection in a collection"),
            prompt=self.tr("Find or make a collection"),
            ticks=False,
        )
        chooser.offer([Choice(name) for name in self._collections])
        chooser.picked.connect(self.collect)
        chooser.open_under(self._collect_button)

    def take_out(self) -> None:
        """Take the selected clippings out of the collection that is shown."""
        numbers, name = self._listing.selected, self._listing.query.collection
        if numbers and name:
            one = self.tr("Taken out of “%1”.")
            many = self.tr("%n clippings are taken out of “%1”.", "", len(numbers))
            text = placed(one if len(numbers) == 1 else many, name)
            self._acting.tell("collecting", text, lambda desk: uncollect(desk, name, numbers))

    def collect(self, name: str) -> None:
        """Put the selected clippings in the collection ``name``, which is made if need be."""
        numbers = self._listing.selected
        one, many = self.tr("Put in “%1”."), self.tr("%n clippings are put in “%1”.", "", len(numbers))
        text = placed(one if len(numbers) == 1 else many, name)
        self._acting.tell("collecting", text, lambda desk: collect_at(desk, name, numbers))

    def _tag_choices(self, count: int, held: Counter[str]) -> list[Choice]:
        """All tags, those that the selection of ``count`` has in front."""
        names = sorted(dict.fromkeys([*held, *self._tags]), key=lambda name: (name not in held, name.casefold()))
        return [Choice(name, held[name] / count, self._colours.of(name) or "") for name in names]


def _tags_held(desk: Desk, numbers: Sequence[int]) -> Counter[str]:
    """How many of these have each tag; there may be more of them than anybody holds all cards of at once."""
    held: Counter[str] = Counter()
    for first in range(0, len(numbers), _AT_ONCE):
        held.update(name for card in cards(desk, numbers[first : first + _AT_ONCE]) for name in card.tags)
    return held


def _keywords(desk: Desk, numbers: Sequence[int]) -> tuple[str, ...]:
    """What the pages of these call themselves, apart from their tags; what several say comes first."""
    clippings = [look_up(desk, number) for number in numbers]
    suggested = Counter(word for clipping in clippings for word in clipping.all_tags[len(clipping.tags) :])
    return tuple(word for word, _ in suggested.most_common(_MOST_SUGGESTED))


def _suggest(chooser: Chooser, names: tuple[str, ...]) -> None:
    """Unless it has been closed meanwhile."""
    if isValid(chooser):
        chooser.suggest(names)
