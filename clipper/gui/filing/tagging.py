"""Tag these, collect these: from the selection, through a pop-up, into the library."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from clipper.desk import LIBRARY_LANE, Overview, tag, uncollect
from clipper.desk import collect as collect_at
from clipper.gui.acting import Acting
from clipper.gui.bridge import Bridge
from clipper.gui.cards import Listing
from clipper.gui.filing.chooser import Choice, Chooser
from clipper.gui.theme import Theme


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
        self._collections: tuple[str, ...] = ()
        tag_button.clicked.connect(self.choose_tags)
        collect_button.clicked.connect(self.choose_collection)

    def learn(self, overview: Overview) -> None:
        """Remember which tags and collections there are."""
        self._tags = tuple(count.name for count in overview.tags)
        self._collections = tuple(count.name for count in overview.collections)

    def choose_tags(self) -> None:
        """Let the user tick tags for the selected clippings."""
        numbers = self._listing.selected
        if not numbers:
            return
        desk = self._bridge.desk
        chooser = Chooser(
            self._tag_button,
            self._theme,
            title=self.tr("Tags of the selection"),
            prompt=self.tr("Find or make a tag"),
            ticks=True,
        )
        chooser.offer(self._tag_choices(numbers))
        chooser.picked.connect(lambda name: self._bridge.run(LIBRARY_LANE, lambda _: tag(desk, numbers, add=(name,))))
        chooser.dropped.connect(
            lambda name: self._bridge.run(LIBRARY_LANE, lambda _: tag(desk, numbers, remove=(name,)))
        )
        chooser.open_under(self._tag_button)

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
            text = (one if len(numbers) == 1 else many).replace("%1", name)
            self._acting.tell("collecting", text, lambda desk: uncollect(desk, name, numbers))

    def collect(self, name: str) -> None:
        """Put the selected clippings in the collection ``name``, which is made if need be."""
        numbers = self._listing.selected
        one, many = self.tr("Put in “%1”."), self.tr("%n clippings are put in “%1”.", "", len(numbers))
        text = (one if len(numbers) == 1 else many).replace("%1", name)
        self._acting.tell("collecting", text, lambda desk: collect_at(desk, name, numbers))

    def _tag_choices(self, numbers: Sequence[int]) -> list[Choice]:
        """All tags, those that the selection has in front."""
        cards = [card for number in numbers if (card := self._listing.card(number))]
        held = [name for card in cards for name in card.tags]
        names = sorted(dict.fromkeys([*held, *self._tags]), key=lambda name: (name not in held, name.casefold()))
        return [Choice(name, held.count(name) / len(cards) if cards else 0.0) for name in names]
