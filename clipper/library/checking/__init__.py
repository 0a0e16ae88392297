"""Whether a library is as it should be, and setting right what can be."""

from clipper.library.checking.check import check_library
from clipper.library.checking.finding import (
    BlobGone,
    BlobTorn,
    BrokenReferences,
    Finding,
    IndexAstray,
    Leftovers,
    Orphans,
    TornFile,
)
from clipper.library.checking.mend import collect_orphans, mend_library

__all__ = [
    "BlobGone",
    "BlobTorn",
    "BrokenReferences",
    "Finding",
    "IndexAstray",
    "Leftovers",
    "Orphans",
    "TornFile",
    "check_library",
    "collect_orphans",
    "mend_library",
]
