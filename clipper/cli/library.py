"""``clipper library``: what is done with a library as a whole."""

from argparse import ArgumentParser, Namespace

from clipper.cli.actions import Actions
from clipper.cli.command import ALL_WELL, Command
from clipper.cli.library_backups import (
    add_backup_arguments,
    add_restore_arguments,
    list_backups,
    make_backup,
    restore,
)
from clipper.cli.library_check import add_check_arguments, check_whole
from clipper.cli.library_everything import add_export_arguments, add_import_arguments, export_all, import_all
from clipper.cli.library_members import (
    add_grant_arguments,
    add_members_arguments,
    add_revoke_arguments,
    let_in,
    list_members,
    show_out,
)
from clipper.cli.library_store import add_store_arguments, show_or_move
from clipper.cli.progress import ProgressLine
from clipper.cli.session import desk_of
from clipper.desk import LIBRARY_LANE, absolute_place, copy_to, shown_place, use_library


def _arguments(parser: ArgumentParser) -> None:
    action = Actions(parser).add
    copying = action("copy", "copy a library to a folder or a server; a copy that was stopped goes on", _copy)
    copying.add_argument("source", metavar="FROM", help="a folder or a database address")
    copying.add_argument("target", metavar="TO", help="a folder or a database without clippings")
    add_export_arguments(action("export", "write everything to a folder that anyone can read", export_all))
    add_import_arguments(action("import", "take in what such a folder holds", import_all))
    choosing = action("use", "make a library the one that window and command line use from now on", _use)
    choosing.add_argument("place", metavar="PLACE", help="a folder, or the address of a database")
    checking = action("check", "find what is wrong with a library, and mend it", check_whole)
    add_check_arguments(checking)
    add_backup_arguments(action("backup", "make a backup, while the library is in use", make_backup))
    listing = action("backups", "list the backups there are, newest first", list_backups)
    listing.add_argument("--json", action="store_true", help="print records instead of lines")
    add_restore_arguments(action("restore", "put a backup in the place of the library", restore))
    add_grant_arguments(action("grant", "let somebody into a library on a server, as a reader or an editor", let_in))
    add_revoke_arguments(action("revoke", "show a reader or an editor out", show_out))
    add_members_arguments(action("members", "list the owner, editors and readers", list_members))
    add_store_arguments(action("store", "tell where pictures and pages are, or have them elsewhere", show_or_move))


def _run(arguments: Namespace) -> int:
    result: int = arguments.do(arguments)
    return result


def _use(arguments: Namespace) -> int:
    arguments.library = absolute_place(arguments.place)
    with desk_of(arguments):
        print(use_library(arguments.library))
    return ALL_WELL


def _copy(arguments: Namespace) -> int:
    arguments.library = arguments.source
    with desk_of(arguments) as desk, ProgressLine() as line:
        job = desk.runner.submit(
            LIBRARY_LANE,
            lambda watch: copy_to(desk, arguments.target, watch),
            lambda progress: line.show(shown_place(arguments.target), progress),
        )
        copied = job.future.result()
    print(f"{copied.clippings:,} clippings, {copied.blobs:,} pages and pictures; compared and equal.")
    return ALL_WELL


COMMAND = Command("clipper library copy ~/Clipper postgresql+psycopg://desk@server/clipper", _arguments, _run)
