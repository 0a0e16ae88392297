"""How a list is arranged: its order and its groups; in words, and as what is remembered of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clipper.desk import Grouping, Order, Query

_ORDERS = {
    Order.MANUAL: QT_TRANSLATE_NOOP("Orders", "As arranged"),
    Order.RELEVANCE: QT_TRANSLATE_NOOP("Orders", "Best match first"),
    Order.CLIPPED: QT_TRANSLATE_NOOP("Orders", "Last clipped first"),
    Order.EARLIEST: QT_TRANSLATE_NOOP("Orders", "First clipped first"),
    Order.NEWEST: QT_TRANSLATE_NOOP("Orders", "Newest first"),
    Order.OLDEST: QT_TRANSLATE_NOOP("Orders", "Oldest first"),
    Order.TITLE: QT_TRANSLATE_NOOP("Orders", "By headline"),
    Order.TITLE_BACK: QT_TRANSLATE_NOOP("Orders", "By headline, backwards"),
    Order.SOURCE: QT_TRANSLATE_NOOP("Orders", "By source"),
    Order.SOURCE_BACK: QT_TRANSLATE_NOOP("Orders", "By source, backwards"),
}
ORDERS = tuple(_ORDERS)
"""All of them, in the order in which they are offered."""
_GROUPINGS = {
    Grouping.NONE: QT_TRANSLATE_NOOP("Orders", "Not in groups"),
    Grouping.DAY: QT_TRANSLATE_NOOP("Orders", "In groups by day"),
    Grouping.SOURCE: QT_TRANSLATE_NOOP("Orders", "In groups by source"),
}


@dataclass(frozen=True, slots=True)
class Arrangement:
    order: Order | None = None
    """None for the one that is usual for what is listed."""
    grouping: Grouping = Grouping.NONE

    @property
    def as_text(self) -> str:
        """To be remembered; ``arrangement_of`` reads it."""
        return f"{self.order or ''}/{self.grouping}"


def arrangement_of(text: str) -> Arrangement:
    """What ``as_text`` has written; of what another version wrote and this one does not know, nothing."""
    order, _, grouping = text.partition("/")
    return Arrangement(
        Order(order) if order in set(Order) else None,
        Grouping(grouping) if grouping in set(Grouping) else Grouping.NONE,
    )


def offered_orders(query: Query) -> tuple[Order, ...]:
    """The orders that make sense for ``query``."""
    return tuple(_sensible(query))


def usual_order(query: Query) -> Order:
    """The order while the user has picked none."""
    if query.words:
        return Order.RELEVANCE
    return Order.MANUAL if query.collection else Order.CLIPPED


def in_order(query: Query, arrangement: Arrangement) -> Query:
    """``query`` in the order that it is arranged in, if it makes sense, or else in the usual one."""
    order = arrangement.order
    if order is None or order not in offered_orders(query):
        order = usual_order(query)
    return replace(query, order=order)


def order_words(order: Order) -> str:
    return _words(_ORDERS[order])


def grouping_words(grouping: Grouping) -> str:
    return _words(_GROUPINGS[grouping])


def _sensible(query: Query) -> Iterator[Order]:
    for order in ORDERS:
        if (order is not Order.MANUAL or query.collection) and (order is not Order.RELEVANCE or query.all_words):
            yield order


def _words(text: object) -> str:
    return QCoreApplication.translate("Orders", str(text))
