"""Highlights and their remarks."""

from sqlalchemy import delete, func, insert, select

from clipper.library.acts.facts import FactKind, Topic
from clipper.library.acts.sight import at_highlights
from clipper.library.columns import moment_of
from clipper.library.highlights import index_remarks
from clipper.library.schema import highlight
from clipper.library.undoing.put import Put


def put_highlights(put: Put) -> None:
    """One that says something else by now stays as it is."""
    changed: set[int] = set()
    for topic, wanted in put.of(FactKind.HIGHLIGHT):
        for number, change in wanted.items():
            free = _free(put, topic) if change.before is None else topic
            present = at_highlights(number)(put.connection).get(free, {})
            if not put.due(free, {number: change}, present):
                continue
            changed.add(number)
            put.connection.execute(delete(highlight).where(highlight.c.id == int(free.name)))
            if isinstance(change.after, tuple):
                record, made_at = change.after
                made = insert(highlight).values(id=int(free.name), clipping_id=number, record=record)
                put.connection.execute(made.values(made_at=moment_of(int(str(made_at)))))
    for number in changed:
        index_remarks(put.library, put.connection, number)


def _free(put: Put, topic: Topic) -> Topic:
    """The row that it had, or a new one where another highlight has been given it since."""
    taken = select(highlight.c.clipping_id).where(highlight.c.id == int(topic.name))
    if put.connection.scalar(taken) is None:
        return topic
    last = put.connection.scalar(select(func.max(highlight.c.id))) or 0
    return Topic(FactKind.HIGHLIGHT, str(last + 1))
