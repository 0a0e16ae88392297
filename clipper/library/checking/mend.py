"""Setting right what was found wrong with a library, as far as it can be."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from clipper.jobs import Stage, Watch
from clipper.library.blobs import BlobName
from clipper.library.checking.bytes_named import named_blobs
from clipper.library.checking.check import SAFE_AGE
from clipper.library.checking.finding import BlobTorn, Finding, IndexAstray, Leftovers, Orphans
from clipper.library.library import Library


def mend_library(library: Library, findings: Iterable[Finding], watch: Watch) -> None:
    """Build the index anew, delete orphans, leftovers and bytes that are not what they were, as ``findings`` tell.

    What cannot be mended stays. Others may use the library meanwhile, but not write while the index is built.
    Raises LibraryFailure.
    """
    library.require_editor()
    for finding in findings:
        watch.at(Stage.CHECKING)
        match finding:
            case IndexAstray():
                with library.writing() as connection:
                    library.text_index.rebuild(connection)
            case BlobTorn(digest, is_page, _):
                # Where they stay, the right ones would be taken for kept when they come again.
                library.blobs.drop(BlobName(digest, is_page))
            case Orphans():
                collect_orphans(library)
            case Leftovers():
                library.blobs.leftovers(datetime.now(UTC) - SAFE_AGE, clear=True)


def collect_orphans(library: Library, age: timedelta = SAFE_AGE) -> int:
    """Delete the pages and pictures that no clipping has and that are older than ``age``; answers how many.

    Raises LibraryFailure.
    """
    before = datetime.now(UTC) - age
    with library.reading() as connection:
        named = frozenset(named_blobs(connection))
    # A row that has come since names bytes that were put in since: they are young, and stay.
    return sum(library.blobs.drop(blob, before) for blob in list(library.blobs.orphans(named, before)))
