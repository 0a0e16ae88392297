"""``clipper again``: fetch the pages of kept clippings again, and tell what their papers have changed."""

from argparse import ArgumentParser, Namespace
from collections import Counter
from functools import partial

from clipper.cli.changes import change_lines, change_record
from clipper.cli.clipping import cutting_processes
from clipper.cli.command import ALL_WELL, SOME_FAILED, WRONG_USAGE, Command
from clipper.cli.progress import ProgressLine
from clipper.cli.records import print_json
from clipper.cli.session import desk_of
from clipper.clipping import State
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
    look_up,
)

_WORDS = {
    Outcome.SAME: "unchanged",
    Outcome.CHANGED: "changed",
    Outcome.HELD_BACK: "held back",
    Outcome.FAILED: "failed",
}


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
    return SOME_FAILED if any(c.outcome in (Outcome.FAILED, Outcome.HELD_BACK) for c in changes) else ALL_WELL


def _found(desk: Desk, words: str) -> tuple[int, ...]:
    """The kept clippings that a query describes; those that were pasted are left out."""
    found = cards(desk, find(desk, Query(words, state=State.KEPT)))
    return tuple(card.number for card in found if can_be_fetched(card.origin))


def _fetch(desk: Desk, numbers: tuple[int, ...], line: ProgressLine, *, quiet: bool) -> list[Change]:
    jobs = [
        desk.runner.submit(
            CLIPPING_LANE,
            partial(fetch_again, desk, card.number),
            partial(line.show, f"clipping {card.number}"),
            key=host_asked(card.origin),
        )
        for card in cards(desk, numbers)
    ]
    changes = []
    for job in jobs:
        change = job.future.result()
        changes.append(change)
        if not quiet:
            line.print(f"{change.number:>6}  {_WORDS[change.outcome]:<10}  {change.title}")
            for detail in _details(change):
                line.print(f"        {detail}")
    return changes


def _details(change: Change) -> list[str]:
    match change.outcome:
        case Outcome.HELD_BACK:
            why = "most of the story would be lost"
            return [f"{why}: kept beside it as a version (clipper versions {change.number}); it stays as it is"]
        case Outcome.CHANGED | Outcome.FAILED:
            return list(change_lines(change)) or ["small things that are not read, such as picture files"]
        case _:
            return []


def _summary(changes: list[Change]) -> str:
    counts = Counter(change.outcome for change in changes)
    told = [f"{counts[outcome]:,} {words}" for outcome, words in _WORDS.items() if counts[outcome]]
    return f"{', '.join(told) or 'Nothing was found to fetch again'}."


COMMAND = Command("clipper again 12 13", _arguments, _run)
