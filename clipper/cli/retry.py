"""``clipper retry``: fetch and cut again what failed, and go on with what waits; or fetch pictures that are lacking."""

from argparse import ArgumentParser, Namespace
from functools import partial

from clipper.cli.clipping import cutting_processes, finish_all
from clipper.cli.command import ALL_WELL, SOME_FAILED, Command
from clipper.cli.progress import ProgressLine
from clipper.cli.session import desk_of
from clipper.clipping import State
from clipper.desk import CLIPPING_LANE, Fetched, Query, counted, fetch_lacking, find, look_up, try_again, unfinished

_LONGEST = 200
"""Characters of an address."""


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "ids",
        nargs="*",
        type=int,
        metavar="ID",
        help="the numbers that list prints (default: all failed and waiting ones)",
    )
    parser.add_argument(
        "--pictures", action="store_true", help="fetch the pictures that these kept clippings lack, and nothing else"
    )
    parser.set_defaults(refuse=parser.error)


def _run(arguments: Namespace) -> int:
    if arguments.pictures:
        if not arguments.ids:
            arguments.refuse("name the clippings whose pictures are to be fetched")
        return _fetch_pictures(arguments)
    with desk_of(arguments, cutting_processes=cutting_processes(len(arguments.ids))) as desk, ProgressLine() as line:
        for number in arguments.ids:
            look_up(desk, number)
        try_again(desk, tuple(arguments.ids) or find(desk, Query(state=State.FAILED)))
        failed = finish_all(desk, arguments.ids or unfinished(desk), line)
    return SOME_FAILED if failed else ALL_WELL


def _fetch_pictures(arguments: Namespace) -> int:
    lacking = 0
    with desk_of(arguments, cutting_processes=0) as desk, ProgressLine() as line:
        for number in dict.fromkeys(arguments.ids):
            work = partial(fetch_lacking, desk, number)
            fetched = desk.runner.submit(CLIPPING_LANE, work, partial(line.show, f"clipping {number}")).future.result()
            lacking += len(fetched.lacking)
            line.print(f"{number:>6}  {_words(fetched)}")
            for picture in fetched.lacking:
                line.print(f"        {_shortened(picture.picture)}: {picture.reason}")
    return SOME_FAILED if lacking else ALL_WELL


def _words(fetched: Fetched) -> str:
    total = len(fetched.had) + len(fetched.lacking)
    if not total:
        return "lacks no pictures"
    return f"{len(fetched.had)} of {counted(total, 'picture')} had"


def _shortened(address: str) -> str:
    """``address`` in a line; pictures that stand in their addresses are megabytes long."""
    return address if len(address) <= _LONGEST else f"{address[:_LONGEST]}…"


COMMAND = Command("clipper retry", _arguments, _run)
