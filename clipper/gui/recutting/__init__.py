"""Cutting kept pages again: first a look at what would change, then the work beside all else, then the way back."""

from clipper.gui.recutting.always import Always
from clipper.gui.recutting.dialog import RecutDialog
from clipper.gui.recutting.newer import Newer
from clipper.gui.recutting.presenter import Recutting
from clipper.gui.recutting.rows import row_of

__all__ = ["Always", "Newer", "RecutDialog", "Recutting", "row_of"]
