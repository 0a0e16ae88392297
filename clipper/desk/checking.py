"""Is my library whole? And make it so."""

from clipper.desk.desk import Desk
from clipper.jobs import Watch
from clipper.library import Finding, check_library, mend_library


def check(desk: Desk, watch: Watch) -> tuple[Finding, ...]:
    """What is wrong with the library: its file, its search index, its pages and pictures. Raises LibraryFailure."""
    return check_library(desk.library, watch)


def mend(desk: Desk, findings: tuple[Finding, ...], watch: Watch) -> tuple[Finding, ...]:
    """Set right what can be, and look again: answers what is still wrong. Raises LibraryFailure."""
    mend_library(desk.library, findings, watch)
    return check_library(desk.library, watch)
