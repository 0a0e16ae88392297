"""Smart collections: a saved search is one too, and holds what it finds today.

Wherever a collection is asked for by name, ``in:`` included, a saved search of that name, or of one nested in it, fills
it. One that asks for itself, by whatever way round, finds nothing there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from clipper.library.names import belongs, key_of
from clipper.library.query import Order
from clipper.library.schema import collection, saved_search
from clipper.library.search.language import All, Any, BadQuery, InCollection, Node, Not, parse


def is_smart(connection: Connection, name: str) -> bool:
    """Whether a saved search has this name, or one nested in it."""
    key = key_of(name)
    return (
        bool(key) and connection.scalar(select(saved_search.c.id).where(belongs(saved_search.c.key, key))) is not None
    )


def order_of(connection: Connection, name: str) -> Order | None:
    """The order that a saved search of exactly this name was given."""
    given = connection.scalar(select(saved_search.c.ordering).where(saved_search.c.key == key_of(name)))
    return Order(given) if given else None


def with_searches(connection: Connection, tree: Node, today: date | None) -> Node:
    """``tree``, in which every collection that is asked for also holds what the saved searches of its name find."""
    if not _asks_for_collections(tree):
        return tree
    searches = dict(connection.execute(select(saved_search.c.key, saved_search.c.words)).all())
    names = frozenset(connection.scalars(select(collection.c.key)))
    return _Expansion(searches, names, today).of(tree)


def tree_of(words: str, today: date | None) -> Node:
    """The tree of a query; one that finds nothing where there is nothing in the words to look for. Raises BadQuery."""
    tree = parse(words, today)
    return Any(()) if tree == All(()) and words.strip(' \t\n*"“”') else tree


@dataclass(frozen=True, slots=True)
class _Expansion:
    searches: Mapping[str, str]
    """The words of each, by key."""
    collections: frozenset[str]
    """The keys of those that were filled by hand."""
    today: date | None
    within: frozenset[str] = frozenset()
    """The searches that are being expanded."""

    def of(self, node: Node) -> Node:
        match node:
            case InCollection():
                return self._collection(node)
            case All(parts):
                return All(tuple(map(self.of, parts)))
            case Any(parts):
                return Any(tuple(map(self.of, parts)))
            case Not(part):
                return Not(self.of(part))
            case _:
                return node

    def _collection(self, node: InCollection) -> Node:
        key = key_of(node.name)

        def is_meant(other: str) -> bool:
            return other.startswith(key) if node.prefix else other == key or other.startswith(f"{key}/")

        found = [self._search(other) for other in self.searches if is_meant(other)]
        if not found:
            return node
        if not any(map(is_meant, self.collections)):
            return found[0] if len(found) == 1 else Any(tuple(found))
        return Any((node, *found))

    def _search(self, key: str) -> Node:
        if key in self.within:
            return Any(())
        try:
            tree = tree_of(self.searches[key], self.today)
        except BadQuery:  # saved by a version whose language had more words
            return Any(())
        return _Expansion(self.searches, self.collections, self.today, self.within | {key}).of(tree)


def _asks_for_collections(node: Node) -> bool:
    match node:
        case All(parts) | Any(parts):
            return any(map(_asks_for_collections, parts))
        case Not(part):
            return _asks_for_collections(part)
        case _:
            return isinstance(node, InCollection)
