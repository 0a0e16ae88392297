"""Whether the place of an open library is a safe one."""

from clipper.library.library import Library
from clipper.library.opening.danger import Endangered, endangered
from clipper.library.opening.place import folder_of, server_of
from clipper.library.opening.server_danger import unsecured


def danger_of(library: Library) -> Endangered | None:
    """What endangers ``library`` where it lies, or on the way to it; None if nothing is known to.

    Raises LibraryFailure.
    """
    if server_of(library.place) is None:
        return endangered(folder_of(library.place))
    with library.reading() as connection:
        return unsecured(connection)
