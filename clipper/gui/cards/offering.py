"""Shows above the list which orders and groups it may have, and which it has."""

from clipper.desk import Grouping, Query
from clipper.gui.cards.arrangement import grouping_words, offered_orders, order_words
from clipper.gui.cards.pane import CardPane


def offer(pane: CardPane, query: Query, grouping: Grouping) -> None:
    """For a list of ``query``, in these groups."""
    orders = offered_orders(query)
    pane.offer_orders(tuple((each.value, order_words(each)) for each in orders), query.order)
    pane.offer_groupings(tuple((each.value, grouping_words(each)) for each in Grouping), grouping)
    pane.list.heads.show_order(query.order)
