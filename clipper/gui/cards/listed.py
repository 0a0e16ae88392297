"""The rows of the list for what is asked: clippings, and above each group its heading. Off the GUI thread."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from PySide6.QtCore import QCoreApplication, QLocale

from clipper.desk import Desk, Grouping, Query, find, grouped
from clipper.gui.cards.by_hand import is_by_hand, listed_by_hand
from clipper.gui.cards.copies import copies
from clipper.gui.cards.heading import Heading
from clipper.gui.cards.model import Row
from clipper.gui.dates import weekday_in_full
from clipper.jobs import Watch

_FIRST = 200
"""Clippings that are shown before the rest of a list is asked for: several screens."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is to show, and how."""

    query: Query
    grouping: Grouping
    folded: bool
    """Each story once."""
    held: tuple[int, ...]
    """Clippings that are not left out as copies, the most important first: what is selected stays where it is."""

    @property
    def by_hand(self) -> bool:
        return is_by_hand(self.query, self.grouping)

    @property
    def in_parts(self) -> bool:
        """Whether the first of it are known before the rest is. In groups they are not; collections are short."""
        return self.grouping is Grouping.NONE and not self.by_hand

    def left_out(self, desk: Desk, numbers: tuple[int, ...]) -> frozenset[int]:
        """In the trash nothing is: no card names what lies there."""
        return copies(desk, numbers, self.held) if self.folded and not self.query.trashed else frozenset()


def first_listed(desk: Desk, wanted: Wanted, watch: Watch) -> tuple[tuple[int, ...], bool]:
    """The beginning of what is ``wanted``, and whether this is all. Raises BadQuery."""
    numbers = find(desk, wanted.query, most=_FIRST, watch=watch)
    left_out = wanted.left_out(desk, numbers)
    return tuple(number for number in numbers if number not in left_out), len(numbers) < _FIRST


def listed(desk: Desk, wanted: Wanted, watch: Watch) -> tuple[Row, ...]:
    """All that is ``wanted``, in its order. Raises BadQuery, NoSuchCollection."""
    return tuple(listed_by_hand(desk, wanted.query, watch) if wanted.by_hand else _rows(desk, wanted, watch))


def _rows(desk: Desk, wanted: Wanted, watch: Watch) -> Iterator[Row]:
    groups = grouped(desk, wanted.query, wanted.grouping, watch=watch)
    left_out = wanted.left_out(desk, tuple(chain.from_iterable(group.numbers for group in groups)))
    for group in groups:
        numbers = [number for number in group.numbers if number not in left_out] if left_out else group.numbers
        if numbers and group.heading is not None:
            yield Heading(_words(group.heading), len(numbers))
        yield from numbers


def _words(heading: date | str) -> str:
    translate = QCoreApplication.translate
    if isinstance(heading, str):
        return heading or translate("Cards", "Without a source")
    today = date.today()  # noqa: DTZ011 - the user's
    if heading == today:
        return translate("Cards", "Today")
    if heading == today - timedelta(days=1):
        return translate("Cards", "Yesterday")
    return weekday_in_full(heading, QLocale())
