"""Whether the place of an open library is a safe one."""

from clipper.library.library import Library
from clipper.library.opening.danger import Endangered, endangered
from clipper.library.opening.place import folder_of, server_of


def danger_of(library: Library) -> Endangered | None:
    """What endangers ``library`` where it lies; None if nothing is known to, and on a server."""
    return None if server_of(library.place) else endangered(folder_of(library.place))
