"""A bench in several parts: each has ``run``, which answers whether all was well."""

import argparse
import time
from collections.abc import Mapping
from types import ModuleType


def add_part_argument(parser: argparse.ArgumentParser, parts: Mapping[str, ModuleType]) -> None:
    parser.add_argument("--part", choices=parts, action="append", help="only this one (may be given several times)")
    parser.add_argument("--seed", type=int, default=42, help="of all that is random (42)")


def run_parts(arguments: argparse.Namespace, parts: Mapping[str, ModuleType]) -> None:
    """Ends with 1 if not all was well in any part."""
    fine = True
    for name in arguments.part or parts:
        print(f"== {name}: {parts[name].__doc__.splitlines()[0]}", flush=True)
        began = time.monotonic()
        fine &= parts[name].run(arguments)
        print(f"   {time.monotonic() - began:.0f} s", flush=True)
    if not fine:
        raise SystemExit(1)
