"""``clipper export``: write clippings to a file, chosen by words, by number or by collection."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from clipper.cli.command import ALL_WELL, Command
from clipper.cli.printing import write_file
from clipper.cli.session import desk_of
from clipper.desk import FORMATS, Desk, Order, Query, find, format_named, look_up


def _arguments(parser: ArgumentParser) -> None:
    formats = ", ".join(f"{form.key} ({form.label})" for form in FORMATS)
    parser.add_argument(
        "what", nargs="*", metavar="QUERY|ID", help="numbers of clippings, or words to find them by (default: all)"
    )
    parser.add_argument("--collection", default="", metavar="C", help="the clippings of this collection, in its order")
    parser.add_argument("--format", default="pdf", choices=[f.key for f in FORMATS], metavar="F", help=formats)
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="FILE", help="the file to write")
    parser.add_argument(
        "--title", default="", help="what stands on the cover (default: the collection, or the settings)"
    )
    parser.add_argument("--notes", action="store_true", help="with your notes and remarks")


def _run(arguments: Namespace) -> int:
    with desk_of(arguments) as desk:
        numbers = _chosen(desk, arguments)
        title = arguments.title or arguments.collection
        write_file(desk, numbers, format_named(arguments.format), arguments.output, title, notes=arguments.notes)
    return ALL_WELL


def _chosen(desk: Desk, arguments: Namespace) -> tuple[int, ...]:
    words: list[str] = arguments.what
    if words and all(word.isdecimal() for word in words):
        numbers = tuple(int(word) for word in words)
        for number in numbers:
            look_up(desk, number)
        return numbers
    order = Order.MANUAL if arguments.collection else Order.NEWEST
    return find(desk, Query(" ".join(words), collection=arguments.collection, order=order))


COMMAND = Command("clipper export --collection 'Morning review' --format pdf -o review.pdf", _arguments, _run)
