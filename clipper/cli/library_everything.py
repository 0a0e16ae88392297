"""``clipper library export`` and ``import``: everything out, and back in."""

import sys
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path

from clipper.cli.command import ALL_WELL, SOME_FAILED
from clipper.cli.progress import ProgressLine
from clipper.cli.records import print_json
from clipper.cli.session import desk_of
from clipper.desk import (
    EXPORT_LANE,
    Import,
    counted,
    export_everything,
    import_everything,
    import_words,
    unusable_words,
    written_words,
)

_MOST_TOLD = 100


def add_export_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a folder that is new or empty")
    parser.add_argument("--no-stories", action="store_true", help="leave out the pages for a browser")


def add_import_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="what “clipper library export” has written")
    parser.add_argument("--dry-run", action="store_true", help="only say what would come, and change nothing")
    parser.add_argument("--json", action="store_true", help="print a record instead of lines")


def export_all(arguments: Namespace) -> int:
    """Write all of it and say how much; 1 if the library has lost some of it."""
    with desk_of(arguments) as desk, ProgressLine() as line:
        job = desk.runner.submit(
            EXPORT_LANE,
            lambda watch: export_everything(desk, arguments.folder, watch, stories=not arguments.no_stories),
            lambda progress: line.show(str(arguments.folder), progress),
        )
        written = job.future.result()
    lost = written_words(written)
    told = counted(written.clippings - len(written.unreadable), "clipping")
    print(f"{told}, {counted(written.files, 'file')} in {arguments.folder}")
    for words in lost:
        print(words, file=sys.stderr)
    return SOME_FAILED if lost else ALL_WELL


def import_all(arguments: Namespace) -> int:
    """Take all of it in and say how much; 1 if some of it could not be used."""
    with desk_of(arguments) as desk, ProgressLine() as line:
        job = desk.runner.submit(
            EXPORT_LANE,
            lambda watch: import_everything(desk, arguments.folder, watch, dry_run=arguments.dry_run),
            lambda progress: line.show(str(arguments.folder), progress),
        )
        done = job.future.result()
    if arguments.json:
        print_json(_record(done))
    else:
        _tell(done, dry_run=arguments.dry_run)
    return SOME_FAILED if done.unusable else ALL_WELL


def _tell(done: Import, *, dry_run: bool) -> None:
    would = "would be " if dry_run else ""
    print(f"{done.new:,} {would}new, {done.known:,} {would}known, {len(done.unusable):,} files cannot be used")
    for words in import_words(done.kept_rules):
        print(words)
    for unusable in done.unusable[:_MOST_TOLD]:
        print(unusable_words(unusable), file=sys.stderr)
    if len(done.unusable) > _MOST_TOLD:
        print(f"And {len(done.unusable) - _MOST_TOLD:,} more; --json lists them all.", file=sys.stderr)


def _record(done: Import) -> dict[str, object]:
    unusable = [asdict(each) | {"fault": each.fault.name.lower()} for each in done.unusable]
    return {"new": done.new, "known": done.known, "kept_rules": list(done.kept_rules), "unusable": unusable}
