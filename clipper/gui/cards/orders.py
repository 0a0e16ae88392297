"""The orders of the list: which there are for what is listed, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clipper.desk import Order, Query

_WORDS = {
    Order.CLIPPED: QT_TRANSLATE_NOOP("Orders", "Last clipped first"),
    Order.NEWEST: QT_TRANSLATE_NOOP("Orders", "Newest first"),
    Order.OLDEST: QT_TRANSLATE_NOOP("Orders", "Oldest first"),
    Order.RELEVANCE: QT_TRANSLATE_NOOP("Orders", "Best match first"),
    Order.MANUAL: QT_TRANSLATE_NOOP("Orders", "As arranged"),
}


def offered_orders(query: Query) -> tuple[tuple[str, str], ...]:
    """The orders that make sense for ``query``, as (value, words)."""
    offered = [Order.CLIPPED, Order.NEWEST, Order.OLDEST]
    if query.words:
        offered.insert(0, Order.RELEVANCE)
    if query.collection:
        offered.insert(0, Order.MANUAL)
    return tuple((order.value, QCoreApplication.translate("Orders", str(_WORDS[order]))) for order in offered)


def usual_order(query: Query) -> Order:
    """The order while the user has picked none."""
    if query.words:
        return Order.RELEVANCE
    return Order.MANUAL if query.collection else Order.CLIPPED
