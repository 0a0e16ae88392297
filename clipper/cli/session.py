"""Opening the desk that a command works on."""

from argparse import Namespace

from clipper.desk import Desk, load, open_desk
from clipper.places import settings_file


def desk_of(arguments: Namespace, *, cutting_processes: int = 0) -> Desk:
    """The desk over the library that ``arguments`` or the settings name; to be used in a ``with`` statement.

    Raises BadSetting, LibraryError.
    """
    return open_desk(load(settings_file()), arguments.library, cutting_processes=cutting_processes)
