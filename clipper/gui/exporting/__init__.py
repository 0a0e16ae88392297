"""Clippings become a file: the press review above all."""

from clipper.gui.exporting.carrying import Carrying
from clipper.gui.exporting.everything import ExportingEverything
from clipper.gui.exporting.presenter import Exporting

__all__ = ["Carrying", "Exporting", "ExportingEverything"]
