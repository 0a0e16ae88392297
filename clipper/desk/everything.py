"""Give me everything, in files that anyone can read; take everything that is in this folder in."""

from dataclasses import dataclass
from pathlib import Path

from clipper.archive import Incoming
from clipper.desk.bulletin import Elsewhere
from clipper.desk.desk import Desk
from clipper.export import Written, write_everything
from clipper.importers import Unusable, open_archive
from clipper.jobs import Watch
from clipper.library.archive import bring_in, everything_of, foresee


@dataclass(frozen=True, slots=True)
class Import:
    """What came of an import, or would come of it."""

    new: int
    known: int
    """Those that the library has; what the folder has more of them is added to them."""
    kept_rules: tuple[str, ...]
    """Rule files of sites that say something else in the library, and stay as they are there."""
    unusable: tuple[Unusable, ...]
    """What could not be used; everything else came."""


def export_everything(desk: Desk, folder: Path, watch: Watch, *, stories: bool = True) -> Written:
    """Write all that the library holds to ``folder``, which is new or empty; it is there whole or not at all.

    With ``stories`` there are pages for a browser as well. Raises ExportError, LibraryFailure.
    """
    with everything_of(desk.library) as everything:
        return write_everything(everything, folder, desk.settings.review, desk.settings.reading, watch, stories=stories)


def import_everything(desk: Desk, folder: Path, watch: Watch, *, dry_run: bool = False) -> Import:
    """Take in what ``export_everything`` has written to ``folder``, or with ``dry_run`` only look what would come.

    An empty library becomes equal to the one that was exported. In one that has clippings those of the same page are
    known: they get what the folder has more of them, and lose nothing. Raises ImportFolderError, LibraryFailure.
    """
    archive = open_archive(folder)
    incoming = Incoming(
        archive.library, archive.clippings, archive.total, archive.site_rules(), archive.page, archive.picture
    )
    if dry_run:
        imported = foresee(desk.library, incoming, watch)
    else:
        imported = bring_in(desk.library, incoming, watch)
        desk.bulletin.tell(Elsewhere())
    return Import(imported.new, imported.known, imported.kept_rules, archive.unusable)
