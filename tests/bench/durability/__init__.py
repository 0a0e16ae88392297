"""Whether committed means kept: programs killed, power cut, disks full, gone or read-only; a part each."""

import argparse
import time

from tests.bench.durability import full_disks, kills, power, small_disk, unkind_places

PARTS = {
    "kills": kills,
    "power": power,
    "full": full_disks,
    "small": small_disk,
    "places": unkind_places,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--part", choices=PARTS, action="append", help="only this one (may be given several times)")
    parser.add_argument("--kills", type=int, default=200, help="programs killed, so many times (200)")
    parser.add_argument("--cuts", type=int, default=200, help="power cuts, at least so many (200)")
    parser.add_argument("--seed", type=int, default=42, help="of all that is random (42)")


def run(arguments: argparse.Namespace) -> None:
    """Ends with 1 if anything was lost in any part."""
    fine = True
    for name in arguments.part or PARTS:
        print(f"== {name}: {PARTS[name].__doc__.splitlines()[0]}", flush=True)
        began = time.monotonic()
        fine &= PARTS[name].run(arguments)
        print(f"   {time.monotonic() - began:.0f} s", flush=True)
    if not fine:
        raise SystemExit(1)
