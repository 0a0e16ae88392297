"""``clipper trash`` and ``clipper restore``."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from functools import partial

from clipper.cli.command import ALL_WELL, Command
from clipper.cli.session import desk_of
from clipper.desk import Desk, look_up, restore, trash


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("ids", nargs="+", type=int, metavar="ID", help="the numbers that list and search print")


def _run(change: Callable[[Desk, tuple[int, ...]], None], arguments: Namespace) -> int:
    with desk_of(arguments) as desk:
        for number in arguments.ids:
            look_up(desk, number)
        change(desk, tuple(arguments.ids))
    return ALL_WELL


TRASH = Command("clipper trash 12 13", _arguments, partial(_run, trash))
RESTORE = Command("clipper restore 12", _arguments, partial(_run, restore))
