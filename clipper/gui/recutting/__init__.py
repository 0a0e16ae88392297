"""Cutting kept pages again: first a look at what would change, then the work beside all else, then the way back."""

from clipper.gui.recutting.always import Always
from clipper.gui.recutting.presenter import Recutting

__all__ = ["Always", "Recutting"]
