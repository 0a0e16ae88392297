"""``clipper add``: clip sources into the library."""

from argparse import ArgumentParser, Namespace

from clipper.cli.clipping import add_source_arguments, clip, cutting_processes, sources_named
from clipper.cli.command import ALL_WELL, SOME_FAILED, Command
from clipper.cli.session import desk_of
from clipper.cli.table import print_cards
from clipper.desk import Filing, cards


def _arguments(parser: ArgumentParser) -> None:
    add_source_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print records instead of lines")


def _run(arguments: Namespace) -> int:
    filing = Filing(tags=tuple(arguments.tag), collection=arguments.collection, note=arguments.note)
    sources = sources_named(arguments)
    with desk_of(arguments, cutting_processes=cutting_processes(len(sources))) as desk:
        clipped = clip(desk, sources, filing)
        print_cards(cards(desk, clipped.numbers), as_json=arguments.json)
    return SOME_FAILED if clipped.failed else ALL_WELL


COMMAND = Command("clipper add https://example.com/story page.html --tag defence", _arguments, _run)
