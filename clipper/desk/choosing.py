"""Use that library from now on."""

from pathlib import Path

from clipper.library import without_password
from clipper.places import settings_file
from clipper.settings import remember


def absolute_place(place: str) -> str:
    """A place as the user typed it: a folder from the root on, an address as it is."""
    place = place.strip()
    return place if "://" in place or not place else str(Path(place).expanduser().absolute())


def use_library(place: str) -> str:
    """Write ``place`` into the settings, for window and command line; answers what was written.

    A password in an address is not: it has to come from the user's password file. Raises BadSetting.
    """
    stored = without_password(absolute_place(place))
    remember(settings_file(), {"library": stored})
    return stored
