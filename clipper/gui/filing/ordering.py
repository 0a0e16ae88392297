"""Puts a collection in order by hand: clippings dragged or moved by keys, headings between them."""

import threading
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QMimeData, QObject

from clipper.desk import Desk, head, refusal, rehead, reorder, unhead
from clipper.gui.acting import Acting
from clipper.gui.bridge import Bridge
from clipper.gui.cards import CardPane, Listing, Row, Stretch, stretches
from clipper.gui.carried import carried
from clipper.gui.filing.chooser import Choice, Chooser
from clipper.gui.theme import Theme
from clipper.languages import placed

_TOPIC = "ordering"
_WIDTH = 320


class Ordering(QObject):
    """Acts on the selection, in a collection that is listed as it is arranged. Each collection keeps its own."""

    def __init__(self, pane: CardPane, listing: Listing, bridge: Bridge, acting: Acting, theme: Theme) -> None:
        super().__init__(listing)
        self._pane, self._listing, self._acting, self._theme = pane, listing, acting, theme
        self._wishes: dict[str, tuple[tuple[int | str, ...], tuple[int | str, ...]]] = {}
        self._writing = threading.Lock()
        if not refusal(bridge.desk):
            listing.listed.connect(self._offer_gaps)
            pane.list.dropped_between.connect(self._drop)

    def move(self, by: int) -> None:
        """Move the selected clippings up (-1) or down (1), past one clipping or heading."""
        numbers, rows = self._listing.selected, self._listing.rows
        places = [place for place, row in enumerate(rows) if row in set(numbers)]
        if places:
            gap = places[0] - 1 if by < 0 else places[-1] + 2
            self._move(numbers, gap)

    def head(self) -> None:
        """Let the user put a heading above the first of the selected clippings: a new one, or one from elsewhere."""
        first, part = self._first()
        if part is None:
            return
        chooser = self._chooser(self.tr("Heading above the selection"), self.tr("Put the heading “%1” here"))
        chooser.offer([Choice(words) for words in part.headings])
        chooser.picked.connect(lambda words: self._head(part.collection, words, first))
        chooser.open_under(self._pane, inside=True)

    def rehead(self) -> None:
        """Let the user give the heading that the selection stands under other words."""
        first, part = self._first()
        heading = part.above(first) if part is not None else None
        if part is None or heading is None:
            return
        title = placed(self.tr("Other words for “%1”"), heading)
        chooser = self._chooser(title, self.tr("Call it “%1”"))
        chooser.picked.connect(lambda words: self._rehead(part.collection, heading, words))
        chooser.open_under(self._pane, inside=True)
        chooser.write(heading)

    def unhead(self) -> None:
        """Take the heading out that the selection stands under."""
        first, part = self._first()
        heading = part.above(first) if part is not None else None
        if part is not None and heading is not None:
            text = placed(self.tr("The heading “%1” is taken out."), heading)
            self._acting.tell(_TOPIC, text, lambda desk: unhead(desk, part.collection, heading))

    @property
    def possible(self) -> bool:
        """Whether what is listed has an order that is made by hand."""
        return self._listing.by_hand

    def _offer_gaps(self) -> None:
        """Only here: a list that takes nothing leaves what is held over it to the window."""
        takes = self._takes if self.possible else None
        self._pane.list.offer_gaps(takes)

    def _takes(self, mime: QMimeData, gap: int) -> bool:
        return self._moved(carried(mime), gap) is not None

    def _head(self, collection: str, words: str, before: int) -> None:
        text = placed(self.tr("The heading “%1” is there."), words)
        self._acting.tell(_TOPIC, text, lambda desk: head(desk, collection, words, before))

    def _rehead(self, collection: str, heading: str, words: str) -> None:
        text = placed(self.tr("The heading is “%1” now."), words)
        self._acting.tell(_TOPIC, text, lambda desk: rehead(desk, collection, heading, words))

    def _drop(self, mime: QMimeData, gap: int) -> None:
        self._move(carried(mime), gap)

    def _move(self, numbers: Sequence[int], gap: int) -> None:
        rows = self._moved(numbers, gap)
        part = self._part_of(numbers)
        if rows is None or part is None:
            return
        was, _ = self._wishes.get(part.collection, (part.items, ()))
        now = next(each.items for each in self._stretches(rows) if each.first == part.first)
        self._wishes[part.collection] = was, now
        self._listing.show_rows(rows)
        self._acting.tell(_TOPIC, self.tr("The order is another."), lambda desk: self._write(desk, part.collection))

    def _write(self, desk: Desk, collection: str) -> None:
        """The last order that was wished for: of quick moves no earlier one is written after a later one."""
        with self._writing:
            wish = self._wishes.pop(collection, None)
            if wish is not None:
                was, now = wish
                reorder(desk, collection, now, was=was)

    def _moved(self, numbers: Sequence[int], gap: int) -> list[Row] | None:
        """All rows with ``numbers`` before ``gap``; None where they cannot be put there."""
        rows, moved = self._listing.rows, set(numbers)
        part = self._part_of(numbers)
        if part is None or not part.first <= gap <= part.end:
            return None
        block = [row for row in rows if row in moved]
        now = [row for row in rows[:gap] if row not in moved] + block + [row for row in rows[gap:] if row not in moved]
        return now if now != list(rows) else None

    def _first(self) -> tuple[int, Stretch | None]:
        selected = self._listing.selected
        return (selected[0], self._part_of(selected[:1])) if selected else (0, None)

    def _part_of(self, numbers: Sequence[int]) -> Stretch | None:
        """What one collection holds, if it holds all of ``numbers``."""
        if not numbers or not self._listing.by_hand:
            return None
        wanted = set(numbers)
        found = self._stretches(self._listing.rows)
        return next((part for part in found if wanted.issubset(part.items)), None)

    def _stretches(self, rows: Sequence[Row]) -> Iterator[Stretch]:
        return stretches(rows, self._listing.query.collection)

    def _chooser(self, title: str, new: str) -> Chooser:
        prompt = self.tr("Words of the heading")
        return Chooser(self._pane, self._theme, title=title, prompt=prompt, ticks=False, width=_WIDTH, new=new)
