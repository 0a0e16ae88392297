"""Runs the measurement that the first word names."""

import argparse
import sys

from tests.bench import (
    durability,
    encodings,
    extraction,
    feel,
    fetching,
    further,
    library,
    review,
    scrolling,
    twins,
    typing,
    walls,
)

BENCHES = {
    "durability": durability,
    "encodings": encodings,
    "extraction": extraction,
    "feel": feel,
    "fetching": fetching,
    "further": further,
    "library": library,
    "review": review,
    "scrolling": scrolling,
    "twins": twins,
    "typing": typing,
    "walls": walls,
}


def main(words: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    choices = parser.add_subparsers(required=True, metavar="NAME")
    for name, bench in BENCHES.items():
        chosen = choices.add_parser(name, help=bench.__doc__.splitlines()[0])
        bench.add_arguments(chosen)
        chosen.set_defaults(run=bench.run)
    arguments = parser.parse_args(words)
    arguments.run(arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
