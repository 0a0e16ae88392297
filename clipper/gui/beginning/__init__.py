"""What an empty library offers: an address, a sample, and all that one has elsewhere."""

from clipper.gui.beginning.everything import ImportingEverything
from clipper.gui.beginning.presenter import Beginning
from clipper.gui.beginning.ways import Way, ways_in

__all__ = ["Beginning", "ImportingEverything", "Way", "ways_in"]
