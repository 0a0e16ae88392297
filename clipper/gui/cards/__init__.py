"""The list of clippings as cards."""

from clipper.gui.cards.face import CardLink
from clipper.gui.cards.pane import CardPane
from clipper.gui.cards.presenter import Listing
from clipper.gui.cards.words import title_words

__all__ = ["CardLink", "CardPane", "Listing", "title_words"]
