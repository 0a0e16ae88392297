"""Clipping the sources that a command names, several at once, and saying what became of each."""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from clipper.cli.progress import ProgressLine
from clipper.clipping import State
from clipper.desk import (
    CLIPPING_LANE,
    Desk,
    Filing,
    PastedText,
    Source,
    cards,
    finish,
    known_as,
    one_act,
    sentence,
    source_of,
    take_in,
)
from clipper.errors import ClipperError


@dataclass(frozen=True, slots=True)
class Clipped:
    """What became of the sources, in their order and without repetition."""

    numbers: tuple[int, ...]
    """The clippings that are in the library now, failed ones included."""
    failed: int
    """How many sources have no story to show."""


def add_source_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "sources",
        nargs="+",
        metavar="SOURCE",
        help="an address, an .html or .txt file, or - for text on standard input",
    )
    parser.add_argument("--tag", action="append", default=[], metavar="T", help="put this tag on them (repeatable)")
    parser.add_argument("--collection", default="", metavar="C", help="put them into this collection")
    parser.add_argument("--note", default="", help="write this note on them")


def clip_words(desk: Desk, words: Sequence[str], filing: Filing) -> Clipped:
    """Clip what ``words`` name. A source that fails is told on stderr with its reason, and the rest goes on."""
    with ProgressLine() as line:
        numbers: dict[int, None] = {}
        failed = 0
        with one_act(desk):
            for word in words:
                try:
                    taken = take_in(desk, _source_of(word), filing)
                except ClipperError as error:
                    failed += 1
                    line.say(f"{word}: {sentence(error)}")
                    continue
                numbers[taken.number] = None
                if taken.known and taken.kept:
                    line.say(f"{word} is in the library already; “clipper again {taken.number}” fetches it anew.")
        origins = [card.origin for card in cards(desk, tuple(numbers))]
        failed += finish_all(desk, tuple(numbers), line)
        # One that turned out to be the page of another has become one with it.
        now = (known_as(desk, origin) for origin in origins)
        return Clipped(tuple(dict.fromkeys(number for number in now if number)), failed)


def finish_all(desk: Desk, numbers: Sequence[int], line: ProgressLine) -> int:
    """Fetch, cut and keep those of ``numbers`` that wait; tells each failure and answers how many failed."""
    before = {card.number: card for card in cards(desk, numbers)}
    jobs = [
        (number, desk.runner.submit(CLIPPING_LANE, partial(finish, desk, number), partial(line.show, card.origin)))
        for number, card in before.items()
    ]
    failed = [number for number, job in jobs if job.future.result() is State.FAILED]
    for card in cards(desk, failed):
        line.say(f"{card.origin}: {card.failure}")
    return len(failed)


def _source_of(word: str) -> Source:
    return PastedText(sys.stdin.read()) if word == "-" else source_of(word)


def cutting_processes(sources: int) -> int:
    """How many child processes are worth starting to cut so many pages."""
    return 0 if sources == 1 else 2
