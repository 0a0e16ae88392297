"""What can go wrong with a library.

::

    LibraryError
      NoSuchClipping, NoSuchVersion, NoSuchPicture, NoSuchCollection, NoSuchSearch     what was asked of it
      NoSuchTag, NoSuchHighlight, NoSuchSection, SectionExists, CollectionExists, SearchExists, BadName
      BadQuery (search/language/problems.py)
      NoSuchBackup, BackupDamaged
      ActError                                                                        (act_errors.py)
      LibraryFailure                                                                  the place it lies in
        CannotOpen, UntrustedServer, NotALibrary, UnsupportedLibrary, NewerLibrary, NotEmpty, CopyDiffers
        BackupOnServer
        LibraryBusy, LibraryGone, ReadOnlyLibrary, DiskFull, StorageFailed, LibraryDamaged, ConnectionLost
        TeamFailure                                                                   who may do what on a server
          NotPermitted, MayOnlyRead, NoLibraryYet, OlderLibrary, OnlyTheOwner
          NotShared, NoSuchRole, NoSuchMember, MayNotMakeRoles
        StoreFailure (store_errors.py)                                                the place of pictures and pages
"""

from pathlib import Path

from clipper.errors import ClipperError


class LibraryError(ClipperError):
    """The root of everything foreseeable that a library raises."""


class NoSuchClipping(LibraryError):
    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class NoSuchVersion(LibraryError):
    """The story of a clipping has no version of this number."""

    def __init__(self, number: int, version: int) -> None:
        super().__init__(number, version)
        self.number = number
        self.version = version


class NoSuchPicture(LibraryError):
    """No clipping shows a picture of this digest, or its file is gone."""

    def __init__(self, digest: str) -> None:
        super().__init__(digest)
        self.digest = digest


class NoSuchHighlight(LibraryError):
    """A clipping has no highlight of this number."""

    def __init__(self, number: int, which: int) -> None:
        super().__init__(number, which)
        self.number = number
        self.which = which


class NoSuchCollection(LibraryError):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NoSuchSection(LibraryError):
    """The collection has no heading of these words."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class SectionExists(LibraryError):
    """The collection has another heading of these words, perhaps in other capitals."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NoSuchTag(LibraryError):
    """Nothing has a tag of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NoSuchSearch(LibraryError):
    """No search is saved under this name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class SearchExists(LibraryError):
    """Another search is saved under this name, perhaps in other capitals."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class FillsItself(LibraryError):
    """A smart collection, which is what a saved search finds, cannot be filled or ordered by hand."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class CollectionExists(LibraryError):
    """Another collection has this name, perhaps in other capitals."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class BadName(LibraryError):
    """A name for a collection, a tag or a search that holds nothing to read."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NoSuchBackup(LibraryError):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class BackupDamaged(LibraryError):
    """The file is torn, or was never a backup of a library."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


class LibraryFailure(LibraryError):
    """The place itself lets us down, whatever was asked; ``reason`` is the system's word for it, or empty."""

    def __init__(self, place: str, reason: str = "") -> None:
        super().__init__(place, reason)
        self.place = place
        self.reason = reason


class CannotOpen(LibraryFailure):
    """The folder cannot be made or entered, the file cannot be read, the server does not answer."""


class UntrustedServer(LibraryFailure):
    """The server's certificate does not show that it is the one that was asked for."""


class NotALibrary(LibraryFailure):
    """There is something in this place, and it is not ours to write in."""


class UnsupportedLibrary(LibraryFailure):
    """The address names a kind of database that a library cannot be kept in."""


class NewerLibrary(LibraryFailure):
    """A later version of the program has been here; writing to it would harm it."""

    def __init__(self, place: str, revision: str) -> None:
        super().__init__(place, revision)
        self.revision = revision


class NotEmpty(LibraryFailure):
    """A library is to be copied to a place where there is one with clippings already."""


class CopyDiffers(LibraryFailure):
    """What was written differs from what was read; nothing of it is kept. ``reason`` is the table."""


class BackupOnServer(LibraryFailure):
    """A library on a server was to be backed up; the server's own tools do that."""


class TeamFailure(LibraryFailure):
    """What the user may not do in a library on a server, or what cannot be done to its members."""


class NotPermitted(TeamFailure):
    """The server lets us into the database, but not do what we asked there; ``reason`` names the table."""


class MayOnlyRead(TeamFailure):
    """``user`` is a reader of the library and wanted to change it."""

    def __init__(self, place: str, user: str, owner: str) -> None:
        super().__init__(place)
        self.user = user
        self.owner = owner


class NoLibraryYet(TeamFailure):
    """The database holds no library, and we may not make one."""


class OlderLibrary(TeamFailure):
    """It is of an earlier version, and only its owner may bring it up to date."""

    def __init__(self, place: str, owner: str) -> None:
        super().__init__(place)
        self.owner = owner


class OnlyTheOwner(TeamFailure):
    """Somebody else than its owner wanted to let people in or out, or have its pictures and pages elsewhere."""

    def __init__(self, place: str, owner: str) -> None:
        super().__init__(place)
        self.owner = owner


class NotShared(TeamFailure):
    """A library in a folder has no readers and editors."""


class NoSuchRole(TeamFailure):
    """The server knows nobody of this name."""

    def __init__(self, place: str, name: str) -> None:
        super().__init__(place)
        self.name = name


class NoSuchMember(TeamFailure):
    """Nobody of this name is a reader or an editor."""

    def __init__(self, place: str, name: str) -> None:
        super().__init__(place)
        self.name = name


class MayNotMakeRoles(TeamFailure):
    """The role ``name`` is not there, and the server does not let us make it."""

    def __init__(self, place: str, name: str) -> None:
        super().__init__(place)
        self.name = name


class ConnectionLost(LibraryFailure):
    """The server went away amid a change, which may be kept or not."""


class LibraryBusy(LibraryFailure):
    """Another program kept the library locked for longer than we wait."""


class LibraryGone(LibraryFailure):
    """It was open, and its folder is not where it was: the disk was taken out, the folder moved or deleted."""


class ReadOnlyLibrary(LibraryFailure):
    """The library may be read but not written."""


class DiskFull(LibraryFailure):
    """There is no room left; nothing of what was being kept has been kept."""


class StorageFailed(LibraryFailure):
    """The disk answered with an error of another kind."""


class LibraryDamaged(LibraryFailure):
    """The file is torn, or something it relies on is missing."""
