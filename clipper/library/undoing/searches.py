"""Saved searches."""

from sqlalchemy import delete, insert, select

from clipper.library.acts.facts import FactKind
from clipper.library.acts.sight import at_searches
from clipper.library.schema import collection, saved_search
from clipper.library.undoing.put import Put


def put_searches(put: Put) -> None:
    """A name that something else has by now stays with it."""
    present = at_searches(put.connection)
    for topic, wanted in put.of(FactKind.SEARCH):
        taken = select(collection.c.id).where(collection.c.key == topic.name)
        if topic not in present and put.connection.scalar(taken) is not None:
            put.differs(topic, 0)
            continue
        for change in put.due(topic, wanted, present.get(topic, {})).values():
            put.connection.execute(delete(saved_search).where(saved_search.c.key == topic.name))
            if isinstance(change.after, tuple):
                name, words, ordering = change.after
                row = {"key": topic.name, "name": name, "words": words, "ordering": ordering}
                put.connection.execute(insert(saved_search), row)
