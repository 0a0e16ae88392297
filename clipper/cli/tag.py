"""``clipper tag``: the names and colours of tags. ``clipper edit --tag`` gives them."""

from argparse import ArgumentParser, Namespace

from clipper.cli.actions import Actions
from clipper.cli.command import ALL_WELL, Command
from clipper.cli.session import desk_of
from clipper.cli.table import print_counts
from clipper.desk import Desk, TagColour, colour_tag, delete_tag, rename_tag, survey

_NONE = "none"


def _arguments(parser: ArgumentParser) -> None:
    action = Actions(parser).add
    listing = action("list", "name all tags and count them", _list)
    listing.add_argument("--json", action="store_true", help="print records instead of lines")
    renaming = action("rename", "give a tag and those nested in it another name; two of one name become one", _rename)
    renaming.add_argument("name", metavar="TAG")
    renaming.add_argument("to", metavar="NAME")
    colouring = action("colour", "show a tag and those nested in it in a colour", _colour)
    colouring.add_argument("name", metavar="TAG")
    colouring.add_argument("colour", choices=[*TagColour, _NONE], help="how the window shows it")
    deleting = action("delete", "take a tag and those nested in it off every clipping", _delete)
    deleting.add_argument("name", metavar="TAG")


def _run(arguments: Namespace) -> int:
    with desk_of(arguments) as desk:
        arguments.do(desk, arguments)
    return ALL_WELL


def _list(desk: Desk, arguments: Namespace) -> None:
    print_counts(survey(desk).tags, as_json=arguments.json)


def _rename(desk: Desk, arguments: Namespace) -> None:
    rename_tag(desk, arguments.name, arguments.to)


def _colour(desk: Desk, arguments: Namespace) -> None:
    colour_tag(desk, arguments.name, None if arguments.colour == _NONE else TagColour(arguments.colour))


def _delete(desk: Desk, arguments: Namespace) -> None:
    for name, numbers in delete_tag(desk, arguments.name).items():
        print(f"{len(numbers):>6}  {name}")


COMMAND = Command("clipper tag rename politics/eu europe", _arguments, _run)
