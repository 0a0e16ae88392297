"""What a clerk is sent for in the tests; a process of its own imports it."""

import logging
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from clipper.jobs import Stage, Watch

FAREWELL = "left in good order"


class Refused(Exception):
    pass


@contextmanager
def means(farewell: Path, tell: Callable[[object], None]) -> Iterator[str]:
    """A word; ``farewell`` says whether it was given back."""
    tell("good morning")
    yield "paper"
    farewell.write_text(FAREWELL, "utf-8")


def add(own: str, number: int, watch: Watch, unit: str = "sheets") -> str:
    watch.at(Stage.FETCHING, number, 10)
    logging.getLogger("errands").warning("%s counted", own)
    return f"{number} {unit} of {own}"


def refuse(own: str, watch: Watch) -> None:
    raise Refused(own)


def wait(own: str, started: Path, watch: Watch) -> None:
    started.touch()
    watch.token.pause(60)


def process(own: str, watch: Watch) -> int:
    return os.getpid()


def die(own: str, met: Path, times: int, watch: Watch) -> int:
    """Kill the process so many ``times``, as often as it is tried; then answer how often that was."""
    with met.open("a", encoding="utf-8") as file:
        file.write("x")
    tries = met.stat().st_size
    if tries <= times:
        os.kill(os.getpid(), signal.SIGTERM)
        watch.token.pause(60)
    return tries
