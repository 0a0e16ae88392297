"""What is done with clippings once they are in: tags, collections, twins, the trash, another try."""

from clipper.gui.filing.discarding import Discarding
from clipper.gui.filing.dropping import Dropping
from clipper.gui.filing.marking import Marking
from clipper.gui.filing.ordering import Ordering
from clipper.gui.filing.shelving import Shelving
from clipper.gui.filing.tagging import Tagging
from clipper.gui.filing.twinning import Twinning

__all__ = ["Discarding", "Dropping", "Marking", "Ordering", "Shelving", "Tagging", "Twinning"]
