"""Finding clippings again."""

from clipper.gui.searching.field import SearchField
from clipper.gui.searching.history import History
from clipper.gui.searching.words import query_words

__all__ = ["History", "SearchField", "query_words"]
