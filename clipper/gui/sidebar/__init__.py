"""Where to look: everything, what waits and what failed, the trash, collections, tags and sources."""

from clipper.gui.sidebar.presenter import Places
from clipper.gui.sidebar.shelf import Shelf, ShelfKind, everything
from clipper.gui.sidebar.view import Sidebar

__all__ = ["Places", "Shelf", "ShelfKind", "Sidebar", "everything"]
