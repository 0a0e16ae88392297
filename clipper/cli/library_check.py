"""``clipper library check``."""

from argparse import ArgumentParser, Namespace

from clipper.cli.command import ALL_WELL, SOME_FAILED
from clipper.cli.progress import ProgressLine
from clipper.cli.session import desk_of
from clipper.desk import LIBRARY_LANE, Finding, check, finding_words, mend
from clipper.jobs import Watch


def add_check_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--mend", action="store_true", help="build the index anew, delete what no clipping has")


def check_whole(arguments: Namespace) -> int:
    """Print what is wrong and, with ``--mend``, what still is; 1 if anything is."""
    with desk_of(arguments) as desk, ProgressLine() as line:

        def work(watch: Watch) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
            found = check(desk, watch)
            return found, mend(desk, found, watch) if found and arguments.mend else found

        job = desk.runner.submit(LIBRARY_LANE, work, lambda progress: line.show(desk.library.place, progress))
        found, left = job.future.result()
    _tell(found)
    if not found:
        print("The library is whole.")
    elif arguments.mend:
        _tell_left(left)
    return SOME_FAILED if left else ALL_WELL


def _tell_left(left: tuple[Finding, ...]) -> None:
    print("It could not all be mended. This is left:" if left else "All of it is mended.")
    _tell(left)


def _tell(findings: tuple[Finding, ...]) -> None:
    for words in finding_words(findings):
        print(words)
