"""Documents and terms in the notation of PostgreSQL: ``'word':1A,7D`` and ``'word' & ('two' <-> 'wor':*)``.

The limits are the server's: see https://www.postgresql.org/docs/current/textsearch-limitations.html
"""

from collections.abc import Collection, Mapping

from clipper.library.search.analyser import index_text
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
        for token in index_text(document[column]).split():
            position += 1
            word = token[:_LONGEST_WORD]
            if word not in places:
                size += len(word.encode()) + 4
                if size > _LONGEST_VECTOR:
                    return _written(places)
                places[word] = []
            if len(places[word]) < _POSITIONS_OF_A_WORD:
                size += 2
                places[word].append(f"{min(position, _LAST_POSITION)}{weight}")
    return _written(places)


def query_of(terms: Collection[Term]) -> str:
    """``terms`` as a ``tsquery`` literal."""
    return " & ".join(f"({' <-> '.join(_words(term))})" for term in terms)


def _words(term: Term) -> list[str]:
    words = [_quoted(token[:_LONGEST_WORD]) for token in term.tokens]
    if term.prefix:
        words[-1] += ":*"
    return words


def _written(places: Mapping[str, list[str]]) -> str:
    return " ".join(f"{_quoted(word)}:{','.join(positions)}" for word, positions in places.items())


def _quoted(word: str) -> str:
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"
