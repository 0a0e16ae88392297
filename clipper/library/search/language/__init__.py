"""The language in which users search: text to a tree of conditions, with positions for what is wrong in it."""

from clipper.library.search.language.outline import QueryPart, query_parts
from clipper.library.search.language.parse import parse
from clipper.library.search.language.problems import BadQuery, Problem
from clipper.library.search.language.tree import (
    All,
    Any,
    Column,
    Dated,
    Has,
    InCollection,
    Inside,
    Is,
    Node,
    Not,
    Quality,
    Spoken,
    Tagged,
    Text,
    excludes_text,
    is_text,
    mentions,
    words_of,
)

__all__ = [
    "All",
    "Any",
    "BadQuery",
    "Column",
    "Dated",
    "Has",
    "InCollection",
    "Inside",
    "Is",
    "Node",
    "Not",
    "Problem",
    "Quality",
    "QueryPart",
    "Spoken",
    "Tagged",
    "Text",
    "excludes_text",
    "is_text",
    "mentions",
    "parse",
    "query_parts",
    "words_of",
]
