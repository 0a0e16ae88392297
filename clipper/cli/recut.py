"""``clipper recut``: cut kept pages again with the cleaner and the site rules of today, or take that back."""

import sys
from argparse import ArgumentParser, Namespace
from functools import partial

from clipper.cli.changes import change_record, print_change, summary
from clipper.cli.command import ALL_WELL, SOME_FAILED, Command
from clipper.cli.progress import ProgressLine
from clipper.cli.records import print_json
from clipper.cli.session import desk_of
from clipper.desk import (
    RECUT_LANE,
    Change,
    Desk,
    Outcome,
    checked_host,
    cut_again,
    cut_by_another,
    foresee,
    kept_from,
    look_up,
    take_back,
    to_take_back,
)
from clipper.jobs import Watch

_WORTH_A_CHILD = 4
"""Fewer pages than this are cut sooner here than a child process starts."""


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "ids",
        nargs="*",
        type=int,
        metavar="ID",
        help="these clippings (default: all that an earlier cleaner or other site rules cut)",
    )
    parser.add_argument("--site", default="", metavar="HOST", help="only clippings from this site")
    parser.add_argument("--all", action="store_true", help="also what the cleaner of today has cut")
    parser.add_argument("--dry-run", action="store_true", help="only show what would change")
    parser.add_argument("--yes", action="store_true", help="do it without asking")
    parser.add_argument("--force", action="store_true", help="also where most of a story would be lost")
    parser.add_argument("--undo", action="store_true", help="go back to the cut before the last one")
    parser.add_argument("--json", action="store_true", help="print records instead of lines")


def _run(arguments: Namespace) -> int:
    host = checked_host(arguments.site) if arguments.site else ""
    processes = 0 if 0 < len(arguments.ids) < _WORTH_A_CHILD else 1
    with desk_of(arguments, cutting_processes=processes) as desk, ProgressLine() as line:
        for number in arguments.ids:
            look_up(desk, number)
        return _undo(desk, arguments, host, line) if arguments.undo else _recut(desk, arguments, host, line)


def _undo(desk: Desk, arguments: Namespace, host: str, line: ProgressLine) -> int:
    numbers = arguments.ids or (kept_from(desk) if arguments.all else None)
    chosen = to_take_back(desk, host, numbers)
    job = desk.runner.submit(RECUT_LANE, partial(take_back, desk, chosen), partial(line.show, "taking back"))
    taken = job.future.result()
    if arguments.json:
        print_json(list(taken))
    else:
        print(f"{len(taken)} {'has its' if len(taken) == 1 else 'have their'} former cut again.")
    return ALL_WELL


def _recut(desk: Desk, arguments: Namespace, host: str, line: ProgressLine) -> int:
    chosen = _chosen(desk, arguments, host)
    if not chosen and not arguments.json:
        print("There is nothing to cut again: today's cleaner and rules have cut every kept story that was asked for.")
        return ALL_WELL
    if arguments.yes and not arguments.dry_run:
        return _do(desk, chosen, arguments, line)

    def look(watch: Watch) -> list[Change]:
        return list(foresee(desk, chosen, watch))

    changes = desk.runner.submit(RECUT_LANE, look, partial(line.show, "looking")).future.result()
    _print(changes, arguments, done=False)
    if arguments.dry_run:
        return ALL_WELL
    if arguments.json or not sys.stdin.isatty():
        line.say("Nothing was changed; --yes does it.")
        return ALL_WELL
    if input("Cut them again? [y/N] ").strip().lower() not in ("y", "yes"):
        return ALL_WELL
    return _do(desk, chosen, arguments, line)


def _do(desk: Desk, chosen: tuple[int, ...], arguments: Namespace, line: ProgressLine) -> int:
    def work(watch: Watch) -> list[Change]:
        return list(cut_again(desk, chosen, watch, force=arguments.force))

    changes = desk.runner.submit(RECUT_LANE, work, partial(line.show, "cutting")).future.result()
    _print(changes, arguments, done=True)
    bad = (Outcome.FAILED, Outcome.NO_PAGE, Outcome.HELD_BACK)
    return SOME_FAILED if any(change.outcome in bad for change in changes) else ALL_WELL


def _chosen(desk: Desk, arguments: Namespace, host: str) -> tuple[int, ...]:
    if arguments.ids:
        return tuple(number for number in arguments.ids if number in kept_from(desk, host, arguments.ids))
    return kept_from(desk, host) if arguments.all else cut_by_another(desk, Watch(), host)


def _print(changes: list[Change], arguments: Namespace, *, done: bool) -> None:
    if arguments.json:
        print_json([change_record(change) for change in changes])
        return
    for change in changes:
        print_change(change)
    print(summary(changes, done=done))


COMMAND = Command("clipper recut --site example.org --dry-run", _arguments, _run)
