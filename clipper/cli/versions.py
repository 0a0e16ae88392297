"""``clipper versions``: what a page said each time that it was fetched, what has changed, and the way back."""

from argparse import ArgumentParser, Namespace
from typing import Any

from clipper.cli.changes import change_record, print_change
from clipper.cli.command import ALL_WELL, Command
from clipper.cli.records import clipping_record, print_json, version_record
from clipper.cli.session import desk_of
from clipper.desk import (
    Change,
    CountedVersion,
    Outcome,
    compare_version,
    look_up_version,
    take,
    versions,
)


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("id", type=int, metavar="ID", help="the number that list and search print")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--show", type=int, metavar="M", help="print the text of version M")
    choice.add_argument("--compare", type=int, metavar="M", help="what changed between version M and the one shown")
    choice.add_argument(
        "--take", type=int, metavar="M", help="show version M from now on; the other way round likewise"
    )
    parser.add_argument("--json", action="store_true", help="print records instead of lines")


def _run(arguments: Namespace) -> int:
    with desk_of(arguments) as desk:
        if arguments.show is not None:
            clipping = look_up_version(desk, arguments.id, arguments.show)
            if arguments.json:
                print_json(clipping_record(clipping))
            else:
                print(f"{clipping.article.title}\n\n{clipping.article.text}")
            return ALL_WELL
        if arguments.compare is not None:
            _print_change(compare_version(desk, arguments.id, arguments.compare), as_json=arguments.json)
            return ALL_WELL
        if arguments.take is not None:
            take(desk, arguments.id, arguments.take)
        _print_versions(versions(desk, arguments.id), as_json=arguments.json)
    return ALL_WELL


def _print_change(change: Change, *, as_json: bool) -> None:
    if as_json:
        print_json(change_record(change))
    elif change.outcome is Outcome.SAME:
        print("What is read is the same.")
    else:
        print_change(change)


def _print_versions(found: tuple[CountedVersion, ...], *, as_json: bool) -> None:
    if as_json:
        print_json([_record(each) for each in found])
    elif not found:
        print("There is only the story that is shown.")
    else:
        for each in found:
            print(_line(each))


def _line(counted: CountedVersion) -> str:
    version = counted.version
    fetched = (
        f"{version.fetched_at.astimezone():%Y-%m-%d %H:%M}" if version.fetched_at else " " * len("2026-03-02 07:30")
    )
    mark = "*" if version.shown else " "
    return f"{version.number:>4} {mark} {fetched}  {counted.words:>7,} words  {version.title}"


def _record(counted: CountedVersion) -> dict[str, Any]:
    return version_record(counted.version) | {"words": counted.words}


COMMAND = Command("clipper versions 12 --compare 1", _arguments, _run)
