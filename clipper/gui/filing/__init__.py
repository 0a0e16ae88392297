"""What is done with clippings once they are in: tags, collections, the trash, another try."""

from clipper.gui.filing.discarding import Discarding
from clipper.gui.filing.tagging import Tagging

__all__ = ["Discarding", "Tagging"]
