"""A wider question than the one that was asked, which an inverted index answers without looking at any document.

Such an index knows which words a document has, not where they stand. So phrases, and columns that words are told by
their weight in, are looked up in each document that has the words; the fewer the better.
"""

from dataclasses import replace

from clipper.library.search.language import All, Any, Column, Node, Not, Text
from clipper.library.search.words import Term

_KNOWN = frozenset({Column.TITLE, Column.BYLINE, Column.SOURCE, Column.NOTE, Column.CAPTION, Column.CREDIT})
"""Columns whose words are in the index as such."""


def loosely(node: Node) -> Node:
    """What everything that ``node`` finds is found by too; ``node`` itself where the index knows the answer.

    ``is_text`` is true for ``node``.
    """
    match node:
        case Text(term, _, column):
            known = column if column in _KNOWN else None
            words = tuple(replace(node, term=each, column=known) for each in _words(term))
            return words[0] if len(words) == 1 else All(words)
        case All(parts):
            # To leave out more than was asked for would be to lose hits.
            return All(tuple(loosely(part) for part in parts if not isinstance(part, Not) or _is_known(part.part)))
        case Any(parts):
            return Any(tuple(map(loosely, parts)))
        case _:
            return node


def _is_known(node: Node) -> bool:
    return loosely(node) == node


def _words(term: Term) -> list[Term]:
    last = len(term.tokens) - 1
    return [Term((token,), prefix=term.prefix and place == last) for place, token in enumerate(term.tokens)]
