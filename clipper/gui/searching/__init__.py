"""Finding clippings again."""

from clipper.gui.searching.field import SearchField
from clipper.gui.searching.words import marked_words, query_words

__all__ = ["SearchField", "marked_words", "query_words"]
