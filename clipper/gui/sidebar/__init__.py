"""Where to look: everything, what waits and what failed, the trash, collections, tags and sources."""

from clipper.gui.sidebar.folding import folds_as_text, folds_from_text
from clipper.gui.sidebar.presenter import Places
from clipper.gui.sidebar.shelf import NAMED_BY_USER, Shelf, ShelfKind, everything, failures
from clipper.gui.sidebar.view import Sidebar

__all__ = [
    "NAMED_BY_USER",
    "Places",
    "Shelf",
    "ShelfKind",
    "Sidebar",
    "everything",
    "failures",
    "folds_as_text",
    "folds_from_text",
]
