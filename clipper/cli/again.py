"""``clipper again``: fetch the pages of kept clippings again, and tell what their papers have changed."""

from argparse import ArgumentParser, Namespace
from collections import Counter
from functools import partial

from clipper.cli.changes import change_lines, change_record
from clipper.cli.clipping import PATIENCE, cutting_processes
from clipper.cli.command import ALL_WELL, SOME_FAILED, WRONG_USAGE, Command
from clipper.cli.progress import ProgressLine
from clipper.cli.records import print_json
from clipper.cli.session import desk_of
from clipper.clipping import Card, State
from clipper.desk import (
    CLIPPING_LANE,
    Change,
    Desk,
    Outcome,
    Query,
    can_be_fetched,
    cards,
    fetch_again,
    find,
    host_asked,
    is_offline,
    look_up,
)
from clipper.jobs import Job

_WORDS = {
    Outcome.SAME: "unchanged",
    Outcome.CHANGED: "changed",
    Outcome.HELD_BACK: "held back",
    Outcome.PUT_OFF: "put off",
    Outcome.FAILED: "failed",
}
_NOT_DONE = (Outcome.FAILED, Outcome.HELD_BACK, Outcome.PUT_OFF)


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("ids", nargs="*", type=int, metavar="ID", help="the numbers that list and search print")
    parser.add_argument("--search", default="", metavar="QUERY", help="all kept clippings that a query describes")
    parser.add_argument("--json", action="store_true", help="print records instead of lines")
    parser.set_defaults(refuse=parser.error)


def _run(arguments: Namespace) -> int:
    if bool(arguments.ids) == bool(arguments.search):
        arguments.refuse("name clippings, or --search for them")
        return WRONG_USAGE
    with desk_of(arguments, cutting_processes=cutting_processes(len(arguments.ids))) as desk, ProgressLine() as line:
        for number in arguments.ids:
            look_up(desk, number)
        numbers = arguments.ids or _found(desk, arguments.search)
        changes = _fetch(desk, tuple(dict.fromkeys(numbers)), line, quiet=arguments.json)
    if arguments.json:
        print_json([change_record(change) for change in changes])
    elif len(changes) != 1:
        print(_summary(changes))
    return SOME_FAILED if any(change.outcome in _NOT_DONE for change in changes) else ALL_WELL


def _found(desk: Desk, words: str) -> tuple[int, ...]:
    """The kept clippings that a query describes; those that were pasted are left out."""
    found = cards(desk, find(desk, Query(words, state=State.KEPT)))
    return tuple(card.number for card in found if can_be_fetched(card.origin))


def _fetch(desk: Desk, numbers: tuple[int, ...], line: ProgressLine, *, quiet: bool) -> list[Change]:
    listed = cards(desk, numbers)
    jobs = [_submit(desk, card, line) for card in listed]
    changes = []
    for card, job in zip(listed, jobs, strict=True):
        change = job.future.result()
        while change.outcome is Outcome.PUT_OFF and change.seconds <= PATIENCE and not is_offline(desk):
            change = _submit(desk, card, line, after=change.seconds, tries=change.tries).future.result()
        changes.append(change)
        if not quiet:
            since = f" (since {change.since.astimezone():%Y-%m-%d %H:%M})" if change.since else ""
            line.print(f"{change.number:>6}  {_WORDS[change.outcome]:<10}  {change.title}{since}")
            for detail in _details(change):
                line.print(f"        {detail}")
    return changes


def _submit(desk: Desk, card: Card, line: ProgressLine, after: float = 0.0, tries: int = 0) -> Job[Change]:
    work = partial(fetch_again, desk, card.number, tries=tries)
    show = partial(line.show, f"clipping {card.number}")
    return desk.runner.submit(CLIPPING_LANE, work, show, key=host_asked(card.origin), after=after)


def _details(change: Change) -> list[str]:
    match change.outcome:
        case Outcome.HELD_BACK:
            why = "most of the story would be lost"
            return [f"{why}: kept beside it as a version (clipper versions {change.number}); it stays as it is"]
        case Outcome.PUT_OFF:
            return [f"{change.failure} “clipper again {change.number}” tries once more; the story stays as it is."]
        case Outcome.CHANGED | Outcome.FAILED:
            return list(change_lines(change)) or ["small things that are not read, such as picture files"]
        case _:
            return []


def _summary(changes: list[Change]) -> str:
    counts = Counter(change.outcome for change in changes)
    told = [f"{counts[outcome]:,} {words}" for outcome, words in _WORDS.items() if counts[outcome]]
    return f"{', '.join(told) or 'Nothing was found to fetch again'}."


COMMAND = Command("clipper again 12 13", _arguments, _run)
