"""Opening a library, and making one where there is none."""

from clipper.library.hand import Author
from clipper.library.library import Library
from clipper.library.opening.folder import open_folder
from clipper.library.opening.place import folder_of, server_of

_PATIENCE = 15.0


def open_library(place: str, *, patience: float = _PATIENCE, author: Author | None = None) -> Library:
    """Open the library at ``place``; it is made if it is not there.

    ``place`` is a folder or a ``sqlite:///`` URL of one, or the ``postgresql+psycopg://`` URL of a database that is
    there. A library of an earlier version is brought up to date first, after a copy has been put beside it if it is in
    a folder. ``patience`` is how many seconds to wait for another program that is writing. ``author`` is in
    whose name things are done: that of another process, where two do the work of one; else of a new session.
    Raises UnsupportedLibrary, NotALibrary, NewerLibrary, CannotOpen, and every other LibraryFailure.
    """
    server = server_of(place)
    if server is None:
        return open_folder(folder_of(place), place, patience, author)
    # Who keeps a library in a folder need not have the driver, and not wait for it.
    from clipper.library.opening.server import open_server

    return open_server(server, patience, author)
