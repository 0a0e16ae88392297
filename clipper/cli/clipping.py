"""Clipping the sources that a command names, several at once, and saying what became of each."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil
from queue import SimpleQueue

from clipper.cli.progress import ProgressLine
from clipper.cli.table import delay_words, is_put_off
from clipper.clipping import Card, State
from clipper.desk import (
    CLIPPING_LANE,
    Desk,
    Filing,
    SavedFile,
    Source,
    WebAddress,
    Wish,
    cards,
    counted,
    finish,
    in_line,
    is_offline,
    known_as,
    meant,
    sentence,
    source_of,
    sources_in,
    take_in_many,
    unfolded,
)
from clipper.errors import ClipperError
from clipper.jobs import Job, Watch

PATIENCE = 15.0
"""Seconds that a command waits for a page that is put off."""


@dataclass(frozen=True, slots=True)
class Clipped:
    """What became of the sources, in their order and without repetition."""

    numbers: tuple[int, ...]
    """The clippings that are in the library now, failed ones included."""
    failed: int
    """How many sources have no story to show."""


@dataclass(frozen=True, slots=True)
class NamedSource:
    """One thing to clip; a word may name several: a folder, or what comes from standard input."""

    name: str
    source: Source | ClipperError
    """What it is, or why it is nothing."""


def add_source_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "sources",
        nargs="+",
        metavar="SOURCE",
        help="an address, a saved page, a folder of them, or - for links, text or HTML on standard input",
    )
    parser.add_argument(
        "--as",
        dest="wish",
        choices=[wish.value for wish in Wish],
        default=Wish.BEST.value,
        help="of a text on standard input in which there are links: clip the links, keep the text, or what fits best",
    )
    add_filing_arguments(parser)


def add_filing_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--tag", action="append", default=[], metavar="T", help="put this tag on them (repeatable)")
    parser.add_argument("--collection", default="", metavar="C", help="put them into this collection")
    parser.add_argument("--note", default="", help="write this note on them")


def sources_named(arguments: Namespace) -> tuple[NamedSource, ...]:
    """What is named on the command line. For ``-`` standard input is read, for what can be pasted in the window."""
    named: list[NamedSource] = []
    for word in arguments.sources:
        try:
            found = _sources_of(word, Wish(arguments.wish))
        except ClipperError as error:
            named.append(NamedSource(word, error))
            continue
        named += [NamedSource(word if len(found) == 1 else _name(source), source) for source in found]
    return tuple(named)


def clip(desk: Desk, named: Iterable[NamedSource], filing: Filing) -> Clipped:
    """Clip these. A source that fails is told on stderr with its reason, and the rest goes on."""
    with ProgressLine() as line:
        named = tuple(named)
        sources = [each.source for each in named if not isinstance(each.source, ClipperError)]
        taken = iter(take_in_many(desk, sources, filing, Watch(partial(line.show, "links"))))
        numbers: dict[int, None] = {}
        failed = 0
        for each in named:
            became = each.source if isinstance(each.source, ClipperError) else next(taken)
            if isinstance(became, ClipperError):
                failed += 1
                line.say(f"{each.name}: {sentence(became)}")
                continue
            numbers[became.number] = None
            if became.known and became.kept:
                line.say(f"{each.name} is in the library already; “clipper again {became.number}” fetches it anew.")
        origins = [card.origin for card in cards(desk, tuple(numbers))]
        failed += finish_all(desk, tuple(numbers), line)
        # One that turned out to be the page of another has become one with it.
        now = (known_as(desk, origin) for origin in origins)
        return Clipped(tuple(dict.fromkeys(number for number in now if number)), failed)


def finish_all(desk: Desk, numbers: Sequence[int], line: ProgressLine) -> int:
    """Fetch, cut and keep those of ``numbers`` that wait; tells why some are not kept, and answers how many.

    What is put off for a short time is waited for; the rest waits on in the library.
    """
    queue = _Queue(desk, line)
    queue.take(numbers)
    while queue.left:
        queue.go_on()
    _say_unfinished(desk, cards(desk, [number for number in numbers if number in queue.unfinished]), line)
    return len(queue.unfinished)


def _say_unfinished(desk: Desk, unfinished: Sequence[Card], line: ProgressLine) -> None:
    """Why each has no story; what all of them lack, a network, is said once."""
    offline = is_offline(desk)
    for_network = [card for card in unfinished if offline and not card.failure and not is_put_off(card)]
    for card in unfinished:
        if card not in for_network:
            line.say(f"{card.origin}: {card.failure or _waits(card)}")
    if for_network:
        wait = counted(len(for_network), "clipping waits", "clippings wait")
        line.say(f"There is no network. {wait} for one; “clipper retry” goes on.")


class _Queue:
    """What this command works on."""

    def __init__(self, desk: Desk, line: ProgressLine) -> None:
        self._desk = desk
        self._line = line
        self._jobs: dict[int, Job[State]] = {}
        self._ended: SimpleQueue[int] = SimpleQueue()
        self.unfinished: set[int] = set()

    @property
    def left(self) -> int:
        return len(self._jobs)

    def take(self, numbers: Iterable[int]) -> None:
        """Begin with those that need not wait for long."""
        for each in in_line(self._desk, numbers):
            if each.seconds > PATIENCE or (each.delay and is_offline(self._desk)):
                self.unfinished.add(each.number)
                continue
            if each.seconds >= 1 and each.delay:
                seconds = ceil(each.seconds)
                self._line.say(f"{each.origin}: waits {counted(seconds, 'second')}. {each.delay.reason}")
            self._jobs[each.number] = job = self._desk.runner.submit(
                CLIPPING_LANE,
                partial(finish, self._desk, each.number),
                partial(self._line.show, each.origin),
                key=each.host,
                after=each.seconds,
            )
            job.future.add_done_callback(partial(self._end, each.number))

    def _end(self, number: int, _: object) -> None:
        self._ended.put(number)

    def go_on(self) -> None:
        """Wait until one has ended, and see what has become of it."""
        number = self._ended.get()
        job = self._jobs.pop(number)
        if job.future.cancelled():
            self.unfinished.add(number)
            return
        match job.future.result():
            case State.FAILED:
                self.unfinished.add(number)
            case State.WAITING:
                self.take((number,))
        if is_offline(self._desk):
            for job in self._jobs.values():
                job.future.cancel()


def _waits(card: Card) -> str:
    return f"{delay_words(card) or card.state.value} “clipper retry” goes on with it."


def _sources_of(word: str, wish: Wish) -> tuple[Source, ...]:
    if word != "-":
        return unfolded(source_of(word))
    text = sys.stdin.read()
    found = tuple(source for handed in sources_in(text, wish) for source in unfolded(handed))
    # What is piped in is meant, however short it is.
    return found if found or wish is Wish.LINKS else (meant(text),)


def _name(source: Source) -> str:
    match source:
        case WebAddress(address):
            return address
        case SavedFile(path):
            return str(path)
        case _:
            return "-"


def cutting_processes(sources: int) -> int:
    """How many child processes are worth starting to cut so many pages."""
    return 0 if sources == 1 else 2
