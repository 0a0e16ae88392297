"""``clipper twins``: who else has this story, and what the user has to say about it."""

import sys
from argparse import ArgumentParser, Namespace

from clipper.cli.command import ALL_WELL, WRONG_USAGE, Command
from clipper.cli.progress import ProgressLine
from clipper.cli.session import desk_of
from clipper.cli.table import add_table_arguments, print_cards
from clipper.desk import LIBRARY_LANE, Desk, cards, compare_all, join, split, twins


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("id", nargs="?", type=int, metavar="ID", help="the number that list and search print")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--split", action="store_true", help="it is another story than those it is listed with")
    choice.add_argument("--join", type=int, metavar="M", help="it is the same story as this one")
    choice.add_argument(
        "--compare", action="store_true", help="look for the twins of all stories that an earlier version has kept"
    )
    add_table_arguments(parser)


def _run(arguments: Namespace) -> int:
    if (arguments.id is None) != arguments.compare:
        print("Give the number of a clipping, or --compare alone.", file=sys.stderr)
        return WRONG_USAGE
    with desk_of(arguments) as desk:
        if arguments.compare:
            print(f"{_compare(desk):,} stories compared.")
            return ALL_WELL
        if arguments.split:
            split(desk, arguments.id)
        elif arguments.join is not None:
            join(desk, arguments.id, arguments.join)
        print_cards(cards(desk, twins(desk, arguments.id)[: arguments.limit]), as_json=arguments.json)
    return ALL_WELL


def _compare(desk: Desk) -> int:
    with ProgressLine() as line:
        job = desk.runner.submit(
            LIBRARY_LANE, lambda watch: compare_all(desk, watch), lambda progress: line.show("twins", progress)
        )
        return job.future.result()


COMMAND = Command("clipper twins 12 --join 31", _arguments, _run)
