"""Pages and pictures that are gone from a library, taken out of its backups again."""

from collections.abc import Iterable
from pathlib import Path

from clipper.library.backups.places import file_of
from clipper.library.blobs import BlobName, FileBlobs
from clipper.library.checking.finding import BlobGone, Finding
from clipper.library.driver_errors import told_as_ours
from clipper.library.durable import make_folder
from clipper.library.library import Library


def recover_blobs(library: Library, findings: Iterable[Finding], folder: Path) -> int:
    """Bring back what ``findings`` say is gone, where the backups in ``folder`` have it whole; answers how much.

    Raises BackupOnServer, LibraryFailure.
    """
    folder_of_blobs = file_of(library.place).parent / "blobs"
    with told_as_ours(library.place):
        make_folder(folder_of_blobs)
    kept = FileBlobs(folder_of_blobs, library.place)
    backed_up = FileBlobs(folder / "blobs", str(folder))
    gone = [BlobName(finding.digest, finding.is_page) for finding in findings if isinstance(finding, BlobGone)]
    return sum(kept.recover(blob, backed_up) for blob in gone)
