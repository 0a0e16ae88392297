"""What a command of the command line is."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass

ALL_WELL = 0
SOME_FAILED = 1
WRONG_USAGE = 2
INTERRUPTED = 130
"""128 and the number of SIGINT, as shells have it."""


@dataclass(frozen=True, slots=True)
class Command:
    """One verb: ``add_arguments`` describes its words, ``run`` does it and answers the exit code."""

    example: str
    """A line that can be typed as it stands."""
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]
