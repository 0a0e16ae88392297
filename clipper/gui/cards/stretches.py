"""The rows of a list that is in an order made by hand, by the collections that hold them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clipper.gui.cards.heading import Heading
from clipper.gui.cards.model import Row


@dataclass(frozen=True, slots=True)
class Stretch:
    """What one collection holds, as it is listed."""

    collection: str
    first: int
    """Its first row."""
    items: tuple[int | str, ...]
    """Clippings, and the words of headings."""

    @property
    def end(self) -> int:
        """The row after its last one."""
        return self.first + len(self.items)

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(item for item in self.items if isinstance(item, str))

    def above(self, number: int) -> str | None:
        """The heading that ``number`` stands under."""
        before = self.items[: self.items.index(number)]
        return next((item for item in reversed(before) if isinstance(item, str)), None)


def stretches(rows: Sequence[Row], collection: str) -> Iterator[Stretch]:
    """Those of the list of ``collection``: its own, then those nested in it; what a search has found is in none."""
    first = 0
    for place, row in enumerate(rows):
        if isinstance(row, Heading) and row.opens is not None:
            yield _stretch(rows, first, place, collection)
            first, collection = place + 1, row.opens
    if collection:
        yield _stretch(rows, first, len(rows), collection)


def _stretch(rows: Sequence[Row], first: int, end: int, collection: str) -> Stretch:
    items = (row.words if isinstance(row, Heading) else row for row in rows[first:end])
    return Stretch(collection, first, tuple(items))
