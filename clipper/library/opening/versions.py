"""Bringing a library that has been reached to the version of this program, or making its tables."""

from collections.abc import Callable

from sqlalchemy import Connection

from clipper.library.errors import NewerLibrary, OlderLibrary
from clipper.library.library import Library
from clipper.library.migrations import HEAD, REVISIONS
from clipper.library.opening.revision import index_version, revision_of, set_index_version
from clipper.library.team.standing import Rights


def bring_up_to_date(library: Library, create: Callable[[Connection], None], upgrade: Callable[[], None]) -> None:
    """Call ``create`` in a transaction when there is nothing yet, ``upgrade`` when it is of an earlier version.

    Only its owner does the latter; nothing is written by anybody else.
    Raises NewerLibrary, OlderLibrary, LibraryFailure.
    """
    with library.reading() as connection:
        revision = revision_of(connection)
    if revision is None:
        with library.writing() as connection:
            # Another program may have been quicker.
            if revision_of(connection) is None:
                create(connection)
    elif revision not in REVISIONS:
        raise NewerLibrary(library.place, revision)
    elif revision != HEAD:
        _require_owner(library)
        upgrade()
    _renew_index(library)


def _renew_index(library: Library) -> None:
    """Build the text index anew if an earlier analyser, or none, has built it."""
    with library.reading() as connection:
        version = index_version(connection)
    if version > library.text_index.version:
        raise NewerLibrary(library.place, f"index {version}")
    if version < library.text_index.version:
        _require_owner(library)
        with library.writing() as connection:
            library.text_index.rebuild(connection)
            set_index_version(connection, library.text_index.version)


def _require_owner(library: Library) -> None:
    if library.standing.rights is not Rights.OWNER:
        raise OlderLibrary(library.place, library.standing.owner)
