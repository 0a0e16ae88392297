"""``clipper list``: the clippings of the library, of a collection, a tag or a state."""

from argparse import ArgumentParser, Namespace

from clipper.cli.command import ALL_WELL, Command
from clipper.cli.session import desk_of
from clipper.cli.table import add_table_arguments, print_cards
from clipper.clipping import State
from clipper.desk import Order, Query, cards, find


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--tag", default="", metavar="T", help="only those with this tag")
    parser.add_argument("--collection", default="", metavar="C", help="only those in this collection, in its order")
    parser.add_argument("--source", default="", help="only those from this paper or site")
    parser.add_argument("--state", choices=[state.value for state in State], help="only those in this state")
    parser.add_argument("--trashed", action="store_true", help="those in the trash")
    orders = [order.value for order in Order if order not in (Order.MANUAL, Order.RELEVANCE)]
    parser.add_argument("--sort", choices=orders, help="the order; the newest, or that of the collection, if not given")
    add_table_arguments(parser)


def _run(arguments: Namespace) -> int:
    query = Query(
        tag=arguments.tag,
        collection=arguments.collection,
        source=arguments.source,
        state=State(arguments.state) if arguments.state else None,
        trashed=arguments.trashed,
        order=Order(arguments.sort) if arguments.sort else Order.MANUAL if arguments.collection else Order.NEWEST,
    )
    with desk_of(arguments) as desk:
        print_cards(cards(desk, find(desk, query)[: arguments.limit]), as_json=arguments.json)
    return ALL_WELL


COMMAND = Command("clipper list --tag aukus --limit 10", _arguments, _run)
