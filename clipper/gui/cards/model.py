"""The list of clippings: numbers here, their index cards fetched in pages when they come into sight.

``data`` never waits for anything: a row whose card is not here yet is a placeholder, and the card is asked for.
"""

from collections import OrderedDict
from collections.abc import Collection, Iterable, Sequence
from enum import IntEnum
from itertools import chain
from typing import Any, TypeAlias, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from clipper.clipping import Card, State
from clipper.gui.cards.heading import Heading
from clipper.gui.cards.words import card_words
from clipper.gui.rows import Index, KeyedRows
from clipper.jobs import Progress

_PAGE = 40
"""Cards that are asked for at a time."""
_KEPT = 2000
"""Cards that are remembered; some two megabytes."""


Row: TypeAlias = int | Heading
"""A clipping by number, or what stands above those that follow."""


class CardRole(IntEnum):
    NUMBER = Qt.ItemDataRole.UserRole
    """Of a clipping; None for a heading."""
    CARD = Qt.ItemDataRole.UserRole + 1
    """The ``Card``, or None while it is on its way."""
    PROGRESS = Qt.ItemDataRole.UserRole + 2
    """How far the work on a waiting clipping is, or None."""
    HEADING = Qt.ItemDataRole.UserRole + 3
    """The ``Heading``, or None for a clipping."""


class CardModel(KeyedRows[Row]):
    """Rows are clippings by number, with headings between them where there are any."""

    wanted = Signal(tuple)
    """Numbers of clippings whose cards are in sight and not here, or no longer true; answer with ``supply``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[int, ...] | None = ()
        self._cards: OrderedDict[int, Card] = OrderedDict()
        self._progress: dict[int, Progress] = {}
        self._pages: set[int] = set()
        self._asked: set[int] = set()
        self._doubted: set[int] = set()
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._ask)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        number = self._keys[index.row()]
        if isinstance(number, Heading):
            return _data_of(number, role)
        if role == CardRole.NUMBER:
            return number
        card = self._card(number, index.row())
        if role == CardRole.CARD:
            return card
        if role == CardRole.PROGRESS:
            return self._progress.get(number)
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title if card else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card_words(card, self._progress.get(number)) if card else self.tr("Loading")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is there to be read: what is done with the selection is not done with it."""
        if not index.isValid():
            return super().flags(index)
        if isinstance(self._keys[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    @property
    def headings(self) -> tuple[int, ...]:
        """The rows that are headings, from the top."""
        if self._headings is None:
            # Most lists have none, and to see that they have not takes a tenth of looking for them one by one.
            there = Heading in set(map(type, self._keys))
            self._headings = tuple(r for r, key in enumerate(self._keys) if isinstance(key, Heading)) if there else ()
        return self._headings

    @property
    def numbers(self) -> tuple[int, ...]:
        """The clippings, from the top."""
        return self.numbers_in(range(len(self._keys)))

    def numbers_in(self, rows: range) -> tuple[int, ...]:
        """Those of them that stand in ``rows``, which follow one another."""
        keys = self._keys[rows.start : rows.stop]
        return tuple(key for key in keys if isinstance(key, int)) if self.headings else tuple(cast("list[int]", keys))

    def beside(self, numbers: Iterable[int]) -> int | None:
        """The clipping after the last of ``numbers``, or the one before them."""
        rows = [row for number in numbers if (row := self.row_of(number)) is not None]
        if not rows:
            return None
        around = chain(self._keys[max(rows) + 1 :], reversed(self._keys[: min(rows)]))
        return next((key for key in around if isinstance(key, int)), None)

    def card(self, number: int) -> Card | None:
        """The card of ``number`` if it is here; does not ask for it."""
        return self._cards.get(number)

    def cards_of(self, numbers: Sequence[int]) -> list[Card]:
        """Likewise of ``numbers``, in their order."""
        return [card for number in numbers if (card := self._cards.get(number))]

    def supply(self, asked: Iterable[int], cards: Sequence[Card]) -> None:
        """Take the ``cards`` for the numbers that were ``asked`` for; one without a card is gone."""
        asked = tuple(asked)
        outdated = self._doubted.intersection(asked)
        self._asked.difference_update(asked)
        self._doubted -= outdated
        for card in cards:
            self._cards[card.number] = card
            self._cards.move_to_end(card.number)
            if card.state is not State.WAITING or card.delay:
                self._progress.pop(card.number, None)
        while len(self._cards) > _KEPT:
            self._cards.popitem(last=False)
        self._tell_changed(asked)
        self._ask_for(outdated)

    def forget(self) -> None:
        """Ask for all cards anew; those that are on their way are not taken any more."""
        self._cards.clear()
        self._asked.clear()
        self._doubted.clear()

    def doubt(self, numbers: Iterable[int]) -> None:
        """The cards of ``numbers`` may be different now; those that are here are shown until the new ones come."""
        numbers = set(numbers)
        self._doubted |= numbers & self._asked  # an answer is on its way that may have been written before the change
        self._ask_for(numbers.intersection(self._cards) - self._asked)

    def doubt_all(self) -> None:
        """Any card may be different now."""
        self.doubt(self._asked.union(self._cards))

    def advance(self, number: int, progress: Progress) -> None:
        """Show how far the work on ``number`` is."""
        self._progress[number] = progress
        self._tell_changed((number,), CardRole.PROGRESS)

    def _card(self, number: int, row: int) -> Card | None:
        card = self._cards.get(number)
        if card is None:
            self._pages.add(row // _PAGE)
            self._soon.start()
        return card

    def _ask(self) -> None:
        pages, self._pages = sorted(self._pages), set()
        numbers = tuple(
            number
            for page in pages
            for number in self.numbers_in(range(page * _PAGE, (page + 1) * _PAGE))
            if number not in self._cards and number not in self._asked
        )
        self._ask_for(numbers)

    def _ask_for(self, numbers: Collection[int]) -> None:
        if numbers:
            self._asked.update(numbers)
            self.wanted.emit(tuple(numbers))

    def _set(self, keys: list[Row]) -> None:
        super()._set(keys)
        self._headings = None

    def _tell_changed(self, numbers: Iterable[int], *roles: int) -> None:
        rows = [row for number in numbers if (row := self.row_of(number)) is not None]
        if rows:
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)), list(roles))


def _data_of(heading: Heading, role: int) -> Any:
    if role == CardRole.HEADING:
        return heading
    if role == Qt.ItemDataRole.DisplayRole:
        return heading.words
    return heading.in_full if role == Qt.ItemDataRole.AccessibleTextRole else None
