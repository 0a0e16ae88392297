"""``clipper trash`` and ``clipper restore``."""

from argparse import ArgumentParser, Namespace

from clipper.cli.command import ALL_WELL, WRONG_USAGE, Command
from clipper.cli.session import desk_of
from clipper.desk import empty_trash, look_up, restore, trash


def _trash_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("ids", nargs="*", type=int, metavar="ID", help="the numbers that list and search print")
    parser.add_argument("--empty", action="store_true", help="delete all that is in the trash, for good")
    parser.set_defaults(refuse=parser.error)


def _restore_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("ids", nargs="+", type=int, metavar="ID", help="the numbers that list and search print")


def _trash(arguments: Namespace) -> int:
    if bool(arguments.ids) == arguments.empty:
        arguments.refuse("name clippings, or --empty")
        return WRONG_USAGE
    with desk_of(arguments) as desk:
        if arguments.empty:
            count = empty_trash(desk)
            are = "clipping is" if count == 1 else "clippings are"
            print(f"{count:,} {are} deleted for good; this cannot be undone.")
        for number in arguments.ids:
            look_up(desk, number)
        trash(desk, arguments.ids)
    return ALL_WELL


def _restore(arguments: Namespace) -> int:
    with desk_of(arguments) as desk:
        for number in arguments.ids:
            look_up(desk, number)
        restore(desk, arguments.ids)
    return ALL_WELL


TRASH = Command("clipper trash 12 13", _trash_arguments, _trash)
RESTORE = Command("clipper restore 12", _restore_arguments, _restore)
