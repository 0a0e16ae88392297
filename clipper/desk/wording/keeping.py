"""Words for what can go wrong with a library."""

from clipper.desk.wording.explanation import Explanation
from clipper.desk.wording.searching import explain_query
from clipper.desk.wording.stores import explain_store
from clipper.library import (
    BackupDamaged,
    BackupOnServer,
    BadName,
    BadQuery,
    CannotOpen,
    CollectionExists,
    ConnectionLost,
    CopyDiffers,
    DiskFull,
    FillsItself,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryFailure,
    LibraryGone,
    NewerLibrary,
    NoSuchBackup,
    NoSuchClipping,
    NoSuchCollection,
    NoSuchHighlight,
    NoSuchPicture,
    NoSuchSearch,
    NoSuchSection,
    NoSuchTag,
    NoSuchVersion,
    NotALibrary,
    NotEmpty,
    ReadOnlyLibrary,
    SearchExists,
    SectionExists,
    UnsupportedLibrary,
    UntrustedServer,
)
from clipper.library.store_errors import (
    StoreFailure,
)


def explain_library(error: LibraryError) -> Explanation:
    """The words for an error of the library: of what was asked of it, or of the place it lies in."""
    match error:
        case NoSuchBackup() | BackupDamaged() | BackupOnServer():
            return _explain_backup(error)
        case NotEmpty() | CopyDiffers():
            return _explain_copy(error)
        case StoreFailure():
            return explain_store(error)
        case LibraryFailure():
            return _explain_failure(error)
        case BadQuery():
            return explain_query(error)
        case NoSuchClipping() | NoSuchVersion() | NoSuchPicture() | NoSuchHighlight():
            return _explain_missing(error)
        case NoSuchCollection() | NoSuchSearch() | NoSuchTag() | NoSuchSection():
            return _explain_missing_name(error)
        case CollectionExists() | FillsItself() | SearchExists() | SectionExists():
            return _explain_taken_name(error)
        case BadName():
            return Explanation("It needs a name.", "Type one.")
        case _:
            return Explanation("The library could not do that.", "Try it again.")


def _explain_taken_name(error: CollectionExists | FillsItself | SearchExists | SectionExists) -> Explanation:
    match error:
        case CollectionExists(name=name):
            return Explanation(f"There is a collection “{name}” already.", "Choose another name.")
        case FillsItself(name=name):
            return Explanation(
                f"“{name}” is a smart collection: a search fills it.",
                "Save another search under its name to change it.",
            )
        case SearchExists(name=name):
            return Explanation(f"A search is saved as “{name}” already.", "Choose another name.")
        case SectionExists(name=name):
            return Explanation(f"The collection has a heading “{name}” already.", "Choose other words.")


def _explain_missing(error: NoSuchClipping | NoSuchVersion | NoSuchPicture | NoSuchHighlight) -> Explanation:
    match error:
        case NoSuchClipping(number=number):
            return Explanation(f"There is no clipping {number}.", "“clipper list” names those there are.")
        case NoSuchVersion(number=number, version=version):
            happened = f"Clipping {number} has no version {version}."
            return Explanation(happened, f"“clipper versions {number}” lists those there are.")
        case NoSuchPicture():
            return Explanation("The picture is not in the library any more.")
        case NoSuchHighlight(number=number, which=which):
            happened = f"Clipping {number} has no highlight {which}."
            return Explanation(happened, f"“clipper highlight {number}” lists those there are.")


def _explain_missing_name(error: NoSuchCollection | NoSuchSearch | NoSuchTag | NoSuchSection) -> Explanation:
    match error:
        case NoSuchCollection(name=name):
            return Explanation(f"There is no collection “{name}”.", "“clipper collection list” names those there are.")
        case NoSuchSection(name=name):
            return Explanation(f"The collection has no heading “{name}”.", "“clipper collection show” shows them.")
        case NoSuchTag(name=name):
            return Explanation(f"Nothing has the tag “{name}”.", "“clipper tag list” names those there are.")
        case NoSuchSearch(name=name):
            return Explanation(f"No search is saved as “{name}”.", "“clipper search --saved” names those there are.")


_WHAT = {False: "name and permissions", True: "address, and your name and password there"}


def _explain_connection(error: ConnectionLost | UntrustedServer | LibraryGone) -> Explanation:
    if isinstance(error, LibraryGone):
        return Explanation(f"{error.place} is not there any more.", "Connect its disk or put it back, then try again.")
    if isinstance(error, ConnectionLost):
        return Explanation(
            f"The connection to the library {error.place} broke off.", "Look whether the change is kept, or try again."
        )
    return Explanation(
        f"The server of the library {error.place} did not prove that it is the one you mean ({error.reason}).",
        "Check host, sslmode and sslrootcert in the address.",
    )


def _explain_failure(error: LibraryFailure) -> Explanation:
    because = f" ({error.reason})" if error.reason else ""
    match error:
        case CannotOpen(place=place):
            return Explanation(f"The library {place} cannot be opened{because}.", f"Check its {_WHAT['://' in place]}.")
        case NotALibrary(place=place):
            return Explanation(f"{place} holds something that is not a library.", "Choose an empty folder.")
        case UnsupportedLibrary(place=place):
            return Explanation(f"A library cannot be kept at {place}.", "Give a folder.")
        case NewerLibrary(place=place):
            return Explanation(f"The library {place} was made by a newer Clipper.", "Update this one to open it.")
        case LibraryBusy(place=place):
            return Explanation(f"Another program keeps the library {place} locked.", "Close it, then try again.")
        case ReadOnlyLibrary(place=place):
            return Explanation(f"The library {place} can be read but not written.", "Check its permissions.")
        case ConnectionLost() | UntrustedServer() | LibraryGone():
            return _explain_connection(error)
        case DiskFull(place=place):
            return Explanation(f"There is no room left on the disk of {place}.", "Make some, then try again.")
        case LibraryDamaged(place=place):
            return Explanation(
                f"The library {place} is damaged{because}.",
                "“clipper library restore latest” brings the last backup back.",
            )
        case _:
            return Explanation(f"The disk of the library {error.place} answers with an error{because}.", "Try again.")


def _explain_copy(error: NotEmpty | CopyDiffers) -> Explanation:
    if isinstance(error, NotEmpty):
        return Explanation(f"There are clippings in {error.place} already.", "Choose a place without any.")
    return Explanation(
        f"The copy in {error.place} differed from the library ({error.reason}); it was undone.", "Try again."
    )


def _explain_backup(error: NoSuchBackup | BackupDamaged | BackupOnServer) -> Explanation:
    match error:
        case NoSuchBackup(name=name):
            return Explanation(f"There is no backup “{name}”.", "“clipper library backups” names those there are.")
        case BackupDamaged(path=path, reason=reason):
            because = f" ({reason})" if reason else ""
            return Explanation(f"{path} is not a whole backup of a library{because}.", "Choose another one.")
        case BackupOnServer(place=place):
            return Explanation(
                f"The library {place} lies on a server, which Clipper does not back up.",
                "Use the server's own tools, such as pg_dump.",
            )
