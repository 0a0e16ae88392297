"""Marking words of the story that is read: the small card at them, its menu, and what they say to the window."""

from clipper.gui.reader.highlighting.card import HighlightCard
from clipper.gui.reader.highlighting.colour_names import colour_names
from clipper.gui.reader.highlighting.highlighting import Highlighting
from clipper.gui.reader.highlighting.menu import offer_highlights
from clipper.gui.reader.highlighting.swatch import swatch

__all__ = ["HighlightCard", "Highlighting", "colour_names", "offer_highlights", "swatch"]
