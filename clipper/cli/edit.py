"""``clipper edit``: correct a clipping's headline, captions, tags or note."""

from argparse import ArgumentParser, Namespace

from clipper.cli.command import ALL_WELL, Command
from clipper.cli.session import desk_of
from clipper.desk import choose_title, look_up, note, recaption, retitle, tag


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("id", type=int, metavar="ID", help="the number that list and search print")
    title = parser.add_mutually_exclusive_group()
    title.add_argument("--title", help="another headline")
    title.add_argument(
        "--title-from", type=int, metavar="N", help="another headline of the page: the one that show lists as “Or N”"
    )
    parser.add_argument("--caption", help="another caption for a picture")
    parser.add_argument("--credit", help="another credit for a picture")
    parser.add_argument(
        "--picture", type=int, default=1, metavar="N", help="which picture, counted from 1 (default: 1)"
    )
    parser.add_argument("--tag", action="append", default=[], metavar="T", help="put this tag on it (repeatable)")
    parser.add_argument("--untag", action="append", default=[], metavar="T", help="take this tag off it (repeatable)")
    parser.add_argument("--note", help="another note; an empty one takes it away")


def _run(arguments: Namespace) -> int:
    number = arguments.id
    with desk_of(arguments) as desk:
        look_up(desk, number)
        if arguments.title is not None:
            retitle(desk, number, arguments.title)
        if arguments.title_from is not None:
            choose_title(desk, number, arguments.title_from)
        if arguments.caption is not None or arguments.credit is not None:
            recaption(desk, number, arguments.picture, arguments.caption, arguments.credit)
        if arguments.tag or arguments.untag:
            tag(desk, (number,), arguments.tag, arguments.untag)
        if arguments.note is not None:
            note(desk, number, arguments.note)
    return ALL_WELL


COMMAND = Command("clipper edit 12 --title 'A better headline' --tag defence", _arguments, _run)
