"""``clipper library backup``, ``backups`` and ``restore``."""

import sys
from argparse import ArgumentParser, Namespace

from clipper.cli.command import ALL_WELL
from clipper.cli.progress import ProgressLine
from clipper.cli.records import print_json
from clipper.cli.session import desk_of
from clipper.desk import Backup, Restored, back_up, backups, difference_words, load, restore_from, same_disk
from clipper.jobs import Watch
from clipper.places import settings_file

_OCCASIONS = {"daily": "daily", "asked": "asked for", "restore": "before a restore"}


def add_backup_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", default="", metavar="FOLDER", help="where to (default: see the settings)")


def add_restore_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("backup", metavar="BACKUP", help="a name that “backups” prints, a file, or “latest”")
    parser.add_argument("--dry-run", action="store_true", help="only say what would be different, and change nothing")


def make_backup(arguments: Namespace) -> int:
    """Make one and print its file."""
    with desk_of(arguments) as desk, ProgressLine() as line:
        backup = back_up(desk, arguments.folder, Watch(lambda progress: line.show("backup", progress)))
        print(backup.path)
        if same_disk(desk, backup):
            print("It lies on the disk of the library; a folder on another disk outlives it.", file=sys.stderr)
    return ALL_WELL


def list_backups(arguments: Namespace) -> int:
    """Print those there are, newest first."""
    found = backups(load(settings_file()), arguments.library)
    if arguments.json:
        print_json([_record(backup) for backup in found])
        return ALL_WELL
    for backup in found:
        made = backup.made.astimezone()
        print(f"{backup.path.stem}  {made:%Y-%m-%d %H:%M}  {_words(backup):<17} {backup.size / 1e6:>8,.1f} MB")
    return ALL_WELL


def restore(arguments: Namespace) -> int:
    """Bring one back, or only say what would be different."""
    with ProgressLine() as line:
        watch = Watch(lambda progress: line.show("restore", progress))
        settings = load(settings_file())
        done = restore_from(settings, arguments.library, arguments.backup, watch, dry_run=arguments.dry_run)
    _tell(done, dry_run=arguments.dry_run)
    return ALL_WELL


def _tell(done: Restored, *, dry_run: bool) -> None:
    for line in difference_words(done.difference, done=not dry_run):
        print(line)
    if done.missing:
        print(f"{done.missing:,} pages and pictures are gone; “clipper library check” names their clippings.")
    if done.aside:
        print(f"The damaged database is in {done.aside}.")
    if done.kept:
        print(f"What was there before is kept as {done.kept.path.stem}.")


def _words(backup: Backup) -> str:
    return _OCCASIONS.get(backup.occasion, "before an upgrade")


def _record(backup: Backup) -> dict[str, object]:
    return {
        "name": backup.path.stem,
        "path": str(backup.path),
        "made": backup.made.isoformat(),
        "occasion": backup.occasion,
        "size": backup.size,
    }
