"""The rows of a collection that was put in order by hand: its clippings and headings, then what is nested in it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from clipper.desk import Desk, Grouping, Order, Query, find, parts
from clipper.gui.cards.heading import Heading
from clipper.gui.cards.model import Row
from clipper.jobs import Watch


def is_by_hand(query: Query, grouping: Grouping) -> bool:
    """Whether what is listed is a collection as it is arranged."""
    return bool(query.collection) and query.order is Order.MANUAL and not query.words and grouping is Grouping.NONE


def listed_by_hand(desk: Desk, query: Query, watch: Watch) -> Iterator[Row]:
    """Raises NoSuchCollection."""
    found = dict.fromkeys(find(desk, query, watch=watch))
    for part in parts(desk, query.collection):
        here = [item for item in part.items if isinstance(item, str) or item in found]
        if part.name.casefold() != query.collection.casefold():
            nested = part.name[len(query.collection) + 1 :]
            yield Heading(nested, _until_heading(here, 0, whole=True), opens=part.name)
        for place, item in enumerate(here):
            if isinstance(item, str):
                yield Heading(item, _until_heading(here, place + 1))
            else:
                del found[item]
                yield item
    if found:
        yield Heading(QCoreApplication.translate("Cards", "Found by a search"), len(found), opens="")
        yield from found


def _until_heading(items: Sequence[int | str], start: int, *, whole: bool = False) -> int:
    """How many clippings follow."""
    count = 0
    for item in items[start:]:
        if isinstance(item, str) and not whole:
            break
        count += isinstance(item, int)
    return count
