"""``clipper review``: the main job in one line - clip every source, print the collection."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from clipper.cli.clipping import add_source_arguments, clip, cutting_processes, sources_named
from clipper.cli.command import ALL_WELL, SOME_FAILED, Command
from clipper.cli.printing import write_file
from clipper.cli.session import desk_of
from clipper.desk import Filing, format_named


def _arguments(parser: ArgumentParser) -> None:
    add_source_arguments(parser)
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="FILE", help="the PDF to write")
    parser.add_argument(
        "--title", default="", help="what stands on the cover (default: the collection, or the settings)"
    )


def _run(arguments: Namespace) -> int:
    filing = Filing(tags=tuple(arguments.tag), collection=arguments.collection, note=arguments.note)
    sources = sources_named(arguments)
    with desk_of(arguments, cutting_processes=cutting_processes(len(sources))) as desk:
        clipped = clip(desk, sources, filing)
        if clipped.failed == len(sources):
            print("clipper: No source became a clipping, so there is nothing to print.", file=sys.stderr)
            return SOME_FAILED
        title = arguments.title or arguments.collection
        write_file(desk, clipped.numbers, format_named("pdf"), arguments.output, title)
    return SOME_FAILED if clipped.failed else ALL_WELL


COMMAND = Command("clipper review https://example.com/a https://example.com/b -o review.pdf", _arguments, _run)
