"""Rows of collections: none is given again while the journal tells of one that had it."""

from sqlalchemy import Connection, func, select

from clipper.library.acts.facts import FactKind
from clipper.library.acts.journal import entries
from clipper.library.schema import collection


def free_row(connection: Connection) -> int:
    """A row for a new collection: SQLite by itself would give that of the last one again, once it is deleted."""
    last = connection.scalar(select(func.max(collection.c.id))) or 0
    for entry in entries(connection):
        for topic, changed in entry.changes.items():
            if topic.kind is FactKind.COLLECTION:
                last = max(last, *changed)
    return last + 1
