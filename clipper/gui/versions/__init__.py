"""Stories whose pages are fetched again, and what stood there before: looked at, compared, taken."""

from clipper.gui.versions.again import FetchingAgain
from clipper.gui.versions.presenter import Versions

__all__ = ["FetchingAgain", "Versions"]
