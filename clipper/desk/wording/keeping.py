"""Words for what can go wrong with a library."""

from clipper.desk.wording.explanation import Explanation
from clipper.desk.wording.searching import explain_query
from clipper.desk.wording.stores import explain_store
from clipper.languages import later, say
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
            return Explanation(say("It needs a name."), say("Type one."))
        case _:
            return Explanation(say("The library could not do that."), say("Try it again."))


def _explain_taken_name(error: CollectionExists | FillsItself | SearchExists | SectionExists) -> Explanation:
    match error:
        case CollectionExists(name=name):
            return Explanation(say("There is a collection “%1” already.", name), say("Choose another name."))
        case FillsItself(name=name):
            return Explanation(
                say("“%1” is a smart collection: a search fills it.", name),
                say("Save another search under its name to change it."),
            )
        case SearchExists(name=name):
            return Explanation(say("A search is saved as “%1” already.", name), say("Choose another name."))
        case SectionExists(name=name):
            return Explanation(say("The collection has a heading “%1” already.", name), say("Choose other words."))


def _explain_missing(error: NoSuchClipping | NoSuchVersion | NoSuchPicture | NoSuchHighlight) -> Explanation:
    match error:
        case NoSuchClipping(number=number):
            return Explanation(say("There is no clipping %1.", number), say("“clipper list” names those there are."))
        case NoSuchVersion(number=number, version=version):
            happened = say("Clipping %1 has no version %2.", number, version)
            return Explanation(happened, say("“clipper versions %1” lists those there are.", number))
        case NoSuchPicture():
            return Explanation(say("The picture is not in the library any more."))
        case NoSuchHighlight(number=number, which=which):
            happened = say("Clipping %1 has no highlight %2.", number, which)
            return Explanation(happened, say("“clipper highlight %1” lists those there are.", number))


def _explain_missing_name(error: NoSuchCollection | NoSuchSearch | NoSuchTag | NoSuchSection) -> Explanation:
    match error:
        case NoSuchCollection(name=name):
            return Explanation(
                say("There is no collection “%1”.", name), say("“clipper collection list” names those there are.")
            )
        case NoSuchSection(name=name):
            return Explanation(
                say("The collection has no heading “%1”.", name), say("“clipper collection show” shows them.")
            )
        case NoSuchTag(name=name):
            return Explanation(say("Nothing has the tag “%1”.", name), say("“clipper tag list” names those there are."))
        case NoSuchSearch(name=name):
            return Explanation(
                say("No search is saved as “%1”.", name), say("“clipper search --saved” names those there are.")
            )


_CHECK = {
    False: later("Check its name and permissions."),
    True: later("Check its address, and your name and password there."),
}


def _explain_connection(error: ConnectionLost | UntrustedServer | LibraryGone) -> Explanation:
    if isinstance(error, LibraryGone):
        return Explanation(
            say("%1 is not there any more.", error.place), say("Connect its disk or put it back, then try again.")
        )
    if isinstance(error, ConnectionLost):
        return Explanation(
            say("The connection to the library %1 broke off.", error.place),
            say("Look whether the change is kept, or try again."),
        )
    return Explanation(
        say("The server of the library %1 did not prove that it is the one you mean (%2).", error.place, error.reason),
        say("Check host, sslmode and sslrootcert in the address."),
    )


def _explain_failure(error: LibraryFailure) -> Explanation:
    because = f" ({error.reason})" if error.reason else ""
    match error:
        case CannotOpen(place=place):
            return Explanation(say("The library %1 cannot be opened%2.", place, because), say(_CHECK["://" in place]))
        case NotALibrary(place=place):
            return Explanation(say("%1 holds something that is not a library.", place), say("Choose an empty folder."))
        case UnsupportedLibrary(place=place):
            return Explanation(say("A library cannot be kept at %1.", place), say("Give a folder."))
        case NewerLibrary(place=place):
            return Explanation(
                say("The library %1 was made by a newer Clipper.", place), say("Update this one to open it.")
            )
        case LibraryBusy(place=place):
            return Explanation(
                say("Another program keeps the library %1 locked.", place), say("Close it, then try again.")
            )
        case ReadOnlyLibrary(place=place):
            return Explanation(say("The library %1 can be read but not written.", place), say("Check its permissions."))
        case ConnectionLost() | UntrustedServer() | LibraryGone():
            return _explain_connection(error)
        case DiskFull(place=place):
            return Explanation(
                say("There is no room left on the disk of %1.", place), say("Make some, then try again.")
            )
        case LibraryDamaged(place=place):
            return Explanation(
                say("The library %1 is damaged%2.", place, because),
                say("“clipper library restore latest” brings the last backup back."),
            )
        case _:
            return Explanation(
                say("The disk of the library %1 answers with an error%2.", error.place, because), say("Try again.")
            )


def _explain_copy(error: NotEmpty | CopyDiffers) -> Explanation:
    if isinstance(error, NotEmpty):
        return Explanation(say("There are clippings in %1 already.", error.place), say("Choose a place without any."))
    return Explanation(
        say("The copy in %1 differed from the library (%2); it was undone.", error.place, error.reason),
        say("Try again."),
    )


def _explain_backup(error: NoSuchBackup | BackupDamaged | BackupOnServer) -> Explanation:
    match error:
        case NoSuchBackup(name=name):
            return Explanation(
                say("There is no backup “%1”.", name), say("“clipper library backups” names those there are.")
            )
        case BackupDamaged(path=path, reason=reason):
            because = f" ({reason})" if reason else ""
            return Explanation(
                say("%1 is not a whole backup of a library%2.", path, because), say("Choose another one.")
            )
        case BackupOnServer(place=place):
            return Explanation(
                say("The library %1 lies on a server, which Clipper does not back up.", place),
                say("Use the server's own tools, such as pg_dump."),
            )
