"""``clipper library store``."""

from argparse import ArgumentParser, Namespace
from dataclasses import asdict

from clipper.cli.command import ALL_WELL, SOME_FAILED
from clipper.cli.progress import ProgressLine
from clipper.cli.records import print_json
from clipper.cli.session import desk_of
from clipper.desk import LIBRARY_LANE, Desk, Whereabouts, move_store, tidy_stores, whereabouts
from clipper.jobs import Watch


def add_store_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "address",
        nargs="?",
        default="",
        metavar="ADDRESS",
        help="where to have them: a folder that all machines reach, s3://bucket/folder or the like, or “database”",
    )
    parser.add_argument("--tidy", action="store_true", help="delete what is left where they were before")
    parser.add_argument(
        "--take-over", action="store_true", help="take the place of a library that has become this one, on a new server"
    )
    parser.add_argument("--json", action="store_true", help="print where they are as a record")


def show_or_move(arguments: Namespace) -> int:
    """Have pictures and pages where the words say, if they do, and print where they are; 1 if some are missing."""
    with desk_of(arguments) as desk, ProgressLine() as line:

        def work(watch: Watch) -> tuple[int, Whereabouts]:
            missing = _change(desk, arguments, watch)
            return missing, whereabouts(desk)

        job = desk.runner.submit(LIBRARY_LANE, work, lambda progress: line.show("pictures and pages", progress))
        missing, where = job.future.result()
    if arguments.json:
        print_json(asdict(where) | {"missing": missing})
    else:
        _tell(where, missing)
    return SOME_FAILED if missing else ALL_WELL


def _change(desk: Desk, arguments: Namespace, watch: Watch) -> int:
    missing = 0
    if arguments.address:
        missing = move_store(desk, arguments.address, watch, seize=arguments.take_over).missing
    if arguments.tidy:
        tidy_stores(desk, watch)
    return missing


def _tell(where: Whereabouts, missing: int) -> None:
    print(f"{where.address}: {where.count:,} pages and pictures, {where.size / 1e6:,.1f} MB")
    if where.is_beside:
        print("They lie beside the library, as those of every library in a folder do.")
    if missing:
        print(f"{missing:,} were damaged or gone; “clipper library check” names their clippings.")
    if where.former:
        print(f"What was in {', '.join(where.former)} is still there; “clipper library store --tidy” deletes it.")
    if not where.is_ours:
        print("The place belongs to another library, so nothing is deleted there; “--take-over” if that is gone.")
