"""Documents and queries in the notation of PostgreSQL: ``'word':1A,7D`` and ``'word' & ('two' <-> 'wor':*)``.

The limits are the server's: see https://www.postgresql.org/docs/current/textsearch-limitations.html
"""

from collections.abc import Mapping

from clipper.library.search.analyser import index_text
from clipper.library.search.language import All, Any, Column, Node, Not, Text
from clipper.library.search.words import Term

# The long text comes last, so that it is what is cut off of a document that is too long.
_WEIGHTS = {
    "title": "A",
    "byline": "B",
    "source": "B",
    "tags": "C",
    "keywords": "C",
    "note": "C",
    "captions": "C",
    "credits": "C",
    "body": "D",
}
VECTOR_VERSION = 1
"""Grows whenever the vector of some document changes, its tokens aside."""

_LABELLED = frozenset({"title", "byline", "source", "note", "captions", "credits"})
"""There are four weights, which is too few to tell columns by. A word of these is indexed as ``title:word`` too, at the
same place, so that phrases are found in one of them; they are short. The body has a weight of its own."""
_LAST_POSITION = 16_383
_POSITIONS_OF_A_WORD = 255
_LONGEST_WORD = 500
"""In characters; a word may have 2046 bytes."""
_LONGEST_VECTOR = 1_000_000
"""In bytes, a little less than the server takes; what comes after is not indexed."""


def vector_of(document: Mapping[str, str]) -> str:
    """The tokens of a row of ``clipping_doc`` as a ``tsvector`` literal."""
    places: dict[str, list[str]] = {}
    position, size = 0, 0
    for column, weight in _WEIGHTS.items():
        position += 1  # no phrase goes from one column to the next
        for token in index_text(_text(document, column)).split():
            position += 1
            word = token[:_LONGEST_WORD]
            for name in (word, f"{column}:{word}") if column in _LABELLED else (word,):
                if name not in places:
                    size += len(name.encode()) + 4
                    if size > _LONGEST_VECTOR:
                        return _written(places)
                    places[name] = []
                if len(places[name]) < _POSITIONS_OF_A_WORD:
                    size += 2
                    places[name].append(f"{min(position, _LAST_POSITION)}{weight}")
    return _written(places)


def _text(document: Mapping[str, str], column: str) -> str:
    """The remarks on highlights are notes too."""
    return f"{document['note']}\n{document['remarks']}" if column == "note" else document[column]


def query_of(node: Node) -> str:
    """``node``, for which ``is_text`` is true, as a ``tsquery`` literal."""
    match node:
        case Text(term, _, column):
            return f"({' <-> '.join(_words(term, column))})"
        case All(parts):
            return f"({' & '.join(map(query_of, parts))})"
        case Any(parts):
            return f"({' | '.join(map(query_of, parts))})"
        case Not(part):
            return f"!{query_of(part)}"
        case _:
            raise TypeError("not words", node)


def _words(term: Term, column: Column | None) -> list[str]:
    label = f"{column}:" if column in _LABELLED else ""
    weight = _WEIGHTS[column] if column and not label else ""
    words = [_quoted(label + token[:_LONGEST_WORD]) for token in term.tokens]
    ends = [weight] * len(words)
    if term.prefix:
        ends[-1] = f"*{weight}"
    return [f"{word}:{end}" if end else word for word, end in zip(words, ends, strict=True)]


def _written(places: Mapping[str, list[str]]) -> str:
    return " ".join(f"{_quoted(word)}:{','.join(positions)}" for word, positions in places.items())


def _quoted(word: str) -> str:
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"
