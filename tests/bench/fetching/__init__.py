"""How fast pages come in, and what becomes of them when servers are at their worst; a part each."""

import argparse

from tests.bench.fetching import added, faults, kills, links, sitting, speed
from tests.bench.parts import add_part_argument, run_parts

PARTS = {"speed": speed, "added": added, "faults": faults, "kills": kills, "links": links, "sitting": sitting}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_part_argument(parser, PARTS)
    parser.add_argument("--pages", type=int, default=500, help="of the part speed, with four pictures each (500)")
    parser.add_argument("--clippings", type=int, default=5000, help="of the part sitting (5000)")
    parser.add_argument("--faults", type=int, default=1000, help="addresses of the part faults (1000)")
    parser.add_argument("--links", type=int, default=10_000, help="of the part links (10000)")
    parser.add_argument("--picture", default="", help="where the part links leaves a picture of the window")
    parser.add_argument("--kills", type=int, default=50, help="of the part kills (50)")


def run(arguments: argparse.Namespace) -> None:
    """Ends with 1 if anything was lost, or missed its figure, in any part."""
    run_parts(arguments, PARTS)
