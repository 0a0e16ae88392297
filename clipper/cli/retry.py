"""``clipper retry``: fetch and cut again what failed, and go on with what waits."""

from argparse import ArgumentParser, Namespace

from clipper.cli.clipping import cutting_processes, finish_all
from clipper.cli.command import ALL_WELL, SOME_FAILED, Command
from clipper.cli.progress import ProgressLine
from clipper.cli.session import desk_of
from clipper.clipping import State
from clipper.desk import Query, find, look_up, try_again, unfinished


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "ids",
        nargs="*",
        type=int,
        metavar="ID",
        help="the numbers that list prints (default: all failed and waiting ones)",
    )


def _run(arguments: Namespace) -> int:
    with desk_of(arguments, cutting_processes=cutting_processes(len(arguments.ids))) as desk, ProgressLine() as line:
        for number in arguments.ids:
            look_up(desk, number)
        try_again(desk, tuple(arguments.ids) or find(desk, Query(state=State.FAILED)))
        failed = finish_all(desk, arguments.ids or unfinished(desk), line)
    return SOME_FAILED if failed else ALL_WELL


COMMAND = Command("clipper retry", _arguments, _run)
