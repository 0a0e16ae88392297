"""How fast pages come in, and what becomes of them when servers are at their worst; a part each."""

import argparse
import time

from tests.bench.fetching import added, faults, kills, sitting, speed

PARTS = {"speed": speed, "added": added, "faults": faults, "kills": kills, "sitting": sitting}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--part", choices=PARTS, action="append", help="only this one (may be given several times)")
    parser.add_argument("--pages", type=int, default=500, help="of the part speed, with four pictures each (500)")
    parser.add_argument("--clippings", type=int, default=5000, help="of the part sitting (5000)")
    parser.add_argument("--faults", type=int, default=1000, help="addresses of the part faults (1000)")
    parser.add_argument("--kills", type=int, default=50, help="of the part kills (50)")
    parser.add_argument("--seed", type=int, default=42, help="of all that is random (42)")


def run(arguments: argparse.Namespace) -> None:
    """Ends with 1 if anything was lost, or missed its figure, in any part."""
    fine = True
    for name in arguments.part or PARTS:
        print(f"== {name}: {PARTS[name].__doc__.splitlines()[0]}", flush=True)
        began = time.monotonic()
        fine &= PARTS[name].run(arguments)
        print(f"   {time.monotonic() - began:.0f} s", flush=True)
    if not fine:
        raise SystemExit(1)
