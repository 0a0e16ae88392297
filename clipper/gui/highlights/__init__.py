"""What is marked in stories: kept, changed, and all of it listed to be searched."""

from clipper.gui.highlights.presenter import Highlights

__all__ = ["Highlights"]
