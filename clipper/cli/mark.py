"""``clipper mark``: stars, and what has been read."""

from argparse import ArgumentParser, Namespace

from clipper.cli.command import ALL_WELL, Command
from clipper.cli.session import desk_of
from clipper.desk import look_up, one_act, star, tick


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("ids", nargs="+", type=int, metavar="ID", help="the numbers that list and search print")
    stars = parser.add_mutually_exclusive_group()
    stars.add_argument("--star", action="store_const", const=True, dest="starred", help="give them a star")
    stars.add_argument("--unstar", action="store_const", const=False, dest="starred", help="take the star away")
    reading = parser.add_mutually_exclusive_group()
    reading.add_argument("--read", action="store_const", const=True, dest="read", help="mark them as read")
    reading.add_argument("--unread", action="store_const", const=False, dest="read", help="mark them as unread")


def _run(arguments: Namespace) -> int:
    numbers = tuple(arguments.ids)
    with desk_of(arguments) as desk, one_act(desk):
        for number in numbers:
            look_up(desk, number)
        if arguments.starred is not None:
            star(desk, numbers, starred=arguments.starred)
        if arguments.read is not None:
            tick(desk, numbers, read=arguments.read)
    return ALL_WELL


COMMAND = Command("clipper mark 12 13 --star --read", _arguments, _run)
