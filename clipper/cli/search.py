"""``clipper search``: the clippings in which words occur."""

from argparse import ArgumentParser, Namespace

from clipper.cli.command import ALL_WELL, Command
from clipper.cli.session import desk_of
from clipper.cli.table import add_table_arguments, print_cards
from clipper.desk import Order, Query, cards, find


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "query", nargs="+", metavar="QUERY", help='words that must all occur; "a phrase", begin*; inside Korean too'
    )
    parser.add_argument("--by-date", action="store_true", help="newest first instead of best first")
    add_table_arguments(parser)


def _run(arguments: Namespace) -> int:
    query = Query(" ".join(arguments.query), order=Order.NEWEST if arguments.by_date else Order.RELEVANCE)
    with desk_of(arguments) as desk:
        print_cards(cards(desk, find(desk, query)[: arguments.limit]), as_json=arguments.json)
    return ALL_WELL


COMMAND = Command("clipper search 한국 '\"defence minister\"'", _arguments, _run)
