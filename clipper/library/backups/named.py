"""What of a library has a name, or hangs on a clipping, and may come and go with a backup."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, select

from clipper.library.schema import clipping_doc, collection, collection_item, highlight, saved_search, tag


class Kind(StrEnum):
    COLLECTION = "collection"
    TAG = "tag"
    SEARCH = "search"
    NOTE = "note"
    """By the clipping's number, as highlights."""
    HIGHLIGHT = "highlight"


@dataclass(frozen=True, slots=True)
class NamedDifference:
    """The names of one kind, seen from the library as it is today."""

    kind: Kind
    come: tuple[str, ...]
    go: tuple[str, ...]
    change: tuple[str, ...]
    """In both, with something else in it."""


def named_differences(today: Connection, then: Connection) -> Iterator[NamedDifference]:
    """Of each kind in which there are any."""
    before, after = _contents(today), _contents(then)
    for kind in Kind:
        has, had = before[kind], after[kind]
        come, go = tuple(sorted(had.keys() - has.keys())), tuple(sorted(has.keys() - had.keys()))
        change = tuple(sorted(name for name in has.keys() & had.keys() if has[name] != had[name]))
        if come or go or change:
            yield NamedDifference(kind, come, go, change)


def _contents(connection: Connection) -> Mapping[Kind, Mapping[str, object]]:
    collections: dict[str, list[object]] = {name: [] for name in connection.scalars(select(collection.c.name))}
    items = (
        select(collection.c.name, collection_item.c.clipping_id, collection_item.c.heading)
        .join(collection, collection.c.id == collection_item.c.collection_id)
        .order_by(collection_item.c.collection_id, collection_item.c.position, collection_item.c.id)
    )
    for name, number, heading in connection.execute(items):
        collections[name].append((number, heading))
    searches = select(saved_search.c.name, saved_search.c.words, saved_search.c.ordering)
    notes = select(clipping_doc.c.clipping_id, clipping_doc.c.note).where(clipping_doc.c.note != "")
    highlights: dict[str, list[object]] = {}
    for number, record in connection.execute(select(highlight.c.clipping_id, highlight.c.record)):
        highlights.setdefault(str(number), []).append(record)
    return {
        Kind.COLLECTION: collections,
        Kind.TAG: dict.fromkeys(connection.scalars(select(tag.c.name))),
        Kind.SEARCH: {row[0]: tuple(row[1:]) for row in connection.execute(searches)},
        Kind.NOTE: {str(number): note for number, note in connection.execute(notes)},
        Kind.HIGHLIGHT: highlights,
    }
