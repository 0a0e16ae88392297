"""How the window feels: its first paint, its turns of events, its memory; a part each."""

import argparse

from tests.bench.feel import paint, turns
from tests.bench.parts import add_part_argument, run_parts

PARTS = {"paint": paint, "turns": turns}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_part_argument(parser, PARTS)
    parser.add_argument("--no-clerk", dest="clerk", action="store_false", help="clip in the window's own process")
    parser.add_argument("--size", type=int, default=100_000, help="clippings of the part paint (100000)")
    parser.add_argument("--place", default="", help="a folder with so many that is used again if it is there")
    parser.add_argument("--pages", type=int, default=500, help="of the part turns, with four pictures each (500)")


def run(arguments: argparse.Namespace) -> None:
    """Ends with 1 if a figure was missed in any part."""
    run_parts(arguments, PARTS)
