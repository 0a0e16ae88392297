"""Whether committed means kept: programs killed, power cut, disks full, gone or read-only; a part each."""

import argparse

from tests.bench.durability import full_disks, kills, power, small_disk, unkind_places
from tests.bench.parts import add_part_argument, run_parts

PARTS = {
    "kills": kills,
    "power": power,
    "full": full_disks,
    "small": small_disk,
    "places": unkind_places,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_part_argument(parser, PARTS)
    parser.add_argument("--kills", type=int, default=200, help="programs killed, so many times (200)")
    parser.add_argument("--cuts", type=int, default=200, help="power cuts, at least so many (200)")


def run(arguments: argparse.Namespace) -> None:
    """Ends with 1 if anything was lost in any part."""
    run_parts(arguments, PARTS)
