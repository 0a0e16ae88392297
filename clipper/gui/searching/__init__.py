"""Finding clippings again."""

from clipper.gui.searching.field import SearchField
from clipper.gui.searching.words import query_words

__all__ = ["SearchField", "query_words"]
